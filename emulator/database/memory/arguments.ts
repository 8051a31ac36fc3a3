import { CommandError } from '../errors.ts';
import { type Doc, isDoc } from '../values.ts';

function wrongType(name: string, wanted: string): CommandError {
  return new CommandError(14, 'TypeMismatch', `BSON field '${name}' is the wrong type, expected ${wanted}`);
}

/** A field that is a document; an empty one if it is missing. */
export function docIn(args: Doc, name: string): Doc {
  const value = args[name] ?? {};
  if (!isDoc(value)) throw wrongType(name, 'object');
  return value;
}

/** A field that is a list of documents. */
export function docsIn(args: Doc, name: string): Doc[] {
  const value = args[name] ?? [];
  if (!Array.isArray(value) || !value.every(isDoc)) throw wrongType(name, 'array of objects');
  return value;
}

/** A field that is a number; `otherwise` if it is missing. */
export function numberIn(args: Doc, name: string, otherwise: number): number {
  const value = args[name] ?? otherwise;
  if (typeof value !== 'number') throw wrongType(name, 'number');
  return value;
}

/** A field that is a text. */
export function textIn(args: Doc, name: string): string {
  const value = args[name];
  if (typeof value !== 'string') throw wrongType(name, 'string');
  return value;
}

/** Whether a field is set: true, or a number other than 0. */
export function isSet(args: Doc, name: string): boolean {
  return args[name] === true || (typeof args[name] === 'number' && args[name] !== 0);
}
