import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type EmulatorClock, sleepUntilAborted, sleptThrough } from './clock.ts';
import { dispatch, findOperation } from './dispatch.ts';
import { type Fault, type FaultList, WORK_FAULTS } from './fault.ts';
import { corrupt, faultReply, happensAfterWork } from './fault-replies.ts';
import type { Listeners } from './listeners.ts';
import { type ReceivedRequest, receive } from './received.ts';
import type { Recorder } from './recorder.ts';
import { errorReply, type Reply, send, writeHead } from './reply.ts';
import type { RouteMatch } from './route.ts';
import type { State } from './state.ts';

/** What an exchange works with. */
export interface ExchangeContext {
  readonly state: State;
  readonly faults: FaultList;
  readonly listeners: Listeners;
  readonly recorder: Recorder;
}

/** The connection on which an answer is awaited; its signal aborts when the client goes away. */
interface Line {
  readonly response: ServerResponse;
  readonly socket: Socket;
  readonly signal: AbortSignal;
}

const DROPPED = Symbol('no answer');

/** Says what the fault makes of the request: another answer, none at all, or (`undefined`) nothing more. */
async function applyFault(
  state: State,
  fault: Fault,
  request: ReceivedRequest,
  name: string | undefined,
  line: Line,
): Promise<Reply | typeof DROPPED | undefined> {
  switch (fault.kind) {
    case 'latency':
      return (await sleptThrough(state.clock, fault.delayMs ?? 1000, line.signal)) ? undefined : DROPPED;
    case 'hang':
      await sleepUntilAborted(state.clock, line.signal);
      return DROPPED;
    case 'reset':
      line.socket.resetAndDestroy();
      return DROPPED;
    case 'vanish':
      if (name !== undefined) state.instances.vanish(name);
      return undefined;
    default:
      return faultReply(state, fault, request);
  }
}

/** The name of the instance that a request is about. */
function instanceName({ params }: RouteMatch, reply?: Reply): string | undefined {
  const { name } = (reply?.json ?? {}) as { name?: string };
  return params.name ?? name;
}

/** Sends the headers, and then the body one byte a minute. */
async function sendSlowly(clock: EmulatorClock, reply: Reply, { response, signal }: Line): Promise<void> {
  writeHead(response, reply);
  for (const byte of Buffer.from(reply.payload)) {
    response.write(Buffer.of(byte));
    if (!(await sleptThrough(clock, 60_000, signal))) return;
  }
  response.end();
}

async function answer(
  context: ExchangeContext,
  match: RouteMatch,
  request: ReceivedRequest,
  line: Line,
): Promise<void> {
  const { state, faults, listeners, recorder } = context;
  const record = recorder.start(request, match.route, state.clock.now());
  const { method, path } = request;
  const { operation } = match.route;
  const finish = async (reply: Reply | typeof DROPPED, slowly = false) => {
    const heard = reply !== DROPPED && !line.socket.destroyed;
    if (heard) record.answered(reply);
    state.settings.log(String(record));
    if (heard) await (slowly ? sendSlowly(state.clock, reply, line) : send(line.response, reply));
  };

  // A request without credentials only gets to know how to log in.
  if (request.headers.authorization === undefined) return finish(await dispatch(state, match, request));
  const fault = faults.take({ method, path, operation });
  if (fault) record.failed(fault.kind);
  await listeners.emit({ operation, method, path, when: 'before' });
  if (fault && !happensAfterWork(fault) && !WORK_FAULTS.includes(fault.kind)) {
    const instead = await applyFault(state, fault, request, instanceName(match), line);
    if (instead !== undefined) return finish(instead);
  }
  const reply = await dispatch(state, match, request, fault);
  await listeners.emit({ operation, method, path, when: 'after' });
  if (!fault || !happensAfterWork(fault)) return finish(reply);
  const instead = await applyFault(state, fault, request, instanceName(match, reply), line);
  return finish(instead ?? corrupt(fault, reply), fault.kind === 'slow-body');
}

/** Answers one request to the API. */
export async function exchange(
  context: ExchangeContext,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const request = await receive(message);
  let match: RouteMatch;
  try {
    match = findOperation(request);
  } catch (error) {
    const { state, recorder } = context;
    const record = recorder.start(request, undefined, state.clock.now());
    const reply = errorReply(error);
    record.answered(reply);
    state.settings.log(String(record));
    await send(response, reply);
    return;
  }
  await answer(context, match, request, { response, socket: message.socket, signal: gone.signal });
}
