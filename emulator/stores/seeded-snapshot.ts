import { EJSON } from 'bson';
import * as z from 'zod';
import { parseInput } from '../api/parse-input.ts';
import { PROJECT_KEYS, type ProjectKey } from './projects.ts';
import { SNAPSHOT_STATUSES, type SnapshotStatus } from './snapshots.ts';

/** Documents by database and collection. */
export type Documents = Readonly<
  Record<string, Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>
>;

/** A snapshot, which can only be added without the API. */
export interface SeededSnapshot {
  /** The name of the instance that it was taken of. If there is none, an instance without tags is added. */
  readonly instance: string;
  /** The project of the instance. Default: `own`. */
  readonly project?: ProjectKey;
  /** 24 hexadecimal digits. Default: random. */
  readonly id?: string;
  /** Default: COMPLETED. It does not change over time. */
  readonly status?: SnapshotStatus;
  /** ISO 8601. Default: now. */
  readonly finishedAt?: string;
  /** Default: the version of the instance. */
  readonly mongoDBVersion?: string;
  /** By database and collection. Default: the documents that the instance has in memory now. */
  readonly documents?: Documents;
}

const seededSnapshotSchema = z.strictObject({
  instance: z.string().min(1),
  project: z.enum(PROJECT_KEYS).optional(),
  id: z
    .string()
    .regex(/^[a-f0-9]{24}$/, 'must have 24 hexadecimal digits')
    .optional(),
  status: z.enum(SNAPSHOT_STATUSES).optional(),
  finishedAt: z.iso.datetime({ offset: true }).optional(),
  mongoDBVersion: z
    .string()
    .regex(/^\d+\.\d+/, 'is not a version')
    .optional(),
  documents: z
    .record(z.string(), z.record(z.string(), z.array(z.record(z.string(), z.unknown()))))
    .optional(),
});

/** A snapshot from JSON, with documents in Extended JSON. Throws an error with a message of one line. */
export function parseSnapshot(value: unknown): SeededSnapshot {
  const { documents, ...rest } = parseInput(seededSnapshotSchema, value, 'snapshot');
  // Numbers get the types that they have in MongoDB, such as Int32.
  const parsed = documents && (EJSON.deserialize(documents, { relaxed: false }) as Documents);
  return { ...rest, ...(parsed ? { documents: parsed } : {}) } as SeededSnapshot;
}
