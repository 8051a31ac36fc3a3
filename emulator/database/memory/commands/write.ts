import { CommandError } from '../../errors.ts';
import { type Doc, plainDoc } from '../../values.ts';
import { docIn, docsIn, isSet } from '../arguments.ts';
import { type Collection, withId } from '../collection.ts';
import { allowedCollection, type Command, type Context, collectionName } from '../context.ts';
import { optionsOf } from '../mingo.ts';
import { type Change, changed, checkUpdate, differ, upserted } from '../update.ts';
import { projected, sorted } from './read.ts';

/** Carries out the statements of a command; those that fail are reported, and end it if it is ordered. */
function each(
  context: Context,
  statements: readonly Doc[],
  run: (statement: Doc, index: number) => void,
): Doc {
  const writeErrors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      const known = error instanceof CommandError ? error : undefined;
      const errmsg = error instanceof Error ? error.message : String(error);
      writeErrors.push({ index, code: known?.code ?? 2, errmsg, ...known?.extra });
      if (context.args.ordered !== false) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

function ensured(context: Context): Collection {
  return context.data.ensure(context.database, collectionName(context));
}

const insert: Command = (context) => {
  allowedCollection(context, 'write');
  const collection = ensured(context);
  let n = 0;
  const errors = each(context, docsIn(context.typed, 'documents'), (document) => {
    collection.insert(document);
    n += 1;
  });
  return { n, ...errors, ok: 1 };
};

/** What is common to a statement of `update`, and to findAndModify. */
function changeOf(typed: Doc, plainArgs: Doc, field: 'u' | 'update', filter: Doc, multi: boolean): Change {
  return {
    update: checkUpdate(typed[field], multi),
    filter,
    arrayFilters: docsIn(plainArgs, 'arrayFilters'),
    options: optionsOf({ ...plainArgs, let: plainArgs.c ?? plainArgs.let }),
  };
}

const update: Command = (context) => {
  allowedCollection(context, 'write');
  const counts = { n: 0, nModified: 0 };
  const inserted: Doc[] = [];
  const errors = each(context, docsIn(context.typed, 'updates'), (typed, index) => {
    const args = plainDoc(typed);
    const filter = docIn(args, 'q');
    const multi = isSet(args, 'multi');
    const change = changeOf(typed, { let: context.args.let, ...args }, 'u', filter, multi);
    const existing = context.data.collection(context.database, collectionName(context));
    const all = sorted(existing?.match(filter, change.options) ?? [], docIn(args, 'sort'), change.options);
    const found = multi ? all : all.slice(0, 1);
    for (const entry of found) {
      const result = changed(entry.typed, change);
      counts.n += 1;
      if (!differ(entry.typed, result)) continue;
      existing?.replace(entry, result);
      counts.nModified += 1;
    }
    if (found.length > 0 || !isSet(args, 'upsert')) return;
    const { typed: made } = ensured(context).insert(upserted(docIn(typed, 'q'), change));
    inserted.push({ index, _id: made._id });
    counts.n += 1;
  });
  return { ...counts, ...(inserted.length > 0 ? { upserted: inserted } : {}), ...errors, ok: 1 };
};

const remove: Command = (context) => {
  const collection = allowedCollection(context, 'write');
  let n = 0;
  const errors = each(context, docsIn(context.args, 'deletes'), (args) => {
    const options = optionsOf({ let: context.args.let, ...args });
    const found = collection?.match(docIn(args, 'q'), options) ?? [];
    for (const entry of args.limit === 1 ? found.slice(0, 1) : found) {
      collection?.remove(entry);
      n += 1;
    }
  });
  return { n, ...errors, ok: 1 };
};

/** A document as findAndModify returns it. */
function shown(document: Doc, { args }: Context): Doc {
  // After a change the query may not match any more, and a positional projection is not worth more here.
  return projected([document], docIn(args, 'fields'), {}, optionsOf(args))[0] ?? document;
}

const findAndModify: Command = (context) => {
  const { args, typed } = context;
  const collection = allowedCollection(context, 'write');
  const filter = docIn(args, 'query');
  const options = optionsOf(args);
  const [entry] = sorted(collection?.match(filter, options) ?? [], docIn(args, 'sort'), options);
  if (isSet(args, 'remove')) {
    if (!entry || !collection) return { lastErrorObject: { n: 0 }, value: null, ok: 1 };
    collection.remove(entry);
    return { lastErrorObject: { n: 1 }, value: shown(entry.typed, context), ok: 1 };
  }
  const change = changeOf(typed, args, 'update', filter, false);
  if (entry && collection) {
    const before = entry.typed;
    collection.replace(entry, changed(before, change));
    const value = shown(isSet(args, 'new') ? entry.typed : before, context);
    return { lastErrorObject: { n: 1, updatedExisting: true }, value, ok: 1 };
  }
  if (!isSet(args, 'upsert')) {
    return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 };
  }
  const made = ensured(context).insert(withId(upserted(docIn(typed, 'query'), change))).typed;
  return {
    lastErrorObject: { n: 1, updatedExisting: false, upserted: made._id },
    value: isSet(args, 'new') ? shown(made, context) : null,
    ok: 1,
  };
};

/** Commands that change documents. */
export const WRITE_COMMANDS: Readonly<Record<string, Command>> = {
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
};
