import { HOST_NAME_LENGTH } from '../types.ts';

const MAX_NAME = 64;

/** Checks a name by the rules of Atlas; undefined if it is valid. */
export function instanceNameProblem(name: string): string | undefined {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9-]*$/.test(name)) {
    return 'it must contain only letters, digits and hyphens, and start with a letter or digit';
  }
  if (name.length > MAX_NAME) {
    return `it has ${name.length} characters, but at most ${MAX_NAME} are allowed`;
  }
  if (/^atlas-[a-z0-9]{6}$/i.test(name)) {
    return 'Atlas reserves names that consist of "atlas-" and 6 letters or digits';
  }
  if (name.slice(0, HOST_NAME_LENGTH).endsWith('-')) {
    return `its first ${HOST_NAME_LENGTH} characters, which Atlas uses in host names, must not end with "-"; shorten or change the name`;
  }
  return undefined;
}
