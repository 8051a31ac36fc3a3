import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Credentials } from './api/auth/credentials.ts';
import { CONTROL_PREFIX, handleControlRequest } from './api/control.ts';
import { HttpServer } from './api/http-server.ts';
import { type RequestListener, RequestListeners } from './api/listeners.ts';
import { type RecordedRequest, Recorder } from './api/recorder.ts';
import { type HandlerContext, handleRequest } from './api/request-handler.ts';
import { ResponseError, send } from './api/response.ts';
import { refuseUntrusted } from './api/trusted-host.ts';
import { type EmulatorOptions, withDefaults } from './cli/options.ts';
import { type Fault, FaultList } from './faults/fault.ts';
import { type InstanceView, type SeededInstance, seedInstance, viewInstances } from './seed/seed.ts';
import {
  type AccessEntryView,
  type SeededAccessEntry,
  type SeededUser,
  seedAccessEntry,
  seedUser,
  type UserView,
  viewAccessList,
  viewUsers,
} from './seed/seed-access.ts';
import { addSnapshot, type RestoreJobView, viewRestoreJobs } from './seed/seed-snapshots.ts';
import { openDatabases } from './stores/databases.ts';
import type { SeededSnapshot } from './stores/seeded-snapshot.ts';
import { createState } from './stores/state.ts';
import { type SearchIndexView, viewSearchIndexes } from './stores/view-search-indexes.ts';

export type { Credentials } from './api/auth/credentials.ts';
export type { RequestEvent, RequestListener } from './api/listeners.ts';
export type { RecordedRequest } from './api/recorder.ts';
export type { EmulatorOptions } from './cli/options.ts';
export type { Fault, FaultKind } from './faults/fault.ts';
export type { InstanceView, SeededInstance } from './seed/seed.ts';
export type {
  AccessEntryView,
  SeededAccessEntry,
  SeededUser,
  UserView,
} from './seed/seed-access.ts';
export type { RestoreJobView } from './seed/seed-snapshots.ts';
export type { EmulatorClock } from './stores/clock.ts';
export type { DatabaseRole } from './stores/database-roles.ts';
export type { UserScope } from './stores/database-users.ts';
export type { SeededSnapshot } from './stores/seeded-snapshot.ts';
export type { SearchIndexView } from './stores/view-search-indexes.ts';

/** A running emulator. */
export interface Emulator {
  /** Such as http://127.0.0.1:4100. */
  readonly url: string;
  /** The credentials that it accepts. */
  readonly credentials: Credentials;
  /** The project that the credentials have access to. */
  readonly project: { readonly id: string; readonly name: string };
  /** Another project that they have access to, such as one with backups to restore. */
  readonly otherProject: { readonly id: string; readonly name: string };
  /** A project that they have no access to. */
  readonly foreignProject: { readonly id: string; readonly name: string };
  /** All requests to the API, in the order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** The instances of both projects, including those that are being deleted. */
  instances(): readonly InstanceView[];
  /** How many instances were created through the API, including those that have been deleted. */
  readonly createdCount: number;
  /** Adds an instance without the API. */
  addInstance(instance: SeededInstance): void;
  /** All database users of `project`, without their passwords. */
  users(): readonly UserView[];
  /** Adds a database user to `project` without the API. */
  addUser(user: SeededUser): void;
  /** The access list of `project`. */
  accessList(): readonly AccessEntryView[];
  /** Adds an access list entry to `project` without the API. */
  addAccessEntry(entry: SeededAccessEntry): void;
  /** Adds a snapshot, and returns its ID. Throws if the ID is in use, or the date or a document is invalid. */
  addSnapshot(snapshot: SeededSnapshot): string;
  /** All restore jobs, newest first. */
  restoreJobs(): readonly RestoreJobView[];
  /** The search indexes of all instances. */
  searchIndexes(): readonly SearchIndexView[];
  /** Makes future requests fail. */
  addFault(fault: Fault): void;
  /** Removes all faults. */
  clearFaults(): void;
  /** Closes all connections, and refuses new ones. */
  pause(): Promise<void>;
  /** Listens again, on the same port. */
  resume(): Promise<void>;
  /** Calls the listener before and after each request. Returns a function that removes it. */
  onRequest(listener: RequestListener): () => void;
  /** With `database: 'srv'`: the address of its DNS server, such as 127.0.0.1:5353. */
  readonly dns: string | undefined;
  /** With `database: 'srv'`: the certificate (PEM) of the certificate authority that clients must trust. */
  readonly ca: string | undefined;
  /** Closes all connections and stops the server. */
  close(): Promise<void>;
}

function requestListener(
  context: HandlerContext,
): (message: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { allowedHosts, host, log } = context.state.settings;
  return async (message, response) => {
    const refusal = refuseUntrusted(message, [host, ...allowedHosts]);
    if (refusal) {
      log(`${message.method} ${message.url} -> 403 (Host: ${message.headers.host})`);
      return send(response, refusal);
    }
    const handle = message.url?.startsWith(CONTROL_PREFIX) ? handleControlRequest : handleRequest;
    try {
      await handle(context, message, response);
    } catch (error) {
      if (error instanceof ResponseError) {
        return send(response, error.response);
      }
      // It is not an error of the emulator if the client disconnects while it sends its request.
      if (message.complete) {
        log(`internal error of the emulator: ${String(error)}`);
      }
      response.destroy();
    }
  };
}

/**
 * Starts an emulator. Rejects if it cannot listen on its port, cannot connect to the server of `mongodb`, or if a
 * snapshot is invalid.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const settings = withDefaults(options);
  const state = createState(settings);
  for (const snapshot of settings.snapshots) {
    addSnapshot(state, snapshot);
  }
  const context: HandlerContext = {
    state,
    faults: new FaultList(settings.faults),
    listeners: new RequestListeners(),
    recorder: new Recorder(),
  };
  const server = new HttpServer(settings.host, settings.port, requestListener(context));
  await server.start();
  state.baseUrl = server.url;
  state.databases = await openDatabases(state).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  return viewOf(context, server);
}

/** The running emulator, as tests and the command line see it. */
function viewOf({ state, faults, listeners, recorder }: HandlerContext, server: HttpServer): Emulator {
  const { own, other, foreign } = state.projects;
  return {
    url: server.url,
    credentials: state.authenticator.credentials,
    project: { id: own.id, name: own.name },
    otherProject: { id: other.id, name: other.name },
    foreignProject: { id: foreign.id, name: foreign.name },
    requests: recorder.requests,
    instances: () => viewInstances(state.projects),
    get createdCount() {
      return state.created;
    },
    addInstance: (instance) => {
      seedInstance(state.projects, instance);
    },
    users: () => viewUsers(own.users),
    addUser: (user) => seedUser(own.users, user),
    accessList: () => viewAccessList(own.accessList),
    addAccessEntry: (entry) => seedAccessEntry(own.accessList, entry),
    addSnapshot: (snapshot) => addSnapshot(state, snapshot),
    restoreJobs: () => viewRestoreJobs(state),
    searchIndexes: () => viewSearchIndexes(state),
    addFault: (fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    pause: () => server.stop(),
    resume: () => server.start(),
    onRequest: (listener) => listeners.add(listener),
    dns: state.databases?.dns,
    ca: state.databases?.ca,
    async close() {
      await server.stop();
      await state.databases?.close();
    },
  };
}
