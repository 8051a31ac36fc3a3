import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Process } from './process.ts';

/** One request, as the emulator works on it: who sent it, and room for notes. */
export interface Caller {
  readonly process: Process | undefined;
  /** The ids of the instances that were there just before the request did its work. */
  before?: ReadonlySet<string>;
}

const HEADER = 'x-process';
const running = new AsyncLocalStorage<Process>();
const serving = new AsyncLocalStorage<Caller>();
const processes = new Map<string, Process>();

// Node tells of its HTTP requests: those that leave get their sender's number, and whoever serves them can ask for it.
subscribe('http.client.request.created', (message) => {
  const { request } = message as { request: ClientRequest };
  const process = running.getStore();
  if (process) {
    request.setHeader(HEADER, process.number);
  }
});
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage };
  serving.enterWith({ process: processes.get(String(request.headers[HEADER])) });
});

/** Does something as a process, so that its requests can be told from those of others. */
export function runAs<T>(process: Process, work: () => Promise<T>): Promise<T> {
  processes.set(String(process.number), process);
  return running.run(process, work);
}

/** Forgets all processes: their world has come to its end. */
export function forgetProcesses(): void {
  processes.clear();
}

/** Whose request is being served: for listeners of the emulator. */
export function caller(): Caller {
  return serving.getStore() ?? { process: undefined };
}
