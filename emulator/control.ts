import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExchangeContext } from './exchange.ts';
import { parseFault } from './fault.ts';
import { receive } from './received.ts';
import { emptyReply, jsonReply, type Reply, send } from './reply.ts';
import { type SeededInstance, seed, seededInstanceSchema, viewAll } from './seed.ts';
import { viewAccessList, viewUsers } from './seed-access.ts';

/** The paths by which the emulator itself is steered; everything else belongs to Atlas. */
export const CONTROL_PREFIX = '/_emulator/';

type Command = (context: ExchangeContext, text: string) => Reply;

const commands: Readonly<Record<string, Command>> = {
  'POST faults': ({ faults }, text) => {
    const fault = parseFault(JSON.parse(text));
    faults.add(fault);
    return jsonReply(201, fault);
  },
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return emptyReply(204);
  },
  // Bodies are left out: they may hold what only the two sides should know.
  'GET requests': ({ recorder }) =>
    jsonReply(
      200,
      recorder.requests.map(({ requestBody: _request, responseBody: _response, ...rest }) => rest),
    ),
  'GET ca.pem': ({ state }) => {
    const { ca } = state.databases ?? {};
    if (ca === undefined) throw new Error('There is no certificate without --database srv.');
    return { status: 200, headers: { 'Content-Type': 'application/x-pem-file' }, payload: ca };
  },
  'GET instances': ({ state }) => jsonReply(200, viewAll(state.instances)),
  'POST instances': ({ state }, text) => {
    const result = seededInstanceSchema.safeParse(JSON.parse(text));
    if (!result.success) {
      throw new Error(
        result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      );
    }
    const { id } = seed(state.instances, result.data as SeededInstance);
    return jsonReply(
      201,
      viewAll(state.instances).find((view) => view.id === id),
    );
  },
  'GET users': ({ state }) => jsonReply(200, viewUsers(state.users)),
  'GET access-list': ({ state }) => jsonReply(200, viewAccessList(state.accessList)),
};

/** Carries out a request that steers the emulator. */
export async function control(
  context: ExchangeContext,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, path, text } = await receive(message);
  const name = `${method} ${path.slice(CONTROL_PREFIX.length)}`;
  await send(response, carryOut(context, name, text));
}

function carryOut(context: ExchangeContext, name: string, text: string): Reply {
  const command = commands[name];
  if (!command)
    return jsonReply(404, { error: `There is no ${name}. There are: ${Object.keys(commands).join(', ')}.` });
  try {
    return command(context, text);
  } catch (error) {
    return jsonReply(400, { error: error instanceof Error ? error.message : String(error) });
  }
}
