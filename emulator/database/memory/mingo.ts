import { Aggregator, ProcessingMode, Query } from 'mingo';
import type { Options as MingoOptions } from 'mingo/types';
import { updateOne } from 'mingo/updater';
import { type Doc, isDoc } from '../values.ts';

export { Query, updateOne };

/** What a query is evaluated with. Scripts never run: they would run in the emulator's own process. */
export type Options = Partial<MingoOptions>;

/** The options that a command states: its collation, and its variables. */
export function optionsOf(args: Doc): Options {
  const { collation } = args;
  return {
    scriptEnabled: false,
    ...(isDoc(collation) && typeof collation.locale === 'string' && collation.locale !== 'simple'
      ? { collation: { ...collation, locale: collation.locale.replaceAll('_', '-') } }
      : {}),
    ...(isDoc(args.let) ? { variables: args.let } : {}),
  };
}

/** Runs a pipeline over documents in plain form, which stay as they are. */
export function runPipeline(views: readonly Doc[], stages: readonly Doc[], options: Options): Doc[] {
  // mingo changes nested documents in place where a stage excludes fields.
  const safe = { ...options, processingMode: ProcessingMode.CLONE_INPUT };
  return new Aggregator([...stages], safe).run<Doc>([...views]);
}
