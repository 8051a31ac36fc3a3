import { afterEach } from '@jest/globals';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/index.ts';
import { Client } from './client.ts';
import { ManualClock } from './manual-clock.ts';

const running: Emulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** An emulator that is closed after the test, an authenticated client, and a clock that tests move forward. */
export async function setUp(options: EmulatorOptions = {}) {
  const clock = new ManualClock();
  const emulator = await startEmulator({ clock, ...options });
  running.push(emulator);
  return { clock, emulator, client: await Client.of(emulator) };
}
