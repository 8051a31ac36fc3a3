import { EJSON } from 'bson';
import * as z from 'zod';
import { parseInput } from '../api/parse-input.ts';
import { PROJECT_KEYS } from './projects.ts';
import { SNAPSHOT_STATUSES } from './snapshots.ts';

/** Documents by database and collection. */
export type Documents = Readonly<
  Record<string, Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>
>;

const seededSnapshotSchema = z.strictObject({
  /** The name of the instance that it was taken of. If there is none, an instance without tags is added. */
  instance: z.string().min(1),
  /** The project of the instance. Default: `own`. */
  project: z.enum(PROJECT_KEYS).optional(),
  /** Default: random. */
  id: z
    .string()
    .regex(/^[a-f0-9]{24}$/, 'must have 24 hexadecimal digits')
    .optional(),
  /** Default: COMPLETED. It does not change over time. */
  status: z.enum(SNAPSHOT_STATUSES).optional(),
  /** ISO 8601. Default: now. */
  finishedAt: z.iso.datetime({ offset: true }).optional(),
  /** Default: the version of the instance. */
  mongoDBVersion: z
    .string()
    .regex(/^\d+\.\d+/, 'is not a version')
    .optional(),
  /** By database and collection. Default: the documents that the instance has in memory now. */
  documents: z
    .record(z.string(), z.record(z.string(), z.array(z.record(z.string(), z.unknown()))))
    .optional(),
});

/** A snapshot, which can only be added without the API. */
export type SeededSnapshot = Omit<Readonly<z.infer<typeof seededSnapshotSchema>>, 'documents'> & {
  readonly documents?: Documents | undefined;
};

/** A snapshot from JSON, with documents in Extended JSON. Throws an error with a message of one line. */
export function parseSnapshot(value: unknown): SeededSnapshot {
  const { documents, ...rest } = parseInput(seededSnapshotSchema, value, 'snapshot');
  // Numbers get the types that they have in MongoDB, such as Int32.
  return { ...rest, documents: documents && (EJSON.deserialize(documents, { relaxed: false }) as Documents) };
}
