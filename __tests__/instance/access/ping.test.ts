import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { ping } from '../../../src/instance/access/ping.ts';
import { missingPart } from '../../../src/instance/access/ready.ts';
import { Stage } from '../../support/in-process.ts';

const LIMIT_MS = 5_000;

/** A connection string that lets somebody in. */
async function open(): Promise<string> {
  const stage = await Stage.open({ database: 'direct' });
  const { outputs } = await stage.create({ 'database-user': 'true', 'allow-ip': 'runner' });
  return outputs.connectionString ?? '';
}

async function failureOf(attempt: Promise<void>): Promise<unknown> {
  return attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('a login that works is done at once', async () => {
  const connectionString = await open();
  await expect(ping(connectionString, LIMIT_MS, new AbortController().signal)).resolves.toBeUndefined();
});

test('a wrong password fails as a login', async () => {
  const wrong = (await open()).replace(/:[^:@/]+@/, ':wrong-password@');
  const error = await failureOf(ping(wrong, LIMIT_MS, new AbortController().signal));
  expect(missingPart(error)).toBe('login');
});

// The driver's own limit is 30 s, which is as long as a test may take.
test('a port that nobody listens on fails within its limit, as the access list', async () => {
  const error = await failureOf(ping('mongodb://127.0.0.1:1/', 100, new AbortController().signal));
  expect(missingPart(error)).toBe('access list');
});

test('is ended by its signal, and leaves no listener on it', async () => {
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const cancel = new AbortController();
  silent.once('connection', () => cancel.abort());
  const error = await failureOf(ping(`mongodb://127.0.0.1:${port}/`, 600_000, cancel.signal));
  expect(error).toBeInstanceOf(Error);
  await new Promise((resolve) => silent.close(resolve));
});
