import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

const METADATA = `
inputs:
  plain:
  two words:
    default: 12
  token:
    default: \${{ github.token }}
runs:
  using: node24
  main: main.js
  post: post.js
`;

/** Writes an action with these scripts to a new folder, and returns the path of its `action.yml`. */
export function writeAction(main: string, post = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'action-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'main.js'), main);
  writeFileSync(join(folder, 'post.js'), post);
  writeFileSync(join(folder, 'action.yml'), METADATA);
  return join(folder, 'action.yml');
}
