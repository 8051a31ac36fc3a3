import * as z from 'zod';
import type { Instance } from '../stores/instances.ts';
import { PROJECT_KEYS, type ProjectKey, type Projects } from '../stores/projects.ts';

export const seededInstanceSchema = z.strictObject({
  name: z.string().min(1),
  /** Default: `own`. */
  project: z.enum(PROJECT_KEYS).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  /** ISO 8601. Default: now. */
  createDate: z.iso.datetime({ offset: true }).optional(),
  /** Default: IDLE. CREATING and DELETING end after the usual time; any other state does not change. */
  stateName: z.string().min(1).optional(),
  provider: z.string().optional(),
  region: z.string().optional(),
  terminationProtectionEnabled: z.boolean().optional(),
  viaServerless: z.boolean().optional(),
  /** Whether it is a cluster that is not Flex. Default: false. */
  dedicated: z.boolean().optional(),
});

/** An instance that is added without the API, such as one of another owner. */
export type SeededInstance = Readonly<z.infer<typeof seededInstanceSchema>>;

/** An instance as tests and the control API see it. */
export interface InstanceView {
  readonly name: string;
  readonly project: ProjectKey;
  readonly id: string;
  readonly stateName: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly terminationProtectionEnabled: boolean;
  readonly viaServerless: boolean;
}

/** Throws a RangeError if `createDate` is invalid. */
export function seedInstance(projects: Projects, seeded: SeededInstance): Instance {
  const createdAt = seeded.createDate === undefined ? undefined : Date.parse(seeded.createDate);
  if (Number.isNaN(createdAt)) {
    throw new RangeError(`createDate is not a valid date: ${seeded.createDate}`);
  }
  const spec = {
    name: seeded.name,
    provider: seeded.provider ?? 'AWS',
    region: seeded.region ?? 'US_EAST_1',
    tags: Object.entries(seeded.tags ?? {}).map(([key, value]) => ({ key, value })),
    terminationProtectionEnabled: seeded.terminationProtectionEnabled ?? false,
    continuousBackup: true,
    viaServerless: seeded.viaServerless ?? false,
    dedicated: seeded.dedicated ?? false,
  };
  return projects[seeded.project ?? 'own'].instances.seed(spec, {
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(seeded.stateName === undefined ? {} : { stateName: seeded.stateName }),
  });
}

/** All instances, including those that are being deleted. */
export function viewInstances(projects: Projects): InstanceView[] {
  return PROJECT_KEYS.flatMap((key) => viewProject(projects, key));
}

function viewProject(projects: Projects, project: ProjectKey): InstanceView[] {
  const { instances } = projects[project];
  return instances.list().map((instance) => ({
    name: instance.name,
    project,
    id: instance.id,
    stateName: instances.stateOf(instance),
    tags: Object.fromEntries(instance.tags.map(({ key, value }) => [key, value])),
    createdAt: instance.createdAt,
    terminationProtectionEnabled: instance.terminationProtectionEnabled,
    viaServerless: instance.viaServerless,
  }));
}
