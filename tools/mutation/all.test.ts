/**
 * All tests that Stryker runs for each mutant, in one file, so that modules are loaded once for each mutant, and not once
 * for each test file. Tests of the bundle are excluded, because dist/ is not mutated, and so are slow ones (stateful, fuzz,
 * faults).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDERS = ['inputs', 'atlas', 'instance', 'actions'];
const tests = join(import.meta.dirname, '../../__tests__');

for (const folder of FOLDERS) {
  const files = readdirSync(join(tests, folder), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.js')).sort()) {
    await import(pathToFileURL(join(tests, folder, file)).href);
  }
}
