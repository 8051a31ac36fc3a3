import { join } from 'node:path';
import config from '../../jest.config.js';

/** @type {import('jest').Config} */
export default {
  ...config,
  rootDir: '../..',
  testMatch: ['<rootDir>/lib/tools/mutation/all.test.js'],
  testEnvironment: join(import.meta.dirname, 'environment.js'),
  coverageThreshold: undefined,
};
