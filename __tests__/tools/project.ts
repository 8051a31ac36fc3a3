import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Check, CheckResult } from '../../tools/checks/check.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Writes files to a new folder, which is removed after the tests. */
export function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Runs a check on a project. */
export async function outcome(check: Check, root: string, write = false): Promise<CheckResult> {
  return await check({ root, args: [], write });
}
