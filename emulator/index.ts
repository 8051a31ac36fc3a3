import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Credentials } from './auth/credentials.ts';
import { CONTROL_PREFIX, control } from './control.ts';
import { openDatabases } from './databases.ts';
import { type ExchangeContext, exchange } from './exchange.ts';
import { type Fault, FaultList } from './fault.ts';
import { Listeners, type RequestListener } from './listeners.ts';
import { type EmulatorOptions, withDefaults } from './options.ts';
import { type RecordedRequest, Recorder } from './recorder.ts';
import { type InstanceView, type SeededInstance, seed, viewAll } from './seed.ts';
import {
  type AccessEntryView,
  type SeededAccessEntry,
  type SeededUser,
  seedAccessEntry,
  seedUser,
  type UserView,
  viewAccessList,
  viewUsers,
} from './seed-access.ts';
import { Listener } from './server.ts';
import { createState } from './state.ts';

export type { Credentials } from './auth/credentials.ts';
export type { EmulatorClock } from './clock.ts';
export type { DatabaseRole } from './database-roles.ts';
export type { UserScope } from './database-users.ts';
export type { Fault, FaultKind } from './fault.ts';
export type { RequestListener, RequestMoment } from './listeners.ts';
export type { EmulatorOptions } from './options.ts';
export type { RecordedRequest } from './recorder.ts';
export type { InstanceView, SeededInstance } from './seed.ts';
export type {
  AccessEntryView,
  SeededAccessEntry,
  SeededUser,
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
  addInstance(instance: SeededInstance): void;
  /** The database users who exist now, without their passwords. */
  users(): readonly UserView[];
  /** Puts a database user in place without the API. */
  addUser(user: SeededUser): void;
  /** The access list as it is now. */
  accessList(): readonly AccessEntryView[];
  /** Puts an entry of the access list in place without the API. */
  addAccessEntry(entry: SeededAccessEntry): void;
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

function handler(context: ExchangeContext): (message: IncomingMessage, response: ServerResponse) => void {
  return (message, response) => {
    const handle = message.url?.startsWith(CONTROL_PREFIX) ? control : exchange;
    handle(context, message, response).catch((error: unknown) => {
      // A client that went away while it was still sending is its own affair; anything else is worth a line.
      if (message.complete) context.state.settings.log(`the emulator failed: ${String(error)}`);
      response.destroy();
    });
  };
}

/** Starts an Atlas for one machine. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const settings = withDefaults(options);
  const state = createState(settings);
  const faults = new FaultList();
  for (const fault of settings.faults) faults.add(fault);
  const context: ExchangeContext = { state, faults, listeners: new Listeners(), recorder: new Recorder() };
  const listener = new Listener(settings.host, settings.port, handler(context));
  await listener.start();
  state.baseUrl = listener.url;
  state.databases = await openDatabases(state).catch(async (error: unknown) => {
    await listener.stop();
    throw error;
  });
  const { own, foreign } = state.projects;
  return {
    url: listener.url,
    credentials: state.authenticator.credentials,
    project: { id: own.id, name: own.name },
    foreignProject: { id: foreign.id, name: foreign.name },
    requests: context.recorder.requests,
    instances: () => viewAll(state.instances),
    get createdCount() {
      return state.created;
    },
    addInstance: (instance) => {
      seed(state.instances, instance);
    },
    users: () => viewUsers(state.users),
    addUser: (user) => seedUser(state.users, user),
    accessList: () => viewAccessList(state.accessList),
    addAccessEntry: (entry) => seedAccessEntry(state.accessList, entry),
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    pause: () => listener.stop(),
    resume: () => listener.start(),
    onRequest: (each) => context.listeners.add(each),
    dns: state.databases?.dns,
    ca: state.databases?.ca,
    async close() {
      await listener.stop();
      await state.databases?.close();
    },
  };
}
