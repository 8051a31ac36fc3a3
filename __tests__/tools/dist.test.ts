import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildDist } from '../../tools/dist.ts';
import { runNode } from '../../tools/process.ts';

const PROJECT = process.cwd();

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(root, 'src'));
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(PROJECT, name), join(root, name));
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'), 'junction');
  source('create', `export const create = (): void => console.log('create ran');`);
  source('cleanup', `export const cleanup = (): void => console.log('cleanup ran');`);
  source(
    'main',
    `export async function run(command: string): Promise<void> {
      if (command === 'create') (await import('./create.ts')).create();
      else (await import('./cleanup.ts')).cleanup();
    }`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

function source(name: string, text: string): void {
  writeFileSync(join(root, `src/${name}.ts`), text);
}

test('builds one bundle and a stub for every command there is', () => {
  const out = join(root, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'stale.js'), '');
  buildDist(root, out);
  expect(existsSync(join(out, 'stale.js'))).toBe(false);
  expect(existsSync(join(out, 'sweep.js'))).toBe(false);
  expect(readFileSync(join(out, 'create.js'), 'utf8')).toBe(
    `import { run } from './index.js';\n\nawait run('create');\n`,
  );
  expect(runNode([join(out, 'create.js')], root)).toBe('create ran\n');
  expect(runNode([join(out, 'cleanup.js')], root)).toBe('cleanup ran\n');
});

test('builds the same twice', () => {
  const outs = [join(root, 'one'), join(root, 'two/deeper')] as const;
  for (const out of outs) buildDist(root, out);
  expect(readdirSync(outs[1])).toEqual(readdirSync(outs[0]));
  for (const name of readdirSync(outs[0])) {
    expect(readFileSync(join(outs[1], name))).toEqual(readFileSync(join(outs[0], name)));
  }
});

test('loads crypto when it is used, not when it is imported', () => {
  source(
    'create',
    `import { createHash } from 'crypto';
    const isLoaded = (): boolean => Reflect.get(process, 'moduleLoadList').includes('NativeModule crypto');
    export const create = (): void => console.log(isLoaded(), createHash('md5').update('a').digest('hex'), isLoaded());`,
  );
  buildDist(root, join(root, 'dist'));
  expect(runNode([join(root, 'dist/create.js')], root)).toBe('false 0cc175b9c0f1b6a831c399e269772661 true\n');
});

test('fails when an import cannot be resolved', () => {
  source('create', `// @ts-expect-error it is not there\nexport { create } from 'not-there';`);
  expect(() => buildDist(root, join(root, 'dist'))).toThrow('was not resolved: not-there');
});

test('fails on a type error, and on a bundle without run', () => {
  source('create', `export const create: number = 'text';`);
  expect(() => buildDist(root, join(root, 'dist'))).toThrow('TS2322');
  source('create', `export const create = 1;`);
  source('main', `export const start = (): void => {};`);
  expect(() => buildDist(root, join(root, 'dist'))).toThrow('index.js does not export run');
});
