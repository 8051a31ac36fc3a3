import { availableParallelism } from 'node:os';

/** @type {import('jest').Config} */
export default {
  // The output of TypeScript runs as native ES modules. Without a transform, the tests run the code that is bundled.
  transform: {},
  // Not the root folder, because the compiler copies its package.json to lib/.
  roots: ['<rootDir>/lib'],
  testMatch: ['<rootDir>/lib/__tests__/**/*.test.js'],
  testEnvironment: 'node',
  testTimeout: 30_000,
  // One more than processors, because many tests wait for processes that they start.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/tools/test-sequencer.js',
  coverageProvider: 'v8',
  collectCoverageFrom: ['lib/src/**/*.js', '!lib/src/main.js'],
  coverageDirectory: 'coverage',
  coverageReporters: ['text', 'text-summary'],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
