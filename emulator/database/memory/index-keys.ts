import { Query } from 'mingo';
import { CommandError } from '../errors.ts';
import { type Doc, keyOf, valuesAt } from '../values.ts';
import type { Entry } from './collection.ts';

/** An index as it was asked for: `key`, `name`, and perhaps `unique`, `sparse`, `partialFilterExpression`. */
export type IndexSpec = Doc & { readonly key: Doc; readonly name: string };

/** An index. Only unique ones do anything: they refuse a second document with the same keys. */
export class Index {
  readonly spec: IndexSpec;
  readonly #fields: readonly string[];
  readonly #unique: boolean;
  readonly #filter: Query | undefined;
  readonly #owners = new Map<string, Entry>();

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.#fields = Object.keys(spec.key);
    this.#unique = spec.unique === true || spec.name === '_id_';
    const partial = spec.partialFilterExpression as Doc | undefined;
    this.#filter = partial && new Query(partial, { scriptEnabled: false });
  }

  /** The document that has this key; only known of unique indexes over one field. */
  owner(value: unknown): Entry | undefined {
    return this.#owners.get(keyOf(value));
  }

  /** The keys of a document: one for each combination of its values. */
  #keys(view: Doc): string[] {
    if (!this.#unique || this.#filter?.test(view) === false) return [];
    const values = this.#fields.map((field) => valuesAt(view, field.split('.')));
    if (this.spec.sparse === true && values.every((each) => each.length === 0)) return [];
    return values
      .map((each) => (each.length === 0 ? [keyOf(null)] : each.map(keyOf)))
      .reduce((heads, tails) =>
        heads.flatMap((head) => tails.map((tail) => (head ? `${head} ${tail}` : tail))),
      );
  }

  /** Throws error 11000 if another document than `self` has a key of this one. */
  check(view: Doc, namespace: string, self?: Entry): void {
    for (const key of this.#keys(view)) {
      const owner = this.#owners.get(key);
      if (owner && owner !== self) throw this.#duplicate(view, namespace);
    }
  }

  add(entry: Entry): void {
    for (const key of this.#keys(entry.view)) this.#owners.set(key, entry);
  }

  remove(entry: Entry): void {
    for (const key of this.#keys(entry.view)) {
      if (this.#owners.get(key) === entry) this.#owners.delete(key);
    }
  }

  #duplicate(view: Doc, namespace: string): CommandError {
    const keyValue = Object.fromEntries(
      this.#fields.map((field) => [field, valuesAt(view, field.split('.'))[0] ?? null]),
    );
    const shown = Object.entries(keyValue).map(([field, value]) => `${field}: ${show(value)}`);
    const message = `E11000 duplicate key error collection: ${namespace} index: ${this.spec.name} dup key: { ${shown.join(', ')} }`;
    return new CommandError(11000, 'DuplicateKey', message, { keyPattern: this.spec.key, keyValue });
  }
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
