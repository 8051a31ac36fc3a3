import type { Project } from '../../stores/projects.ts';
import type { State } from '../../stores/state.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { GROUPS, LIST_QUERY, projectOf, routesOf } from './common.ts';

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

const route = routesOf(VERSION);

export const projectRoutes: readonly Route[] = [
  route('listProjects', 'GET', GROUPS, list, LIST_QUERY),
  route('getProject', 'GET', `${GROUPS}/:groupId`, get),
  route('getProjectByName', 'GET', `${GROUPS}/byName/:groupName`, getByName),
];
