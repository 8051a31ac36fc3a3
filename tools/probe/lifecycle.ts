import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { type RunningStep, type StepOptions, type StepResult, startStep } from '../local-runner/index.ts';
import { type Access, credentialInputs } from './access.ts';
import type { Api } from './api.ts';
import { askAboutInstance, askWhileCreating, watchDeletion } from './questions.ts';
import type { Finding } from './report.ts';

const STEP_TIMEOUT_MS = 20 * 60_000;
const MAX_DELETE_ATTEMPTS = 3;
const root = join(import.meta.dirname, '../..');

/** Runs one database through its lifecycle, with the bundle. */
export class Lifecycle {
  readonly name = `probe-${randomBytes(4).toString('hex')}`;
  readonly findings: Finding[] = [];
  readonly times: [string, string][] = [];
  /** The secrets that the steps have masked. */
  readonly secrets: string[] = [];
  readonly #api: Api;
  readonly #inputs: Record<string, string>;
  #running: RunningStep | undefined;
  #isInterrupted = false;
  #isEnding = false;
  #mayExist = false;
  /** What the main phases of create have saved for their post phases. */
  readonly #states: Record<string, string>[] = [];

  /** @param url where the action sends its requests to */
  constructor(api: Api, access: Access, url: string) {
    this.#api = api;
    this.#inputs = {
      ...credentialInputs(access),
      project: access.projectId,
      'base-url': url,
      name: this.name,
      timeout: '18m',
    };
  }

  /** Ends the running step, unless it is the deletion, and starts no other one but the deletion. */
  interrupt(): void {
    this.#isInterrupted = true;
    if (!this.#isEnding) {
      this.#running?.signal('SIGTERM');
    }
  }

  /**
   * Creates an instance, uses it, and adopts it.
   * @throws Error with the log of a step that failed
   */
  async run(): Promise<void> {
    this.#mayExist = true;
    const inputs = { 'database-user': 'true', 'allow-ip': 'runner', 'wait-for': 'ready', 'expires-in': '1h' };
    const [created, whileCreating] = await this.#while(this.#step('action.yml', inputs), (isOver) =>
      askWhileCreating(this.#api, this.name, isOver),
    );
    this.findings.push(...whileCreating);
    const { outputs, log } = succeeded(created, 'create');
    for (const [, phase = '', time = ''] of log.matchAll(/^([A-Z][\w ]+): (\d[\w ]*)$/gm)) {
      this.times.push([phase, time]);
    }
    this.findings.push(...(await askAboutInstance(this.#api, this.name)));
    await insertDocument(outputs.connectionString ?? '');
    await this.#index();
    const adopted = succeeded(await this.#step('action.yml', {}), 'adopt');
    this.findings.push(['Output `created` of a second create', 'false', adopted.outputs.created]);
  }

  /**
   * Deletes the instance and its access if they exist, and waits until they are gone.
   * @returns a message for people if the instance may still exist
   */
  async end(): Promise<string | undefined> {
    if (!this.#mayExist) {
      return undefined;
    }
    this.#isEnding = true;
    for (const state of this.#states.splice(0)) {
      await this.#runAction('action.yml', {}, { phase: 'post', state });
    }
    let log = '';
    for (let attempt = 0; attempt < MAX_DELETE_ATTEMPTS; attempt += 1) {
      const deleting = this.#runAction('delete/action.yml', { wait: 'true', force: 'true' });
      const [deleted] = await this.#while(deleting, (isOver) =>
        watchDeletion(this.#api, this.name, isOver).catch(() => undefined),
      );
      if (deleted.conclusion === 'success') {
        return undefined;
      }
      log = deleted.log;
    }
    return `Instance "${this.name}" may still exist, and costs money. Delete it in Atlas. ${log}`;
  }

  async #index(): Promise<void> {
    const definition = { mappings: { dynamic: true } };
    const index = { database: 'probe', collectionName: 'documents', name: 'default', definition };
    const { conclusion, annotations, durationMs } = await this.#step('search-indexes/action.yml', {
      indexes: JSON.stringify([index]),
    });
    const seen = conclusion === 'success' ? 'yes' : `no: ${annotations[0]?.message}`;
    this.findings.push(['A search index becomes READY', 'yes', seen]);
    this.times.push(['Search index', `${Math.round(durationMs / 1000)} s`]);
  }

  /** Waits for a step and for questions that are asked until it is over. */
  async #while<T>(
    step: Promise<StepResult>,
    ask: (isOver: () => boolean) => Promise<T>,
  ): Promise<[StepResult, T]> {
    let isOver = false;
    const asking = ask(() => isOver);
    // If a question fails, the step is waited for nevertheless, so that the deletion cannot overtake it.
    asking.catch(() => {});
    const result = await step.finally(() => {
      isOver = true;
    });
    return [result, await asking];
  }

  #step(action: string, inputs: Record<string, string>): Promise<StepResult> {
    return this.#isInterrupted
      ? Promise.reject(new Error('The probe was interrupted.'))
      : this.#runAction(action, inputs);
  }

  /** Runs an action of the bundle on the instance. */
  async #runAction(
    action: string,
    inputs: Record<string, string>,
    options: Partial<StepOptions> = {},
  ): Promise<StepResult> {
    this.#running = startStep({
      actionFile: join(root, action),
      repository: 'probe/probe',
      inputs: { ...this.#inputs, ...inputs },
      timeoutMs: STEP_TIMEOUT_MS,
      ...options,
    });
    const result = await this.#running.result;
    this.#running = undefined;
    this.secrets.push(...result.masks);
    if (action === 'action.yml' && options.phase !== 'post') {
      this.#states.push(result.state);
    }
    return result;
  }
}

async function insertDocument(connectionString: string): Promise<void> {
  const client = new MongoClient(connectionString);
  try {
    await client.db('probe').collection('documents').insertOne({ text: 'probe' });
  } finally {
    await client.close();
  }
}

function succeeded(result: StepResult, what: string): StepResult {
  if (result.conclusion !== 'success') {
    throw new Error(`The action failed (${what}): ${result.log}`);
  }
  return result;
}
