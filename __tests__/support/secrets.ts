import { afterEach } from '@jest/globals';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/index.ts';
import { maskSecret } from '../../src/runner/masks.ts';
import { RecordingRunner } from '../../tools/harness/recording-runner.ts';
import {
  findSecrets,
  type RunningStep,
  type StepOptions,
  type StepResult,
  startStep as startRealStep,
} from '../../tools/local-runner/index.ts';

/** Inputs and variables whose values are secret, right or wrong. */
const SECRET_NAME = /client[-_]secret|private[-_](api[-_])?key|github[-_]token/i;
/** Shorter values turn up by accident. */
const MIN_GIVEN = 8;
const MIN_MASK = 12;

/** The outputs with a login, and the outputs that can contain each part of it. */
const LOGIN_OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  username: ['username', 'connectionString'],
  password: ['password', 'connectionString'],
  connectionString: ['connectionString'],
};

const emulators: Emulator[] = [];
const steps: { readonly options: StepOptions; readonly result: Promise<StepResult> }[] = [];

afterEach(async () => {
  try {
    await checkSecrets();
  } finally {
    await Promise.all(emulators.splice(0).map((emulator) => emulator.close()));
  }
});

/** Starts an emulator that stops after the test. No step may show its credentials. */
export async function openEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  emulators.push(emulator);
  return emulator;
}

/** Starts a step. After the test, the output of all steps is searched for all secrets of the test. */
export function startStep(options: StepOptions): RunningStep {
  const step = startRealStep(options);
  steps.push({ options, result: step.result });
  return step;
}

/** Runs a step to its end; see `startStep`. */
export function runStep(options: StepOptions): Promise<StepResult> {
  return startStep(options).result;
}

/**
 * Checks every step since the last check; runs after each test.
 * @throws Error that says where which kind of secret can be read, without the secret itself
 */
export async function checkSecrets(): Promise<void> {
  const done = await Promise.all(
    steps.splice(0).map(async ({ options, result }) => ({ options, result: await result })),
  );
  const results = done.map(({ result }) => result);
  const secrets = new Map([
    ...done.flatMap(({ options, result }) => [...givenSecrets(options), ...maskedSecrets(result)]),
    // Last, as what it says of a login holds also where that is masked.
    ...results.flatMap(loginSecrets),
    ...emulators.flatMap(emulatorSecrets),
  ]);
  const leaks = results.flatMap((result, index) =>
    leaksIn(result, secrets).map((leak) => `step ${index + 1}: ${leak}`),
  );
  const kept = emulators.map(({ instances, users, accessList }) =>
    JSON.stringify([instances(), users(), accessList()]),
  );
  for (const [secret, { kind }] of secrets) {
    // The name of a database user is in Atlas of course.
    if (kind !== 'username' && kept.some((text) => text.includes(secret))) {
      leaks.push(`${kind} in Atlas`);
    }
  }
  const traced = results.filter(({ log }) => /^\s+at .*:\d+/m.test(log));
  if (leaks.length > 0 || traced.length > 0) {
    const stacks = traced.length > 0 ? [`a stack trace in the log:\n${traced[0]?.log}`] : [];
    throw new Error(['Secrets or stack traces are visible:', ...new Set([...leaks, ...stacks])].join('\n'));
  }
}

interface Secret {
  readonly kind: string;
  /** The outputs that may hold it. */
  readonly outputs: readonly string[];
}

type Secrets = [string, Secret][];

function leaksIn(result: StepResult, secrets: ReadonlyMap<string, Secret>): string[] {
  return [...secrets].flatMap(([secret, { kind, outputs }]) =>
    findSecrets(result, [secret], [...outputs]).map(({ where, form }) => `${kind} in ${where} (${form})`),
  );
}

function emulatorSecrets({ credentials }: Emulator): Secrets {
  return [
    [credentials.clientSecret, { kind: 'client secret', outputs: [] }],
    [credentials.privateKey, { kind: 'private key', outputs: [] }],
  ];
}

/** The secrets that the test passed to a step, and client secrets in any input. */
function givenSecrets({ inputs = {}, env = {}, token }: StepOptions): Secrets {
  const given = Object.entries({ ...inputs, ...env, ...(token ? { 'github-token': token } : {}) });
  return given.flatMap(([name, value]) => {
    const pasted = [...value.matchAll(/mdb_sa_sk_[\w-]+/g)].map(([secret]) => secret);
    const whole = SECRET_NAME.test(name) ? [value.trim()] : [];
    return [...whole, ...pasted]
      .filter((secret) => secret.length >= MIN_GIVEN)
      .map((secret): Secrets[number] => [secret, { kind: `value of ${name}`, outputs: [] }]);
  });
}

/** The values that the step masked, among them tokens. */
function maskedSecrets({ masks }: StepResult): Secrets {
  return masks
    .filter((mask) => mask.length >= MIN_MASK)
    .map((mask) => [mask, { kind: 'masked value', outputs: [] }]);
}

function loginSecrets({ outputs }: StepResult): Secrets {
  return Object.entries(LOGIN_OUTPUTS).flatMap(([kind, allowed]) => {
    const recorder = new RecordingRunner({});
    maskSecret(recorder, outputs[kind] ?? '');
    return recorder.masks.map((form): Secrets[number] => [form, { kind, outputs: allowed }]);
  });
}
