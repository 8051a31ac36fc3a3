import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowEvent } from '../local-runner/index.ts';

/** One run of the workflows of a repository. */
export interface ActRun {
  /** The repository, and a folder for the files that act reads. */
  readonly folder: string;
  readonly scratch: string;
  /** The folder of the actions, in place of the published ones. act copies all of it for every step. */
  readonly actions: string;
  /** Actions of others, with their versions, that do nothing: this process has the only Node.js. */
  readonly replaced: readonly string[];
  readonly event: WorkflowEvent;
  readonly vars: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

const NOTHING =
  'name: nothing\nruns:\n  using: composite\n  steps:\n    - run: node --version\n      shell: sh\n';

/** Runs the workflows of a repository for an event. Jobs run on this machine, without containers. */
export async function runInAct(run: ActRun): Promise<{ readonly success: boolean; readonly log: string }> {
  const file = (name: string, text: string) => {
    writeFileSync(join(run.scratch, name), text, { mode: 0o600 });
    return join(run.scratch, name);
  };
  const variables = (values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('');
  mkdirSync(join(run.scratch, 'nothing'), { recursive: true });
  file('nothing/action.yml', NOTHING);
  const child = spawn(
    'act',
    [
      run.event.name,
      ...['ubuntu-latest', 'self-hosted'].flatMap((label) => ['--platform', `${label}=-self-hosted`]),
      ...['--eventpath', file('event.json', JSON.stringify(run.event.payload))],
      ...['--var-file', file('vars', variables(run.vars))],
      ...['--secret-file', file('secrets', variables(run.secrets))],
      ...['--env-file', file('env', variables(run.env))],
      ...['--local-repository', `OWNER/ephemeral-atlas@v1=${run.actions}`],
      ...run.replaced.flatMap((action) => [
        '--local-repository',
        `${action}=${join(run.scratch, 'nothing')}`,
      ]),
    ],
    { cwd: run.folder, env: ownEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log += chunk;
    });
  }
  const [code] = await once(child, 'close');
  // act succeeds if it finds no job to run.
  return { success: code === 0 && log.includes('Job succeeded'), log };
}

/** Without the variables of the emulator, which steps on this machine would inherit. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const variables = Object.entries(process.env).filter(([name]) => !name.startsWith('MONGODB_ATLAS_'));
  return Object.fromEntries(variables);
}
