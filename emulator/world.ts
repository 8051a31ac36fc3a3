import { Gate } from './auth/index.ts';
import type { EmulatorClock } from './clock.ts';
import { InstanceStore } from './instances.ts';
import type { Settings } from './options.ts';
import { Projects } from './projects.ts';
import { TokenBucket } from './rate-limit.ts';

/** All that the emulated Atlas consists of: what the routes read and change. */
export interface World {
  readonly clock: EmulatorClock;
  readonly settings: Settings;
  readonly gate: Gate;
  readonly bucket: TokenBucket;
  readonly projects: Projects;
  readonly instances: InstanceStore;
  /** Instances created through the API so far. */
  created: number;
  /** Where the emulator is found, for the links in answers. */
  baseUrl: string;
}

/** Makes an Atlas with two projects and no instances. */
export function makeWorld(settings: Settings): World {
  const { clock, random } = settings;
  return {
    clock,
    settings,
    gate: new Gate(clock, random, settings.tokenLifetimeSeconds, settings.nonceLifetimeSeconds),
    bucket: new TokenBucket(clock, settings.rateLimit),
    projects: new Projects(random, clock.now()),
    instances: new InstanceStore(clock, random, settings),
    created: 0,
    baseUrl: '',
  };
}
