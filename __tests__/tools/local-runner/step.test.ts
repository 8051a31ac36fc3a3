import { describe, expect, test } from '@jest/globals';
import { runStep, startStep } from '../../../tools/local-runner/index.ts';
import { fixtureAction, printing } from './fixture.ts';

describe('runStep', () => {
  test('hands over inputs, context and nothing of its own environment', async () => {
    process.env.LEAKY_VARIABLE = 'leak';
    const actionFile = fixtureAction('console.log(JSON.stringify(process.env));');
    const { log, exitCode, conclusion, durationMs } = await runStep({
      actionFile,
      inputs: { plain: 'given' },
      env: { EXTRA: '1', GITHUB_JOB: 'mine' },
      state: { id: 'abc' },
      token: 'ghs_test',
    });
    expect(exitCode).toBe(0);
    expect(conclusion).toBe('success');
    expect(durationMs).toBeGreaterThan(0);
    const env = JSON.parse(log);
    expect(env).toMatchObject({
      INPUT_PLAIN: 'given',
      'INPUT_WITH-DEFAULT': 'yes please',
      INPUT_TWO_WORDS: '12',
      INPUT_TOKEN: 'ghs_test',
      GITHUB_ACTIONS: 'true',
      GITHUB_JOB: 'mine',
      EXTRA: '1',
      STATE_id: 'abc',
    });
    expect(env).not.toHaveProperty('LEAKY_VARIABLE');
    expect(env).not.toHaveProperty('RUNNER_DEBUG');
  });

  test('returns outputs, state, summary and the raw streams', async () => {
    const actionFile = fixtureAction(`
      import { appendFileSync } from 'node:fs';
      console.log('::add-mask::s3cret');
      console.error('stderr s3cret');
      appendFileSync(process.env.GITHUB_OUTPUT, 'a<<E\\nx\\ny\\nE\\n');
      appendFileSync(process.env.GITHUB_STATE, 'b=2\\n');
      appendFileSync(process.env.GITHUB_ENV, 'C=3\\n');
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# s3cret\\n');
      process.exitCode = 3;
    `);
    const result = await runStep({ actionFile });
    expect(result).toMatchObject({
      exitCode: 3,
      signal: null,
      conclusion: 'failure',
      outputs: { a: 'x\ny' },
      state: { b: '2' },
      exportedEnv: { C: '3' },
      summary: '# ***\n',
      masks: ['s3cret'],
    });
    expect(result.raw).toContain('::add-mask::s3cret');
    expect(result.raw).toContain('stderr s3cret');
    expect(result.commandFiles.GITHUB_STEP_SUMMARY).toBe('# s3cret\n');
  });

  test('runs post with the state of main', async () => {
    const actionFile = fixtureAction(
      `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_STATE, 'id=42\\n');`,
      'console.log(process.env.STATE_id, process.env.INPUT_PLAIN);',
    );
    const inputs = { plain: 'same' };
    const { state } = await runStep({ actionFile, inputs });
    const { log } = await runStep({ actionFile, phase: 'post', inputs, state });
    expect(log).toBe('42 same');
  });

  test('warns of unexpected inputs first of all', async () => {
    const { log, annotations } = await runStep({
      actionFile: fixtureAction(printing('hi')),
      inputs: { typo: 'x' },
    });
    expect(log).toMatch(/^Warning: Unexpected input\(s\) 'typo', valid inputs are \['plain', .*\]\nhi$/);
    expect(annotations).toHaveLength(1);
  });

  test('fails a step that wrote a malformed file, whatever its exit code', async () => {
    const actionFile = fixtureAction(
      `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_OUTPUT, 'nonsense');`,
    );
    const { exitCode, conclusion, annotations } = await runStep({ actionFile });
    expect(exitCode).toBe(0);
    expect(conclusion).toBe('failure');
    expect(annotations[0]?.message).toBe("Unable to process file command 'output' successfully.");
  });

  test('shows debug messages when debug is on', async () => {
    const actionFile = fixtureAction(`console.log('::debug::' + process.env.RUNNER_DEBUG);`);
    expect(await runStep({ actionFile })).toMatchObject({ log: '', debugLog: '##[debug]undefined' });
    expect(await runStep({ actionFile, debug: true })).toMatchObject({ log: '##[debug]1', debugLog: '' });
  });

  test('does not wait for ever for a process that was left behind with the output open', async () => {
    const actionFile = fixtureAction(`
      import { spawn } from 'node:child_process';
      const idle = ['-e', 'setTimeout(() => {}, 600_000)'];
      const child = spawn(process.execPath, idle, { stdio: 'inherit', detached: true });
      child.unref();
      console.log(child.pid);
    `);
    const { log, exitCode } = await runStep({ actionFile });
    // It still runs.
    expect(process.kill(Number(log))).toBe(true);
    expect(exitCode).toBe(0);
  });
});

describe('startStep', () => {
  const waiting = (body: string) =>
    fixtureAction(`setInterval(() => {}, 1000); ${body} console.log('ready');`);

  function whenReady(
    actionFile: string,
    act: (step: ReturnType<typeof startStep>) => void,
    timeoutMs = 20_000,
  ) {
    const step = startStep({ actionFile, timeoutMs });
    step.onLine((line) => {
      if (line === 'ready') {
        act(step);
      }
    });
    return step.result;
  }

  // Windows knows no signals: there the first one ends the process.
  if (process.platform !== 'win32') {
    test('cancels with SIGINT first', async () => {
      const actionFile = waiting(
        `process.on('SIGINT', () => { console.log('interrupted'); process.exit(130); });`,
      );
      const result = await whenReady(actionFile, (step) => step.cancel());
      expect(result).toMatchObject({ exitCode: 130, conclusion: 'cancelled', log: 'ready\ninterrupted' });
    });

    test('goes on to SIGTERM and SIGKILL when a cancelled step does not end', async () => {
      const actionFile = waiting(`
      process.on('SIGINT', () => console.log('SIGINT'));
      process.on('SIGTERM', () => console.log('SIGTERM'));
    `);
      const result = await whenReady(actionFile, (step) => step.cancel());
      expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', log: 'ready\nSIGINT\nSIGTERM' });
      expect(result.durationMs).toBeGreaterThan(9_900);
    });

    test('kills and signals on request', async () => {
      expect(await whenReady(waiting(''), (step) => step.kill())).toMatchObject({ signal: 'SIGKILL' });
      expect(await whenReady(waiting(''), (step) => step.signal('SIGTERM'))).toMatchObject({
        signal: 'SIGTERM',
      });
    });
  }

  test('kills a step that takes too long', async () => {
    const result = await whenReady(waiting(''), () => {}, 1_000);
    expect(result.conclusion).toBe('failure');
    expect(result.exitCode).not.toBe(0);
  });

  test('knows its process', async () => {
    const step = startStep({ actionFile: fixtureAction('console.log(process.pid)') });
    expect((await step.result).log).toBe(String(step.pid));
  });
});
