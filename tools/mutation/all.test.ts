/**
 * The tests that mutants are run against, in one file: what they load is then loaded once for each mutant, and not once for each test file.
 * The bundle in dist/ is not mutated, so whole processes are left out, and so is what takes long (histories, hostile input, faults).
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOMS = ['inputs', 'atlas', 'instance', 'actions'];
const tests = join(import.meta.dirname, '../../__tests__');

for (const room of ROOMS) {
  const files = readdirSync(join(tests, room), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.js')).sort()) {
    await import(pathToFileURL(join(tests, room, file)).href);
  }
}
