/** Atlas builds host names from this many characters of an instance's name. */
export const HOST_NAME_LENGTH = 23;

const MAX_NAME = 64;

/** What is wrong with an instance name by the rules of Atlas, in a sentence; undefined if nothing is. */
export function brokenNameRule(name: string): string | undefined {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9-]*$/.test(name)) {
    return 'it may hold only letters, digits and hyphens, and must start with a letter or digit';
  }
  if (name.length > MAX_NAME) {
    return `it has ${name.length} characters, and at most ${MAX_NAME} are possible`;
  }
  if (/^atlas-[a-z0-9]{6}$/i.test(name)) {
    return 'Atlas reserves names that consist of "atlas-" and 6 letters or digits';
  }
  if (name.slice(0, HOST_NAME_LENGTH).endsWith('-')) {
    return `its first ${HOST_NAME_LENGTH} characters, from which Atlas builds host names, must not end in "-"`;
  }
  return undefined;
}
