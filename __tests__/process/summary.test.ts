import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openEmulator, runStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

const SWEEP_FILE = join(process.cwd(), 'sweep', 'action.yml');

const UNWRITABLE = [
  ['is a directory', tmpdir(), 'EISDIR'],
  ['does not exist', join(tmpdir(), 'no-such-folder', 'summary'), 'Unable to access summary file'],
  ['is not set', '', 'GITHUB_STEP_SUMMARY'],
] as const;

test.each(UNWRITABLE)('create succeeds with a warning if the summary file %s', async (_case, path, cause) => {
  const emulator = await openEmulator();
  const result = await runStep({ ...stepFor(emulator), env: { GITHUB_STEP_SUMMARY: path } });

  expect(result.annotations).toEqual([
    expect.objectContaining({
      level: 'warning',
      title: 'Job summary',
      message: expect.stringMatching(/^Failed to write the job summary: /),
    }),
  ]);
  expect(result.annotations[0]?.message).toContain(cause);
  expect(result.exitCode).toBe(0);
  expect(emulator.instances().map(({ id }) => id)).toEqual([result.outputs.id]);
  expect(result.outputs.standardSrv).toMatch(/^mongodb\+srv:/);
  expect(Object.values(result.state).filter(Boolean)).toEqual([]);
});

test('sweep succeeds with a warning if the summary cannot be written', async () => {
  const emulator = await openEmulator();
  const result = await runStep({
    ...stepFor(emulator, { 'closed-pull-requests': 'false' }),
    actionFile: SWEEP_FILE,
    env: { GITHUB_STEP_SUMMARY: tmpdir() },
  });
  expect(result.annotations.map(({ level, title }) => [level, title])).toEqual([['warning', 'Job summary']]);
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toEqual({ deleted: '[]', kept: '[]' });
});
