import { afterEach } from '@jest/globals';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/index.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';
import { Client } from './client.ts';

const running: Emulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** An emulator that is closed after the test, an authenticated client, and a clock that the test advances. */
export async function setUp(options: EmulatorOptions = {}) {
  const clock = new VirtualClock({ stopped: true });
  const emulator = await startEmulator({ clock, ...options });
  running.push(emulator);
  return { clock, emulator, client: await Client.of(emulator) };
}

/** Waits until the emulator sleeps. */
export async function asleep(clock: VirtualClock): Promise<void> {
  while (clock.sleeping === 0) {
    await new Promise(setImmediate);
  }
}

/** Waits until the emulator does not sleep. */
export async function awake(clock: VirtualClock): Promise<void> {
  while (clock.sleeping > 0) {
    await new Promise(setImmediate);
  }
}
