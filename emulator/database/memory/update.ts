import { Double, Int32, Long } from 'bson';
import { badValue, CommandError } from '../errors.ts';
import { type Doc, encode, isDoc, keyOf, plainDoc, retype, typedForm } from '../values.ts';
import { type Options, runPipeline, updateOne } from './mingo.ts';

/** A change of documents. */
export interface Change {
  /** A replacement, operators, or a pipeline, in typed form. */
  readonly update: Doc | readonly Doc[];
  /** The filter by which the documents were found, in plain form: the positional operator `$` refers to it. */
  readonly filter: Doc;
  readonly arrayFilters: Doc[];
  readonly options: Options;
}

/** Whether an update consists of operators rather than being a new document. */
function hasOperators(update: Doc): boolean {
  return Object.keys(update)[0]?.startsWith('$') ?? false;
}

/** The operators whose values are stored as they are, and so must keep their types. */
function keepTypes(operator: string, typed: unknown): unknown {
  if (!isDoc(typed)) return typed;
  if (operator === '$set') return typed;
  const plainer = plainDoc(typed);
  if (operator !== '$push') return plainer;
  for (const [path, value] of Object.entries(typed)) {
    if (!isDoc(value) || !('$each' in value)) plainer[path] = value;
    else if (!('$sort' in value)) plainer[path] = { ...(plainer[path] as Doc), $each: value.$each };
  }
  return plainer;
}

/** The number that arithmetic on `old` makes: a long stays a long, and a double a double. */
function likeBefore(value: unknown, old: unknown, operand: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (old instanceof Double || operand instanceof Double) return new Double(value);
  const long = old instanceof Long || operand instanceof Long;
  const overflow = (old === undefined || old instanceof Int32) && Math.abs(value) > 0x7fffffff;
  return (long || overflow) && Number.isSafeInteger(value) ? Long.fromNumber(value) : value;
}

function fieldAt(doc: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isDoc(at) && Object.hasOwn(at, key) ? at[key] : undefined), doc);
}

/** Applies operators to a copy of a document. */
function operate(typed: Doc, operators: Doc, change: Change, matched: boolean): Doc {
  const { $setOnInsert, ...others } = operators;
  const modifier: Doc = {};
  for (const [operator, value] of Object.entries(others)) modifier[operator] = keepTypes(operator, value);
  if (isDoc($setOnInsert) && !matched) modifier.$set = { ...(modifier.$set as Doc), ...$setOnInsert };
  // mingo refuses to set an _id, also to the one that is there already.
  let id: unknown;
  if (isDoc(modifier.$set)) ({ _id: id, ...modifier.$set } = modifier.$set);
  const positional = Object.values(modifier).some((each) => /\.\$(\.|")/.test(JSON.stringify(each)));
  const copy = plainDoc(typed);
  updateOne(
    [copy],
    positional && matched ? change.filter : {},
    modifier as Parameters<typeof updateOne>[2],
    { arrayFilters: change.arrayFilters, cloneMode: 'deep' },
    change.options,
  );
  const result = retype(copy, typed) as Doc;
  if (id !== undefined) result._id = id;
  for (const operator of ['$inc', '$mul']) {
    for (const [name, operand] of Object.entries(isDoc(operators[operator]) ? operators[operator] : {})) {
      const path = name.split('.');
      const parent = fieldAt(result, path.slice(0, -1));
      const last = path.at(-1) ?? '';
      if (isDoc(parent)) parent[last] = likeBefore(parent[last], fieldAt(typed, path), operand);
    }
  }
  return result;
}

/** The stages that an update may consist of. */
const UPDATE_STAGES = ['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith'];

/** What an update makes of a document, in typed form. Throws if it would change the _id. */
export function changed(typed: Doc, change: Change, matched = true): Doc {
  const { update } = change;
  let result: Doc;
  if (Array.isArray(update)) {
    for (const stage of update.flatMap(Object.keys)) {
      if (!UPDATE_STAGES.includes(stage))
        throw badValue(`${stage} is not allowed to be used within an update`);
    }
    const [piped] = runPipeline([plainDoc(typed)], update.map(plainDoc), change.options);
    result = retype(piped, typed) as Doc;
  } else if (hasOperators(update as Doc)) {
    result = operate(typed, update as Doc, change, matched);
  } else {
    result = { ...('_id' in typed ? { _id: typed._id } : {}), ...(update as Doc) };
  }
  if ('_id' in typed && keyOf(result._id) !== keyOf(typed._id)) {
    const message = "Performing an update on the path '_id' would modify the immutable field '_id'";
    throw new CommandError(66, 'ImmutableField', message);
  }
  return typedForm(result);
}

/** Whether two documents differ in any byte. */
export function differ(one: Doc, other: Doc): boolean {
  return Buffer.compare(encode(one), encode(other)) !== 0;
}

/** Sets a dotted path. */
function setAt(doc: Doc, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    doc[first] = value;
    return;
  }
  if (!isDoc(doc[first])) doc[first] = {};
  setAt(doc[first] as Doc, rest.join('.'), value);
}

/** The fields that a filter (in typed form) says are equal to something: what an upsert starts from. */
function collectEqualities(filter: Doc, into: Doc): void {
  for (const [path, value] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(value)) {
      for (const each of value) if (isDoc(each)) collectEqualities(each, into);
    } else if (path.startsWith('$')) {
    } else if (isDoc(value) && hasOperators(value)) {
      if ('$eq' in value) setAt(into, path, value.$eq);
    } else {
      setAt(into, path, value);
    }
  }
}

/** The document that an upsert inserts. */
export function upserted(typedFilter: Doc, change: Change): Doc {
  const start: Doc = {};
  collectEqualities(typedFilter, start);
  const { update } = change;
  if (!Array.isArray(update) && !hasOperators(update as Doc)) {
    // Of the filter, a replacement takes over the _id only.
    return changed('_id' in start ? { _id: start._id } : {}, change, false);
  }
  return changed(start, change, false);
}

/** Refuses what is neither a replacement, nor operators, nor a pipeline. */
export function checkUpdate(update: unknown, multi: boolean): Doc | readonly Doc[] {
  if (Array.isArray(update) && update.every(isDoc)) return update;
  if (!isDoc(update)) throw badValue('Update argument must be either an object or an array');
  if (multi && !hasOperators(update)) {
    throw new CommandError(9, 'FailedToParse', 'multi update is not supported for replacement-style update');
  }
  return update;
}
