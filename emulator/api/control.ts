import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseFault } from '../faults/fault.ts';
import { seededInstanceSchema, seedInstance, viewInstances } from '../seed/seed.ts';
import { viewAccessList, viewUsers } from '../seed/seed-access.ts';
import { addSnapshot, viewRestoreJobs } from '../seed/seed-snapshots.ts';
import { parseSnapshot } from '../stores/seeded-snapshot.ts';
import { viewSearchIndexes } from '../stores/view-search-indexes.ts';
import { parseInput } from './parse-input.ts';
import { readRequest } from './request.ts';
import type { HandlerContext } from './request-handler.ts';
import { type ApiResponse, emptyResponse, jsonResponse, send } from './response.ts';

/** Paths with this prefix control the emulator; all others belong to Atlas. */
export const CONTROL_PREFIX = '/_emulator/';

type Command = (context: HandlerContext, body: string) => ApiResponse;

const commands: Readonly<Record<string, Command>> = {
  'POST faults': ({ faults }, body) => {
    const fault = parseFault(JSON.parse(body));
    faults.add(fault);
    return jsonResponse(201, fault);
  },
  'DELETE faults': ({ faults }) => {
    faults.clear();
    return emptyResponse(204);
  },
  // Without bodies, which can contain passwords.
  'GET requests': ({ recorder }) =>
    jsonResponse(
      200,
      recorder.requests.map(({ requestBody: _request, responseBody: _response, ...rest }) => rest),
    ),
  'POST stop': ({ state }, body) => {
    const { stop } = state.settings;
    if (stop === undefined || body !== stop.token) {
      throw new Error('This emulator was started with another token.');
    }
    setImmediate(stop.onRequest);
    return emptyResponse(202);
  },
  'GET ca.pem': ({ state }) => {
    const { ca } = state.databases ?? {};
    if (ca === undefined) {
      throw new Error('There is a certificate only with --database srv.');
    }
    return { status: 200, headers: { 'Content-Type': 'application/x-pem-file' }, body: ca };
  },
  'GET instances': ({ state }) => jsonResponse(200, viewInstances(state.projects)),
  'POST instances': ({ state }, body) => {
    const seeded = parseInput(seededInstanceSchema, JSON.parse(body), 'instance');
    const { id } = seedInstance(state.projects, seeded);
    return jsonResponse(
      201,
      viewInstances(state.projects).find((view) => view.id === id),
    );
  },
  'POST snapshots': ({ state }, body) =>
    jsonResponse(201, { id: addSnapshot(state, parseSnapshot(JSON.parse(body))) }),
  'GET restore-jobs': ({ state }) => jsonResponse(200, viewRestoreJobs(state)),
  'GET users': ({ state }) => jsonResponse(200, viewUsers(state.projects.own.users)),
  'GET access-list': ({ state }) => jsonResponse(200, viewAccessList(state.projects.own.accessList)),
  'GET search-indexes': ({ state }) => jsonResponse(200, viewSearchIndexes(state)),
};

/** Handles a request that controls the emulator. */
export async function handleControlRequest(
  context: HandlerContext,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, path, text } = await readRequest(message);
  const name = `${method} ${path.slice(CONTROL_PREFIX.length)}`;
  await send(response, runCommand(context, name, text));
}

function runCommand(context: HandlerContext, name: string, body: string): ApiResponse {
  const command = commands[name];
  if (!command) {
    return jsonResponse(404, { error: `Unknown request ${name}; use ${Object.keys(commands).join(', ')}.` });
  }
  try {
    return command(context, body);
  } catch (error) {
    return jsonResponse(400, { error: error instanceof Error ? error.message : String(error) });
  }
}
