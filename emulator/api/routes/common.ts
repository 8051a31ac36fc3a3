import type { Fault } from '../../faults/fault.ts';
import type { InstanceStore } from '../../stores/instances.ts';
import type { Project } from '../../stores/projects.ts';
import type { RequestContext, Route } from '../route.ts';

/** The path of projects, and the start of the paths of their resources. */
export const GROUPS = '/api/atlas/v2/groups';

/** Query parameters of list operations. */
export const LIST_QUERY: readonly string[] = ['includeCount', 'itemsPerPage', 'pageNum'];

/** Makes the routes of a resource in one version of the API. */
export function routesOf(version: string) {
  return (
    operation: string,
    method: Route['method'],
    path: string,
    handle: Route['handle'],
    query: readonly string[] = [],
  ): Route => ({ operation, method, path, access: 'api', version, query, handle });
}

/** The project in the path. Throws a 404 or 401 if there is none that the credentials have access to. */
export function projectOf({ state, params }: Pick<RequestContext, 'state' | 'params'>): Project {
  return state.projects.byId(params.groupId ?? '');
}

/** Deletes an instance, unless a fault prevents or undoes that. Throws a 400 if it cannot be deleted. */
export function deleteInstance(instances: InstanceStore, name: string, fault: Fault | undefined): void {
  if (fault?.kind === 'forgotten-delete') {
    instances.checkDeletable(name);
  } else if (fault?.kind === 'undone-delete') {
    instances.startUndoneDeletion(name, fault.delayMs ?? 1_000);
  } else {
    instances.remove(name);
  }
}
