import { AtlasError } from '../atlas/atlas-error.ts';
import { getProjectByName } from '../atlas/projects.ts';
import { stepError } from '../util/errors.ts';
import type { Session } from './progress.ts';

/**
 * The id of a project that may be given by its name.
 * @throws AtlasError if there is no such project
 */
export async function resolveProject(
  { client, progress }: Session,
  project: { readonly id: string } | { readonly name: string },
): Promise<string> {
  if ('id' in project) {
    return project.id;
  }
  progress.group('Find the project');
  const { id } = await getProjectByName(client, project.name).catch((error: unknown) => {
    throw explainMistypedId(error, project.name);
  });
  progress.info(`Project "${project.name}" is ${id}`);
  return id;
}

/** Returns an error with better advice if there is no such project, and its name has one digit more or less than an ID. */
function explainMistypedId(error: unknown, name: string): unknown {
  const isLikeId = /^(?:[a-f0-9]{23}|[a-f0-9]{25})$/i.test(name);
  if (!isLikeId || !(error instanceof AtlasError) || error.status !== 404) {
    return error;
  }
  const advice = `This looks like an ID with a mistake: it has ${name.length} hexadecimal digits instead of 24. Copy the ID from the URL of the project again.`;
  return stepError(`find project "${name}"`, error.reason, advice, { cause: error });
}
