import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { VERSION } from '../../src/util/version.ts';

test('the version in the user agent is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
  expect(VERSION).toBe(version);
});

test('version managers and npm scripts use the same Node', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
  expect(readFileSync(join(process.cwd(), '.nvmrc'), 'utf8').trim()).toBe(devDependencies.node);
});
