import { join } from 'node:path';
import type { Emulator } from '../../emulator/index.ts';
import type { StepOptions } from '../../tools/local-runner/index.ts';

/** The action as a workflow finds it. */
const ACTION_FILE = join(process.cwd(), 'action.yml');

/** What a workflow would write to use an emulator with a service account; `inputs` are added to it. */
export function stepFor(emulator: Emulator, inputs: Readonly<Record<string, string>> = {}): StepOptions {
  const { clientId, clientSecret } = emulator.credentials;
  return {
    actionFile: ACTION_FILE,
    repository: 'octo-org/shop',
    ref: 'refs/heads/main',
    inputs: {
      'client-id': clientId,
      'client-secret': clientSecret,
      project: emulator.project.id,
      'base-url': emulator.url,
      ...inputs,
    },
    // A step that hangs is a failure of the test, not of the whole run.
    timeoutMs: 25_000,
  };
}

/** The same with an API key. */
export function apiKeyStepFor(
  emulator: Emulator,
  inputs: Readonly<Record<string, string>> = {},
): StepOptions {
  const { publicKey, privateKey } = emulator.credentials;
  return stepFor(emulator, {
    'client-id': '',
    'client-secret': '',
    'public-key': publicKey,
    'private-key': privateKey,
    ...inputs,
  });
}
