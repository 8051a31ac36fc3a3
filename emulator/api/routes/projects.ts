import type { Project } from '../../stores/projects.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { GROUPS, LIST_QUERY, projectOf } from './common.ts';

const VERSION = '2023-01-01';
/** Linked from a project, but not in lists. */
const RESOURCES = ['containers', 'clusters', 'databaseUsers', 'peers', 'processes', 'whitelist'];

function view(state: State, project: Project, linked: readonly string[]): Record<string, unknown> {
  const href = `${state.baseUrl}${GROUPS}/${project.id}`;
  const links = linked.map((name) => ({ href: `${href}/${name}`, rel: `https://cloud.mongodb.com/${name}` }));
  return {
    clusterCount: project.instances.list().length,
    created: timestamp(project.createdAt),
    id: project.id,
    links: [{ href, rel: 'self' }, ...links],
    name: project.name,
    orgId: project.orgId,
    tags: [],
    withDefaultAlertsSettings: true,
  };
}

function list({ state, query }: RequestContext): ApiResponse {
  // Atlas lists them by name.
  const projects = [...state.projects.accessible].sort((a, b) => (a.name < b.name ? -1 : 1));
  const all = projects.map((project) => view(state, project, []));
  const page = paginate(all, query, `${state.baseUrl}${GROUPS}`);
  return versionedResponse(200, page, VERSION);
}

function get(context: RequestContext): ApiResponse {
  return versionedResponse(200, view(context.state, projectOf(context), RESOURCES), VERSION);
}

function getByName({ state, params }: RequestContext): ApiResponse {
  return versionedResponse(
    200,
    view(state, state.projects.byName(params.groupName ?? ''), RESOURCES),
    VERSION,
  );
}

const common = { method: 'GET', access: 'api', version: VERSION } as const;

export const projectRoutes: readonly Route[] = [
  { ...common, operation: 'listProjects', path: GROUPS, query: LIST_QUERY, handle: list },
  { ...common, operation: 'getProject', path: `${GROUPS}/:groupId`, handle: get },
  { ...common, operation: 'getProjectByName', path: `${GROUPS}/byName/:groupName`, handle: getByName },
];
