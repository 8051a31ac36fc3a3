import { badValue, notEmulated } from '../../errors.ts';
import { type Doc, isDoc, keyOf, plainDoc, retype, valuesAt } from '../../values.ts';
import { docIn, docsIn, isSet, numberIn, textIn } from '../arguments.ts';
import type { Entry } from '../collection.ts';
import { allowedCollection, type Command, type Context, collectionName, demand } from '../context.ts';
import { type Options, optionsOf, Query, runPipeline } from '../mingo.ts';

/** Documents in the order of a sort specification. */
export function sorted(entries: readonly Entry[], spec: Doc, options: Options): readonly Entry[] {
  const { $natural: natural, ...fields } = spec;
  const inOrder = natural === -1 ? entries.toReversed() : entries;
  if (Object.keys(fields).length === 0) return inOrder;
  const byView = new Map(inOrder.map((entry) => [entry.view, entry]));
  const views = new Query({}, options)
    .find<Doc>([...byView.keys()])
    .sort(fields)
    .all();
  return views.flatMap((view) => byView.get(view) ?? []);
}

/** What a projection leaves of documents, with their types. */
export function projected(typed: readonly Doc[], projection: Doc, filter: Doc, options: Options): Doc[] {
  if (Object.keys(projection).length === 0) return [...typed];
  // Copies, because mingo takes excluded fields out of nested documents in place.
  const copies = typed.map(plainDoc);
  // The filter is needed for the positional projection; all of them match it, so that the order is the same.
  const results = new Query(filter, options).find<Doc>(copies, projection).all();
  return results.map((result, i) => retype(result, typed[i]) as Doc);
}

const find: Command = (context) => {
  const { args } = context;
  const collection = allowedCollection(context, 'read');
  if (isSet(args, 'tailable')) throw badValue('tailable cursor requested on non capped collection');
  const filter = docIn(args, 'filter');
  const options = optionsOf(args);
  const limit = numberIn(args, 'limit', 0);
  const skip = numberIn(args, 'skip', 0);
  if (skip < 0) throw badValue(`BSON field 'skip' value must be >= 0, actual value '${skip}'`);
  const entries = sorted(collection?.match(filter, options) ?? [], docIn(args, 'sort'), options);
  const wanted = entries.slice(skip, limit === 0 ? undefined : skip + Math.abs(limit));
  const typed = wanted.map((entry) => entry.typed);
  const documents = projected(typed, docIn(args, 'projection'), filter, options);
  const namespace = `${context.database}.${collectionName(context)}`;
  return context.data.cursors.open(context.login.username, namespace, documents, {
    single: limit < 0 || isSet(args, 'singleBatch'),
    ...(args.batchSize === undefined ? {} : { size: numberIn(args, 'batchSize', 0) }),
  });
};

const getMore: Command = ({ args, data, login }) => {
  const size = args.batchSize === undefined ? undefined : numberIn(args, 'batchSize', 0);
  return data.cursors.next(String(args.getMore), login.username, size);
};

const killCursors: Command = ({ args, data }) => {
  const ids = Array.isArray(args.cursors) ? args.cursors : [];
  const killed = ids.filter((id) => data.cursors.kill(String(id)));
  const unknown = ids.filter((id) => !killed.includes(id));
  return { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
};

const count: Command = (context) => {
  const { args } = context;
  const found = allowedCollection(context, 'read')?.match(docIn(args, 'query'), optionsOf(args)) ?? [];
  const skip = numberIn(args, 'skip', 0);
  const limit = Math.abs(numberIn(args, 'limit', 0));
  return { n: found.slice(skip, limit === 0 ? undefined : skip + limit).length, ok: 1 };
};

const distinct: Command = (context) => {
  const { args } = context;
  const found = allowedCollection(context, 'read')?.match(docIn(args, 'query'), optionsOf(args)) ?? [];
  const path = textIn(args, 'key').split('.');
  const values = found.flatMap(({ typed }) => valuesAt(typed, path));
  return { values: [...new Map(values.map((value) => [keyOf(value), value])).values()], ok: 1 };
};

/** Stages that would write, or wait for writes, and would not do it right. */
const REFUSED_STAGES = ['$merge', '$changeStream', '$indexStats', '$collStats', '$search', '$vectorSearch'];

/** Replaces the collection that `$out` names by the results. */
function writeOut(context: Context, target: unknown, documents: readonly Doc[]): void {
  const [database, name] = isDoc(target) ? [target.db, target.coll] : [context.database, target];
  if (typeof database !== 'string' || typeof name !== 'string') throw badValue('invalid $out specification');
  demand(context, 'write', name, database);
  context.data.drop(database, name);
  const collection = context.data.ensure(database, name);
  for (const document of documents) collection.insert(document);
}

const aggregate: Command = (context) => {
  const { args, data, database } = context;
  const wholeDatabase = args.aggregate === 1;
  const name = wholeDatabase ? '$cmd.aggregate' : collectionName(context);
  demand(context, 'read', wholeDatabase ? undefined : name);
  const stages = docsIn(args, 'pipeline');
  const refused = stages.flatMap(Object.keys).find((stage) => REFUSED_STAGES.includes(stage));
  if (refused) throw notEmulated(`${refused} is`);
  const last = stages.at(-1) ?? {};
  const entries = data.collection(database, name)?.entries ?? [];
  const views = runPipeline(
    entries.map(({ view }) => view),
    '$out' in last ? stages.slice(0, -1) : stages,
    {
      ...optionsOf(args),
      collectionResolver: (other) => {
        demand(context, 'read', other);
        return (data.collection(database, other)?.entries ?? []).map(({ view }) => plainDoc(view));
      },
    },
  );
  // Documents that came through get their types back; what was computed has those that JavaScript gives it.
  const originals = new Map(entries.map(({ typed }) => [keyOf(typed._id), typed]));
  const documents = views.map((view) => retype(view, originals.get(keyOf(view._id))) as Doc);
  if ('$out' in last) writeOut(context, last.$out, documents);
  const { batchSize } = docIn(args, 'cursor');
  return data.cursors.open(
    context.login.username,
    `${database}.${name}`,
    '$out' in last ? [] : documents,
    typeof batchSize === 'number' ? { size: batchSize } : {},
  );
};

/** Commands that read documents. */
export const READ_COMMANDS: Readonly<Record<string, Command>> = {
  find,
  getMore,
  killCursors,
  count,
  distinct,
  aggregate,
};
