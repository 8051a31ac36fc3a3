import type { Project } from '../../stores/projects.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { contentType } from '../media-type.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, jsonResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { GROUPS, LIST_QUERY, projectOf } from './common.ts';

const VERSION = '2023-01-01';

function view(state: State, project: Project): Record<string, unknown> {
  return {
    clusterCount: project.instances.list().length,
    created: timestamp(project.createdAt),
    id: project.id,
    links: [{ rel: 'self', href: `${state.baseUrl}${GROUPS}/${project.id}` }],
    name: project.name,
    orgId: project.orgId,
    tags: [],
    withDefaultAlertsSettings: true,
  };
}

function list({ state, query }: RequestContext): ApiResponse {
  const all = state.projects.accessible.map((project) => view(state, project));
  const page = paginate(all, query, `${state.baseUrl}${GROUPS}`);
  return jsonResponse(200, page, contentType(VERSION));
}

function get(context: RequestContext): ApiResponse {
  return jsonResponse(200, view(context.state, projectOf(context)), contentType(VERSION));
}

function getByName({ state, params }: RequestContext): ApiResponse {
  return jsonResponse(200, view(state, state.projects.byName(params.groupName ?? '')), contentType(VERSION));
}

const common = { method: 'GET', access: 'api', version: VERSION } as const;

export const projectRoutes: readonly Route[] = [
  { ...common, operation: 'listProjects', path: GROUPS, query: LIST_QUERY, handle: list },
  { ...common, operation: 'getProject', path: `${GROUPS}/:groupId`, handle: get },
  { ...common, operation: 'getProjectByName', path: `${GROUPS}/byName/:groupName`, handle: getByName },
];
