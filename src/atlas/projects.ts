import * as z from 'zod/mini';
import type { AtlasClient } from './client.ts';

const Project = z.object({ id: z.string().check(z.regex(/^[a-f0-9]{24}$/)), name: z.string() });

export type Project = z.infer<typeof Project>;

/** Gets a project by its name (`getGroupByName`). */
export function getProjectByName(client: AtlasClient, name: string): Promise<Project> {
  return client.call({
    description: `find project "${name}"`,
    method: 'GET',
    path: `/api/atlas/v2/groups/byName/${encodeURIComponent(name)}`,
    version: '2023-01-01',
    schema: Project,
  });
}
