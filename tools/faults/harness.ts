import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/index.ts';
import { runPhase } from '../../src/main.ts';
import { seedForeign } from '../harness/foreign.ts';
import { RecordingRunner } from '../harness/recording-runner.ts';
import { VirtualClock } from '../harness/virtual-clock.ts';
import { type DnsStub, HOST } from './dns-stub.ts';
import type { Target } from './faults.ts';

const PHASES = { create: 'create', post: 'cleanup', delete: 'delete', sweep: 'sweep' } as const;

/** The actions, by name. */
export type ActionName = keyof typeof PHASES;
export type Inputs = Readonly<Record<string, string>>;

/** A simulated clock of which the time of day can be set. */
class SettableClock extends VirtualClock {
  #offset = 0;

  /** Sets the time of day forward or back; what is measured is not touched. */
  jump(ms: number): void {
    this.#offset += ms;
  }

  override now(): number {
    return super.now() + this.#offset;
  }
}

/** An emulator, a clock that it shares with the actions, and what belongs to somebody else. */
export class Harness {
  readonly clock = new SettableClock();
  readonly emulator: Emulator;
  readonly names: DnsStub;
  readonly login: 'service-account' | 'api-key';

  private constructor(emulator: Emulator, names: DnsStub, clock: SettableClock, login: Harness['login']) {
    this.emulator = emulator;
    this.names = names;
    this.clock = clock;
    this.login = login;
  }

  /** Sets the stage. The emulator's own clock never jumps: Atlas is another machine. */
  static async open(names: DnsStub, login: Harness['login'], options: EmulatorOptions): Promise<Harness> {
    const clock = new SettableClock();
    const atlasClock = {
      now: () => Date.UTC(2026, 10, 23, 18) + clock.elapsed(),
      sleep: (ms: number, signal?: AbortSignal) => clock.sleep(ms, signal),
    };
    const emulator = await startEmulator({ clock: atlasClock, ...options });
    seedForeign(emulator);
    return new Harness(emulator, names, clock, login);
  }

  /** Runs an action in this process. */
  async play(action: ActionName, inputs: Inputs, state: Inputs = {}): Promise<RecordingRunner> {
    const { credentials, project, url } = this.emulator;
    const login =
      this.login === 'api-key'
        ? { 'public-key': credentials.publicKey, 'private-key': credentials.privateKey }
        : { 'client-id': credentials.clientId, 'client-secret': credentials.clientSecret };
    const all = { project: project.id, 'base-url': url.replace('127.0.0.1', HOST), ...login, ...inputs };
    const runner = new RecordingRunner(
      {
        GITHUB_REPOSITORY: 'octo-org/shop',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_RUN_ID: '1234567890',
        RUNNER_DEBUG: '1',
        ...Object.fromEntries(
          Object.entries(all).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
      },
      state,
    );
    await runPhase(PHASES[action], { runner, clock: this.clock, random: Math.random });
    return runner;
  }

  /** Calls back before the work of a request, and of those that follow it, so often. */
  at({ operation, nth }: Target, times: number | 'forever', callback: () => void | Promise<void>): void {
    let seen = -1;
    const last = times === 'forever' ? Number.POSITIVE_INFINITY : nth + times;
    this.emulator.onRequest(async (moment) => {
      if (moment.operation !== operation || moment.when !== 'before') return;
      seen += 1;
      if (seen >= nth && seen < last) await callback();
    });
  }

  /** Ends all faults. */
  async heal(): Promise<void> {
    this.names.heal();
    this.emulator.clearFaults();
    await this.emulator.resume();
  }

  close(): Promise<void> {
    return this.emulator.close();
  }
}
