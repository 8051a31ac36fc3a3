import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { setOutputs } from '../../src/runner/outputs.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';

const PUBLIC = {
  id: '65f0c1d2e3a4b5c6d7e8f902',
  standardSrv: 'mongodb+srv://shop.abcde.mongodb.net',
  name: 'pr-123-shop',
  projectId: '65f0c1d2e3a4b5c6d7e8f901',
  stateName: 'IDLE',
  mongoDBVersion: '8.0.4',
  created: 'true',
  restored: 'false',
  available: 'true',
  expiresAt: '',
  instance: '{"id":"65f0c1d2e3a4b5c6d7e8f902"}',
};
const OUTPUTS = {
  ...PUBLIC,
  username: 'ephemeral-1',
  password: 'secret',
  connectionString: 'mongodb+srv://ephemeral-1:secret@shop.abcde.mongodb.net/',
};

test('public outputs are set unmasked, so that they can be passed to other jobs', () => {
  const runner = new RecordingRunner({});
  setOutputs(runner, PUBLIC);
  expect(runner.outputs).toEqual(PUBLIC);
  expect(runner.masks).toEqual([]);
});

test('the outputs are those in action.yml', () => {
  const action: { outputs: object } = parse(readFileSync(join(process.cwd(), 'action.yml'), 'utf8'));
  const runner = new RecordingRunner({});
  setOutputs(runner, OUTPUTS);
  expect(Object.keys(runner.outputs).sort()).toEqual(Object.keys(action.outputs).sort());
});
