import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Credentials } from './auth/credentials.ts';
import { CONTROL_PREFIX, control } from './control.ts';
import { openDatabases } from './databases.ts';
import { exchange, type Surroundings } from './exchange.ts';
import { type Fault, FaultList } from './fault.ts';
import { Listeners, type RequestListener } from './listeners.ts';
import { type EmulatorOptions, withDefaults } from './options.ts';
import { type RecordedRequest, Recorder } from './recorder.ts';
import { type InstanceView, type PlantedInstance, plant, viewAll } from './seed.ts';
import {
  type AccessEntryView,
  type PlantedAccessEntry,
  type PlantedUser,
  plantAccessEntry,
  plantUser,
  type UserView,
  viewAccessList,
  viewUsers,
} from './seed-access.ts';
import { Listener } from './server.ts';
import { makeWorld } from './state.ts';

export type { Credentials } from './auth/credentials.ts';
export type { EmulatorClock } from './clock.ts';
export type { DatabaseRole } from './database-roles.ts';
export type { UserScope } from './database-users.ts';
export type { Fault, FaultKind } from './fault.ts';
export type { RequestListener, RequestMoment } from './listeners.ts';
export type { EmulatorOptions } from './options.ts';
export type { RecordedRequest } from './recorder.ts';
export type { InstanceView, PlantedInstance } from './seed.ts';
export type {
  AccessEntryView,
  PlantedAccessEntry,
  PlantedUser,
  UserView,
} from './seed-access.ts';

/** A running emulator. */
export interface Emulator {
  /** Where it is found, such as http://127.0.0.1:4100. */
  readonly url: string;
  /** What it lets in. */
  readonly credentials: Credentials;
  /** The project that the credentials reach. */
  readonly project: { readonly id: string; readonly name: string };
  /** A project that exists, and that they do not reach. */
  readonly foreignProject: { readonly id: string; readonly name: string };
  /** Every request to the API so far, in the order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** Everything that exists now, also what is being deleted. */
  instances(): readonly InstanceView[];
  /** How many instances were ever created through the API. */
  readonly createdCount: number;
  /** Puts an instance in place without the API. */
  addInstance(instance: PlantedInstance): void;
  /** The database users who exist now, without their passwords. */
  users(): readonly UserView[];
  /** Puts a database user in place without the API. */
  addUser(user: PlantedUser): void;
  /** The access list as it is now. */
  accessList(): readonly AccessEntryView[];
  /** Puts an entry of the access list in place without the API. */
  addAccessEntry(entry: PlantedAccessEntry): void;
  /** Makes a coming request fail. */
  addFault(fault: Fault): void;
  /** Forgets the faults that have not happened yet. */
  clearFaults(): void;
  /** Refuses connections, and ends those that are open. */
  pause(): Promise<void>;
  /** Listens again, on the same port. */
  resume(): Promise<void>;
  /** Tells the listener of every request; returns what removes it. */
  onRequest(listener: RequestListener): () => void;
  /** With `database: 'srv'`: where its DNS server listens, such as 127.0.0.1:5353. */
  readonly dns: string | undefined;
  /** With `database: 'srv'`: the certificate (PEM) of the authority that clients must trust. */
  readonly ca: string | undefined;
  /** Ends all connections and stops. */
  close(): Promise<void>;
}

function handler(around: Surroundings): (message: IncomingMessage, response: ServerResponse) => void {
  return (message, response) => {
    const handle = message.url?.startsWith(CONTROL_PREFIX) ? control : exchange;
    handle(around, message, response).catch((error: unknown) => {
      // A client that went away while it was still sending is its own affair; anything else is worth a line.
      if (message.complete) around.world.settings.log(`the emulator failed: ${String(error)}`);
      response.destroy();
    });
  };
}

/** Starts an Atlas for one machine. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const settings = withDefaults(options);
  const world = makeWorld(settings);
  const faults = new FaultList();
  for (const fault of settings.faults) faults.add(fault);
  const around: Surroundings = { world, faults, listeners: new Listeners(), recorder: new Recorder() };
  const listener = new Listener(settings.host, settings.port, handler(around));
  await listener.start();
  world.baseUrl = listener.url;
  world.databases = await openDatabases(world).catch(async (error: unknown) => {
    await listener.stop();
    throw error;
  });
  const { own, foreign } = world.projects;
  return {
    url: listener.url,
    credentials: world.gate.credentials,
    project: { id: own.id, name: own.name },
    foreignProject: { id: foreign.id, name: foreign.name },
    requests: around.recorder.requests,
    instances: () => viewAll(world.instances),
    get createdCount() {
      return world.created;
    },
    addInstance: (instance) => {
      plant(world.instances, instance);
    },
    users: () => viewUsers(world.users),
    addUser: (user) => plantUser(world.users, user),
    accessList: () => viewAccessList(world.accessList),
    addAccessEntry: (entry) => plantAccessEntry(world.accessList, entry),
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    pause: () => listener.stop(),
    resume: () => listener.start(),
    onRequest: (each) => around.listeners.add(each),
    dns: world.databases?.dns,
    ca: world.databases?.ca,
    async close() {
      await listener.stop();
      await world.databases?.close();
    },
  };
}
