import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Surroundings } from './exchange.ts';
import { parseFault } from './fault.ts';
import { receive } from './received.ts';
import { emptyReply, jsonReply, type Reply, send } from './reply.ts';
import { type PlantedInstance, plant, plantedInstanceSchema, viewAll } from './seed.ts';
import { viewAccessList, viewUsers } from './seed-access.ts';

/** The paths by which the emulator itself is steered; everything else belongs to Atlas. */
export const CONTROL_PREFIX = '/_emulator/';

type Command = (around: Surroundings, text: string) => Reply;

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
  'GET ca.pem': ({ world }) => {
    const { ca } = world.databases ?? {};
    if (ca === undefined) throw new Error('There is no certificate without --database srv.');
    return { status: 200, headers: { 'Content-Type': 'application/x-pem-file' }, payload: ca };
  },
  'GET instances': ({ world }) => jsonReply(200, viewAll(world.instances)),
  'POST instances': ({ world }, text) => {
    const result = plantedInstanceSchema.safeParse(JSON.parse(text));
    if (!result.success) {
      throw new Error(
        result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
      );
    }
    const { id } = plant(world.instances, result.data as PlantedInstance);
    return jsonReply(
      201,
      viewAll(world.instances).find((view) => view.id === id),
    );
  },
  'GET users': ({ world }) => jsonReply(200, viewUsers(world.users)),
  'GET access-list': ({ world }) => jsonReply(200, viewAccessList(world.accessList)),
};

/** Carries out a request that steers the emulator. */
export async function control(
  around: Surroundings,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, path, text } = await receive(message);
  const name = `${method} ${path.slice(CONTROL_PREFIX.length)}`;
  await send(response, carryOut(around, name, text));
}

function carryOut(around: Surroundings, name: string, text: string): Reply {
  const command = commands[name];
  if (!command)
    return jsonReply(404, { error: `There is no ${name}. There are: ${Object.keys(commands).join(', ')}.` });
  try {
    return command(around, text);
  } catch (error) {
    return jsonReply(400, { error: error instanceof Error ? error.message : String(error) });
  }
}
