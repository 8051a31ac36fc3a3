import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDist } from '../dist.ts';
import { runProgram } from '../process.ts';
import type { Check } from './check.ts';

/** The bundles in the repository are, byte for byte, what the source gives. */
export const dist: Check = ({ root }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'));
  try {
    buildDist(root, join(folder, 'dist'));
    const built = builtFiles(join(folder, 'dist'));
    const names = [...built.keys()];
    return { problems: compare(committedFiles(root), built), summary: names.join(', ') };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** The differences between two sets of files, each a hash by name. */
export function compare(committed: Map<string, string>, built: Map<string, string>): string[] {
  const advice = 'run "npm run build" and commit dist/';
  const missing = [...built.keys()].filter((name) => !committed.has(name));
  const stray = [...committed.keys()].filter((name) => !built.has(name));
  const changed = [...built].filter(([name, hash]) => committed.has(name) && committed.get(name) !== hash);
  return [
    ...missing.map((name) => `dist/${name} is not committed: ${advice}.`),
    ...stray.map((name) => `dist/${name} is not built from the source: ${advice}.`),
    ...changed.map(([name]) => `dist/${name} is not what the source gives: ${advice}.`),
  ];
}

/** Read from git's index: the folder itself may just have been built anew. */
function committedFiles(root: string): Map<string, string> {
  const lines = runProgram('git', ['ls-files', '--stage', 'dist'], root).split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, hash, name] = /^\S+ (\S+) \d\tdist\/(.*)$/.exec(line) ?? [];
      return [String(name), String(hash)];
    }),
  );
}

/** Hashes files as git does. */
function builtFiles(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder).map((name) => {
      const content = readFileSync(join(folder, name));
      const hash = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
      return [name, hash];
    }),
  );
}
