import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type Fault, type FaultList, isOperationFault } from '../faults/fault.ts';
import { corrupt, faultResponse, isAppliedAfterRequest } from '../faults/fault-responses.ts';
import { type EmulatorClock, sleepUnlessAborted, sleepUntilAborted } from '../stores/clock.ts';
import type { State } from '../stores/state.ts';
import { dispatch, findOperation } from './dispatch.ts';
import type { RequestListeners } from './listeners.ts';
import type { Recorder } from './recorder.ts';
import { type ApiRequest, readRequest } from './request.ts';
import { type ApiResponse, errorResponse, send, writeHead } from './response.ts';
import type { RouteMatch } from './route.ts';

/** Everything that is needed to handle a request. */
export interface HandlerContext {
  readonly state: State;
  readonly faults: FaultList;
  readonly listeners: RequestListeners;
  readonly recorder: Recorder;
}

/** The client's connection. Its signal aborts when the client disconnects. */
interface ClientConnection {
  readonly response: ServerResponse;
  readonly socket: Socket;
  readonly signal: AbortSignal;
}

/** The instance that a fault applies to, if any. */
interface FaultInstance {
  readonly groupId: string | undefined;
  readonly name: string | undefined;
}

const NO_RESPONSE = Symbol('no response');

/** Returns the response that replaces the real one, if the fault has one; `undefined` to continue as usual. */
async function applyFault(
  state: State,
  fault: Fault,
  request: ApiRequest,
  target: FaultInstance,
  connection: ClientConnection,
): Promise<ApiResponse | typeof NO_RESPONSE | undefined> {
  const { signal, socket } = connection;
  switch (fault.kind) {
    case 'latency':
      return (await sleepUnlessAborted(state.clock, fault.delayMs ?? 1000, signal)) ? undefined : NO_RESPONSE;
    case 'hang':
      await sleepUntilAborted(state.clock, signal);
      return NO_RESPONSE;
    case 'reset':
      socket.resetAndDestroy();
      return NO_RESPONSE;
    case 'vanish':
      for (const { id, instances } of state.projects.accessible) {
        if (id === target.groupId && target.name !== undefined) {
          instances.vanish(target.name);
        }
      }
      return undefined;
    default:
      return faultResponse(state, fault, request);
  }
}

/** The instance in the path of the request, or in the response. */
function instanceIn({ params }: RouteMatch, response?: ApiResponse): FaultInstance {
  const { name } = (response?.json ?? {}) as { name?: string };
  return { groupId: params.groupId, name: params.name ?? name };
}

/** Sends the headers, and then one byte of the body per minute. */
async function sendSlowly(
  clock: EmulatorClock,
  { status, headers, body }: ApiResponse,
  { response, signal }: ClientConnection,
): Promise<void> {
  writeHead(response, { status, headers, body });
  for (const byte of Buffer.from(body)) {
    response.write(Buffer.of(byte));
    if (!(await sleepUnlessAborted(clock, 60_000, signal))) {
      return;
    }
  }
  response.end();
}

async function respond(
  context: HandlerContext,
  match: RouteMatch,
  request: ApiRequest,
  connection: ClientConnection,
): Promise<void> {
  const { state, faults, listeners, recorder } = context;
  const record = recorder.start(request, match.route, state.clock.now());
  const { method, path } = request;
  const { operation } = match.route;
  const finish = async (result: ApiResponse | typeof NO_RESPONSE, slowly = false) => {
    const response = connection.socket.destroyed ? NO_RESPONSE : result;
    if (response !== NO_RESPONSE) {
      record.setResponse(response);
    }
    state.settings.log(String(record));
    if (response === NO_RESPONSE) {
      return;
    }
    await (slowly ? sendSlowly(state.clock, response, connection) : send(connection.response, response));
  };

  // A request without credentials only gets the authentication challenge.
  if (request.headers.authorization === undefined) {
    return finish(await dispatch(state, match, request));
  }
  const fault = faults.take({ method, path, operation });
  if (fault) {
    record.setFault(fault.kind);
  }
  await listeners.emit({ operation, method, path, when: 'before' });
  if (fault && !isAppliedAfterRequest(fault) && !isOperationFault(fault)) {
    const replacement = await applyFault(state, fault, request, instanceIn(match), connection);
    if (replacement !== undefined) {
      return finish(replacement);
    }
  }
  const response = await dispatch(state, match, request, fault);
  await listeners.emit({ operation, method, path, when: 'after' });
  if (!fault || !isAppliedAfterRequest(fault)) {
    return finish(response);
  }
  const replacement = await applyFault(state, fault, request, instanceIn(match, response), connection);
  return finish(replacement ?? corrupt(fault, response), fault.kind === 'slow-body');
}

/** Handles one request to the API. */
export async function handleRequest(
  context: HandlerContext,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const disconnected = new AbortController();
  response.once('close', () => disconnected.abort());
  const request = await readRequest(message);
  let match: RouteMatch;
  try {
    match = findOperation(request);
  } catch (error) {
    const { state, recorder } = context;
    const record = recorder.start(request, undefined, state.clock.now());
    const refusal = errorResponse(error);
    record.setResponse(refusal);
    state.settings.log(String(record));
    await send(response, refusal);
    return;
  }
  const { signal } = disconnected;
  await respond(context, match, request, { response, socket: message.socket, signal });
}
