import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** The packages from which ncc took a module, as its comments say. */
function bundledPackages(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const names = files.flatMap((file) => {
    const modules = readFileSync(join(folder, file), 'utf8').matchAll(
      /\.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g,
    );
    return [...modules].map(([, name = '']) => name);
  });
  return [...new Set(names)].sort();
}

test('dist/licenses.txt has the license of each package in the bundle', () => {
  const names = bundledPackages('dist');
  expect(names.length).toBeGreaterThan(20);
  const sections = readFileSync('dist/licenses.txt', 'utf8').split(
    /\n\n(?=(?:@[\w.-]+\/)?[\w.-]+\n[A-Z0-9][\w.-]+\n)/,
  );
  const listed = new Map(sections.map((section) => [section.split('\n')[0], section.length]));
  expect(names.filter((name) => (listed.get(name) ?? 0) < 500)).toEqual([]);
});
