import { findFlexCluster } from '../atlas/flex-clusters.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import type { SearchIndexesRequest } from '../inputs/search-indexes-request.ts';
import { deriveName } from '../instance/naming.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import { SearchIndexes } from '../instance/search/search-indexes.ts';
import { describeOwner, isOurs } from '../instance/tags.ts';
import { waitUntilUsable } from '../instance/wait.ts';
import type { RunContext } from '../runner/context.ts';
import { writeSearchIndexesSummary } from '../runner/search-indexes-summary.ts';
import type { Repository } from '../types.ts';
import { stepError } from '../util/errors.ts';
import { type ConnectedStep, connectAtlas, disconnect } from './connections.ts';
import type { Step } from './step.ts';

export async function createSearchIndexes(
  step: Step,
  request: SearchIndexesRequest,
  context: RunContext,
): Promise<void> {
  const { progress } = step;
  const name = request.name ?? deriveName(context);
  const connected = await connectAtlas(step, request, request.timeoutMs);
  const { client } = connected;
  try {
    const projectId = await resolveProject(connected, request.project);
    const target = { projectId, name };
    progress.group('Find the instance');
    await waitForInstance(connected, target, context);
    const indexes = new SearchIndexes(client, target, request, progress);
    try {
      progress.group('Create the search indexes');
      await indexes.createOrUpdate();
      if (request.wait) {
        progress.group('Wait until the search indexes can be queried');
        await indexes.waitUntilQueryable();
      }
    } finally {
      progress.end();
      await report(step, name, indexes);
    }
  } finally {
    progress.end();
    await disconnect(client);
  }
}

/** Reports the indexes that exist, also after a failure, because they are kept. */
async function report({ runner }: Step, instance: string, { states }: SearchIndexes): Promise<void> {
  if (states.length > 0) {
    runner.output('indexes', JSON.stringify(states));
    await runner.summarize(writeSearchIndexesSummary(instance, states));
  }
}

/**
 * Waits until the instance is usable.
 * @throws StepError if it does not exist, is being deleted, or does not belong to this repository
 */
async function waitForInstance(
  step: ConnectedStep,
  { projectId, name }: { readonly projectId: string; readonly name: string },
  repository: Repository,
): Promise<void> {
  const description = `create search indexes on instance "${name}"`;
  const found = await findFlexCluster(step.client, projectId, name);
  if (!found) {
    throw stepError(
      description,
      `it does not exist in project ${projectId}`,
      'Create it first: run the create action before this step, with the same "name".',
    );
  }
  // The state is checked before the owner, because Atlas removes all tags in this state.
  if (found.stateName === 'DELETING') {
    throw stepError(
      description,
      'it is being deleted',
      'Run the create action before this step. It waits until the instance is gone, and creates a new one.',
    );
  }
  checkOwner(found);
  const usable = await waitUntilUsable(step, { type: 'flex', projectId, name }, found);
  checkOwner(usable);

  function checkOwner({ stateName, tags }: Instance): void {
    if (!isOurs(tags, repository)) {
      throw stepError(
        `${description} (${stateName})`,
        `it does not belong to this repository: ${describeOwner(tags)}`,
        'Choose an instance that the create action created in this repository, with the input "name".',
      );
    }
  }
}
