/**
 * All tests that Stryker runs for each mutant, in one file, so that modules are loaded once for each mutant, and not once
 * for each test file. Tests of the bundle are excluded, because dist/ is not mutated, and so are slow ones (stateful, fuzz,
 * faults).
 *
 * All modules are loaded before the first test. Otherwise, Stryker would attribute the constants of a module that an action
 * loads lazily to the one test that happens to load it, and report them as survivors.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDERS = ['util', 'http', 'inputs', 'atlas', 'instance', 'actions'];
const root = join(import.meta.dirname, '../..');

await load('src', '.js');
await load('__tests__', '.test.js');

/** Loads the modules of the folders above, below a folder of the project. */
async function load(parent: string, extension: string): Promise<void> {
  for (const folder of FOLDERS) {
    const files = readdirSync(join(root, parent, folder), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith(extension)).sort()) {
      await import(pathToFileURL(join(root, parent, folder, file)).href);
    }
  }
}
