import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The inputs of every fixture action. */
const INPUTS = `
  plain:
    description: has no default
  with-default:
    description: has one
    default: yes please
  two words:
    description: has a space in its name
    default: 12
  token:
    description: has the token
    default: \${{ github.token }}
`;

/** Writes an action of plain scripts to a folder of its own and returns the path of its `action.yml`. */
export function fixtureAction(main: string, post?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fixture-'));
  folders.push(folder);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'dist/main.js'), main);
  if (post !== undefined) {
    writeFileSync(join(folder, 'dist/post.js'), post);
  }
  const actionFile = join(folder, 'action.yml');
  const runs = `  using: node24\n  main: dist/main.js\n${post === undefined ? '' : '  post: dist/post.js\n'}`;
  writeFileSync(actionFile, `name: fixture\ndescription: a fixture\ninputs:${INPUTS}runs:\n${runs}`);
  return actionFile;
}

/** A script that prints these lines, each as it is. */
export function printing(...lines: string[]): string {
  return `process.stdout.write(${JSON.stringify(lines.map((line) => `${line}\n`).join(''))});\n`;
}
