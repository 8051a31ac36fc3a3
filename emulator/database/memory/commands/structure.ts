import { CommandError, notEmulated } from '../../errors.ts';
import { type Doc, isDoc } from '../../values.ts';
import { docIn, docsIn, isSet } from '../arguments.ts';
import { allowedCollection, type Command, type Context, collectionName, demand } from '../context.ts';
import type { IndexSpec } from '../index-keys.ts';
import { optionsOf, Query } from '../mingo.ts';
import { allows } from '../roles.ts';

function namespaceNotFound(context: Context): CommandError {
  const message = `ns does not exist: ${context.database}.${collectionName(context)}`;
  return new CommandError(26, 'NamespaceNotFound', message);
}

/** Those documents that the command's own filter lets through. */
function filtered(documents: readonly Doc[], args: Doc): Doc[] {
  const query = new Query(docIn(args, 'filter'), optionsOf({}));
  return documents.filter((document) => query.test(document));
}

const listDatabases: Command = (context) => {
  const { args, data, login } = context;
  const visible = data.databaseNames.filter((name) => allows(login.user.roles, 'list', name));
  const databases = visible.map((name) => ({ name, sizeOnDisk: 8192, empty: false }));
  const found = filtered(databases, args);
  if (isSet(args, 'nameOnly')) return { databases: found.map(({ name }) => ({ name })), ok: 1 };
  return { databases: found, totalSize: 8192 * found.length, totalSizeMb: 0, ok: 1 };
};

const listCollections: Command = (context) => {
  const { args, data, database, login } = context;
  demand(context, 'list');
  const { roles } = login.user;
  const all = [...data.collections(database)].filter(
    ([name]) => allows(roles, 'read', database, name) || allows(roles, 'index', database, name),
  );
  const found = filtered(
    all.map(([name, { options, uuid }]) => ({
      name,
      type: 'collection',
      options,
      info: { readOnly: false, uuid },
      idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
    })),
    args,
  );
  const documents = isSet(args, 'nameOnly') ? found.map(({ name, type }) => ({ name, type })) : found;
  const { batchSize } = docIn(args, 'cursor');
  return data.cursors.open(
    login.username,
    `${database}.$cmd.listCollections`,
    documents,
    typeof batchSize === 'number' ? { size: batchSize } : {},
  );
};

const CREATE_OPTIONS = [
  'capped',
  'size',
  'max',
  'validator',
  'validationLevel',
  'validationAction',
  'collation',
];

const create: Command = (context) => {
  const { args, typed, data, database } = context;
  if (allowedCollection(context, 'index')) {
    const message = `Collection ${database}.${collectionName(context)} already exists.`;
    throw new CommandError(48, 'NamespaceExists', message);
  }
  for (const kind of ['viewOn', 'timeseries']) {
    if (args[kind] !== undefined) throw notEmulated(`${kind} is`);
  }
  const options = Object.entries(typed).filter(([key]) => CREATE_OPTIONS.includes(key));
  data.ensure(database, collectionName(context), Object.fromEntries(options));
  return { ok: 1 };
};

const drop: Command = (context) => {
  const collection = allowedCollection(context, 'drop');
  if (!collection) return { ok: 1 };
  context.data.drop(context.database, collectionName(context));
  return { nIndexesWas: collection.indexes.length, ns: collection.namespace, ok: 1 };
};

const dropDatabase: Command = (context) => {
  demand(context, 'dropDatabase');
  return context.data.dropDatabase(context.database) ? { dropped: context.database, ok: 1 } : { ok: 1 };
};

/** The name that an index has if nobody gives it one. */
function defaultName(key: Doc): string {
  return Object.entries(key).flat().join('_');
}

const createIndexes: Command = (context) => {
  const existing = allowedCollection(context, 'index');
  const collection = existing ?? context.data.ensure(context.database, collectionName(context));
  const before = collection.indexes.length;
  for (const spec of docsIn(context.args, 'indexes')) {
    const key = docIn(spec, 'key');
    if (Object.keys(key).length === 0) {
      throw new CommandError(67, 'CannotCreateIndex', 'Index keys cannot be empty.');
    }
    const name = typeof spec.name === 'string' ? spec.name : defaultName(key);
    collection.addIndex({ v: 2, ...spec, key, name });
  }
  return {
    numIndexesBefore: before,
    numIndexesAfter: collection.indexes.length,
    createdCollectionAutomatically: existing === undefined,
    ok: 1,
  };
};

const listIndexes: Command = (context) => {
  const name = collectionName(context);
  demand(context, 'list', name);
  const collection = context.data.collection(context.database, name);
  if (!collection) throw namespaceNotFound(context);
  return context.data.cursors.open(context.login.username, collection.namespace, collection.indexes);
};

/** Whether a value of dropIndexes means this index: by its name, or by its keys. */
function means(wanted: unknown, { name, key }: IndexSpec): boolean {
  if (Array.isArray(wanted)) return wanted.includes(name);
  if (isDoc(wanted)) return JSON.stringify(wanted) === JSON.stringify(key);
  return wanted === '*' ? name !== '_id_' : wanted === name;
}

const dropIndexes: Command = (context) => {
  const collection = allowedCollection(context, 'index');
  if (!collection) throw namespaceNotFound(context);
  const { index: wanted } = context.args;
  const before = collection.indexes;
  const chosen = before.filter((spec) => means(wanted, spec));
  if (chosen.some(({ name }) => name === '_id_')) {
    throw new CommandError(72, 'InvalidOptions', 'cannot drop _id index');
  }
  if (chosen.length === 0 && wanted !== '*') {
    throw new CommandError(27, 'IndexNotFound', `index not found with name [${String(wanted)}]`);
  }
  for (const { name } of chosen) collection.dropIndex(name);
  return { nIndexesWas: before.length, ok: 1 };
};

/** Commands about databases, collections and indexes. */
export const STRUCTURE_COMMANDS: Readonly<Record<string, Command>> = {
  listDatabases,
  listCollections,
  create,
  drop,
  dropDatabase,
  createIndexes,
  listIndexes,
  dropIndexes,
  deleteIndexes: dropIndexes,
};
