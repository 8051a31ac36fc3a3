import type { AtlasClient } from '../atlas/client.ts';
import { getProjectByName } from '../atlas/projects.ts';
import type { Progress } from './progress.ts';

/**
 * The id of a project that may be given by its name.
 * @throws AtlasError if there is no such project
 */
export async function resolveProject(
  client: AtlasClient,
  project: { readonly id: string } | { readonly name: string },
  progress: Progress,
): Promise<string> {
  if ('id' in project) {
    return project.id;
  }
  progress.phase('Find the project');
  const { id } = await getProjectByName(client, project.name);
  progress.info(`Project "${project.name}" is ${id}`);
  return id;
}
