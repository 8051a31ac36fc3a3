import { calculateObjectSize, Long } from 'bson';
import * as z from 'zod';
import { type Doc, equalityKey, isDoc, isNumber } from '../bson.ts';
import { badValue, CommandError, loginRequired, notSupported } from '../errors.ts';
import type { DatabaseUser } from '../project.ts';
import type { Message } from '../wire.ts';
import { matcher } from './filter.ts';
import { type Action, isAllowed } from './roles.ts';
import { checkNames, type DocumentStore } from './store.ts';

const MAX_REPLY_BYTES = 16 * 1024 * 1024;

const document = z.custom<Doc>(isDoc, 'expected an object');
const wholeNumber = z.custom<unknown>(isNumber, 'expected a number').transform(Number).pipe(z.int().min(0));
const positiveNumber = wholeNumber.pipe(z.int().min(1));
const isAcknowledged = (w: unknown) => w === 'majority' || (isNumber(w) && [0, 1].includes(Number(w)));
const writeConcern = z.strictObject({
  w: z.custom(isAcknowledged, 'expected 0, 1 or "majority"').optional(),
  j: z.boolean().optional(),
  wtimeout: wholeNumber.optional(),
});
/** Options of all commands. They have no effect on a single server in memory. */
const COMMON = {
  $db: z.string(),
  $readPreference: document.optional(),
  apiDeprecationErrors: z.boolean().optional(),
  apiStrict: z.boolean().optional(),
  apiVersion: z.literal('1').optional(),
  comment: z.unknown().optional(),
  maxTimeMS: wholeNumber.optional(),
};
const PAGE = { skip: wholeNumber.default(0), limit: wholeNumber.default(0) };
const WRITE = { writeConcern: writeConcern.optional() };

/** Validates the options of a command, or of a part of it. Throws an error for an unsupported or invalid option. */
function readOptions<S extends z.ZodRawShape>(name: string, given: Doc, shape: S) {
  const result = z.strictObject(shape).safeParse(given);
  if (result.success) {
    return result.data;
  }
  const { issues } = result.error;
  const nameOf = ({ path }: z.core.$ZodIssue) => [name, ...path].join('.');
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') {
      continue;
    }
    throw notSupported(`The option "${nameOf(issue)}.${issue.keys[0]}"`);
  }
  throw badValue(issues.map((issue) => `BSON field '${nameOf(issue)}': ${issue.message}`).join('; '));
}

/** Throws error 13 unless the user's roles allow the action on the collection, or on the database without one. */
function authorize(action: Action, name: string, body: Doc, user: DatabaseUser | undefined): void {
  if (!user) {
    throw loginRequired(name);
  }
  const database = String(body.$db);
  const target = body[name];
  const collection = typeof target === 'string' ? target : undefined;
  checkNames(database, collection);
  if (isAllowed(user.roles, action, database, collection)) {
    return;
  }
  const command = `{ ${name}: ${JSON.stringify(target)}, $db: "${database}" }`;
  throw new CommandError(13, 'Unauthorized', `not authorized on ${database} to execute command ${command}`);
}

/** The reply to a query. There are no cursors: a result that needs a second batch is an error. */
function cursorReply(ns: string, documents: readonly Doc[], batchSize = Number.POSITIVE_INFINITY): Doc {
  const bytes = documents.reduce((sum, each) => sum + calculateObjectSize(each), 0);
  if (documents.length > batchSize) {
    throw notSupported(`A result of more than "batchSize" (${batchSize}) documents`);
  }
  if (bytes > MAX_REPLY_BYTES) {
    throw notSupported('A result of more than 16 MiB');
  }
  return { cursor: { firstBatch: documents, id: Long.ZERO, ns }, ok: 1 };
}

/** The documents that match the filter. A `limit` of 0 means all. */
function select(all: readonly Doc[], filter: Doc, skip: number, limit: number): readonly Doc[] {
  return all.filter(matcher(filter)).slice(skip, limit === 0 ? undefined : skip + limit);
}

const FIND = {
  ...COMMON,
  ...PAGE,
  find: z.string(),
  filter: document.default({}),
  batchSize: wholeNumber.optional(),
  singleBatch: z.boolean().default(false),
};

function find(body: Doc, store: DocumentStore): Doc {
  const { $db, find: name, filter, skip, limit, batchSize, singleBatch } = readOptions('find', body, FIND);
  const found = select(store.find($db, name), filter, skip, limit);
  return cursorReply(`${$db}.${name}`, singleBatch ? found.slice(0, batchSize) : found, batchSize);
}

const COUNT = { ...COMMON, ...PAGE, count: z.string(), query: document.default({}) };

function count(body: Doc, store: DocumentStore): Doc {
  const { $db, count: name, query, skip, limit } = readOptions('count', body, COUNT);
  return { n: select(store.find($db, name), query, skip, limit).length, ok: 1 };
}

const AGGREGATE = {
  ...COMMON,
  aggregate: z.string(),
  pipeline: z.array(document),
  cursor: z.strictObject({ batchSize: positiveNumber.optional() }),
};
/** The pipeline stages that drivers send for countDocuments(). */
const COUNT_STAGES = {
  $match: document,
  $skip: wholeNumber.default(0),
  $limit: positiveNumber.optional(),
  $group: document,
};
const COUNT_ORDER = /^\$match(,\$skip)?(,\$limit)?,\$group$/;
const COUNT_GROUP = equalityKey({ _id: 1, n: { $sum: 1 } });

/** Supports only the pipeline of countDocuments(). */
function aggregate(body: Doc, store: DocumentStore): Doc {
  const { $db, aggregate: name, pipeline } = readOptions('aggregate', body, AGGREGATE);
  const stageNames = pipeline.map((stage) => Object.keys(stage).join('+'));
  const unsupported = stageNames.find((stage) => !Object.hasOwn(COUNT_STAGES, stage));
  if (unsupported !== undefined) {
    throw notSupported(`The pipeline stage "${unsupported}"`);
  }
  const merged: Doc = Object.assign({}, ...pipeline);
  if (!COUNT_ORDER.test(stageNames.join()) || equalityKey(merged.$group) !== COUNT_GROUP) {
    throw notSupported('A pipeline other than that of countDocuments()');
  }
  const stages = readOptions('aggregate.pipeline', merged, COUNT_STAGES);
  const n = select(store.find($db, name), stages.$match, stages.$skip, stages.$limit ?? 0).length;
  return cursorReply(`${$db}.${name}`, n > 0 ? [{ _id: 1, n }] : []);
}

const INSERT = {
  ...COMMON,
  ...WRITE,
  insert: z.string(),
  documents: z.array(document).min(1),
  ordered: z.boolean().default(true),
};

function insert(body: Doc, store: DocumentStore): Doc {
  const { $db, insert: name, documents, ordered } = readOptions('insert', body, INSERT);
  const writeErrors: Doc[] = [];
  let n = 0;
  for (const [index, each] of documents.entries()) {
    try {
      store.insert($db, name, each);
      n += 1;
    } catch (error) {
      if (!(error instanceof CommandError)) {
        throw error;
      }
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (ordered) {
        break;
      }
    }
  }
  return { n, ...(writeErrors.length > 0 ? { writeErrors } : {}), ok: 1 };
}

function drop(body: Doc, store: DocumentStore): Doc {
  const { $db, drop: name } = readOptions('drop', body, { ...COMMON, ...WRITE, drop: z.string() });
  return store.drop($db, name) ? { nIndexesWas: 1, ns: `${$db}.${name}`, ok: 1 } : { ok: 1 };
}

function dropDatabase(body: Doc, store: DocumentStore): Doc {
  const shape = { ...COMMON, ...WRITE, dropDatabase: positiveNumber };
  const { $db } = readOptions('dropDatabase', body, shape);
  return store.dropDatabase($db) ? { dropped: $db, ok: 1 } : { ok: 1 };
}

function ping(body: Doc): Doc {
  readOptions('ping', body, { ...COMMON, ping: z.unknown() });
  return { ok: 1 };
}

interface Command {
  readonly run: (body: Doc, store: DocumentStore) => Doc;
  /** The action that the user's roles must allow. Without it, the command needs no login. */
  readonly action?: Action;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['ping', { run: ping }],
  ['find', { run: find, action: 'read' }],
  ['count', { run: count, action: 'read' }],
  ['aggregate', { run: aggregate, action: 'read' }],
  ['insert', { run: insert, action: 'write' }],
  ['drop', { run: drop, action: 'drop' }],
  ['dropDatabase', { run: dropDatabase, action: 'dropDatabase' }],
]);

/**
 * Runs a command. Throws a CommandError if it fails, or uses something that is not supported.
 * @param user the user who is logged in, if any
 */
export function runCommand(message: Message, store: DocumentStore, user: DatabaseUser | undefined): Doc {
  const { body, isExact } = message;
  const [name = ''] = Object.keys(body);
  const command = COMMANDS.get(name);
  if (!command) {
    throw notSupported(`The command "${name}"`);
  }
  if (command.action) {
    authorize(command.action, name, body, user);
  }
  if (!isExact) {
    throw notSupported(
      'A document with repeated names, a name such as "1" after others, or a deprecated type',
    );
  }
  return command.run(body, store);
}
