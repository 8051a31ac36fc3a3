import type { SearchIndexesRequest } from '../inputs/search-indexes-request.ts';
import { deriveName } from '../instance/naming.ts';
import { findOwnInstance } from '../instance/own-instance.ts';
import { resolveProject } from '../instance/resolve-project.ts';
import { SearchIndexes } from '../instance/search/search-indexes.ts';
import type { RunContext } from '../runner/context.ts';
import { writeSearchIndexesSummary } from '../runner/search-indexes-summary.ts';
import { startBudget } from '../util/budget.ts';
import { connectAtlas, disconnect } from './connections.ts';
import type { Step } from './step.ts';

/** The search-indexes action. */
export async function createSearchIndexes(
  step: Step,
  request: SearchIndexesRequest,
  context: RunContext,
): Promise<void> {
  const { clock, progress } = step;
  const name = request.name ?? deriveName(context);
  const client = await connectAtlas(step, request, startBudget(clock, request.timeoutMs, step.cancelled));
  try {
    const projectId = await resolveProject(client, request.project, progress);
    const target = { projectId, name };
    progress.group('Find the instance');
    await findOwnInstance(client, target, context, 'create search indexes', progress);
    const indexes = new SearchIndexes(client, target, request.indexes, progress);
    try {
      progress.group('Create the search indexes');
      await indexes.createMissing();
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
