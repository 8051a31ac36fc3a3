import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { type EmulatorClock, sleepUntilAborted, sleptThrough } from './clock.ts';
import { findOperation, perform } from './dispatch.ts';
import { type Fault, type FaultList, WORK_FAULTS } from './fault.ts';
import { faultReply, happensAfterWork, spoil } from './fault-replies.ts';
import type { Listeners } from './listeners.ts';
import { type ReceivedRequest, receive } from './received.ts';
import type { Recorder } from './recorder.ts';
import { errorReply, type Reply, send, writeHead } from './reply.ts';
import type { RouteMatch } from './route.ts';
import type { World } from './state.ts';

/** What an exchange works with. */
export interface Surroundings {
  readonly world: World;
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
async function strike(
  world: World,
  fault: Fault,
  request: ReceivedRequest,
  name: string | undefined,
  line: Line,
): Promise<Reply | typeof DROPPED | undefined> {
  switch (fault.kind) {
    case 'latency':
      return (await sleptThrough(world.clock, fault.delayMs ?? 1000, line.signal)) ? undefined : DROPPED;
    case 'hang':
      await sleepUntilAborted(world.clock, line.signal);
      return DROPPED;
    case 'reset':
      line.socket.resetAndDestroy();
      return DROPPED;
    case 'vanish':
      if (name !== undefined) world.instances.vanish(name);
      return undefined;
    default:
      return faultReply(world, fault, request);
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
  around: Surroundings,
  match: RouteMatch,
  request: ReceivedRequest,
  line: Line,
): Promise<void> {
  const { world, faults, listeners, recorder } = around;
  const record = recorder.start(request, match.route, world.clock.now());
  const { method, path } = request;
  const { operation } = match.route;
  const finish = async (reply: Reply | typeof DROPPED, slowly = false) => {
    const heard = reply !== DROPPED && !line.socket.destroyed;
    if (heard) record.answered(reply);
    world.settings.log(String(record));
    if (heard) await (slowly ? sendSlowly(world.clock, reply, line) : send(line.response, reply));
  };

  // A request without credentials only gets to know how to log in.
  if (request.headers.authorization === undefined) return finish(await perform(world, match, request));
  const fault = faults.take({ method, path, operation });
  if (fault) record.failed(fault.kind);
  await listeners.tell({ operation, method, path, when: 'before' });
  if (fault && !happensAfterWork(fault) && !WORK_FAULTS.includes(fault.kind)) {
    const instead = await strike(world, fault, request, instanceName(match), line);
    if (instead !== undefined) return finish(instead);
  }
  const reply = await perform(world, match, request, fault);
  await listeners.tell({ operation, method, path, when: 'after' });
  if (!fault || !happensAfterWork(fault)) return finish(reply);
  const instead = await strike(world, fault, request, instanceName(match, reply), line);
  return finish(instead ?? spoil(fault, reply), fault.kind === 'slow-body');
}

/** Answers one request to the API. */
export async function exchange(
  around: Surroundings,
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
    const { world, recorder } = around;
    const record = recorder.start(request, undefined, world.clock.now());
    const reply = errorReply(error);
    record.answered(reply);
    world.settings.log(String(record));
    await send(response, reply);
    return;
  }
  await answer(around, match, request, { response, socket: message.socket, signal: gone.signal });
}
