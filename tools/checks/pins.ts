/** `owner/name@<commit> # v1.2.3`; actions of this repository have no version of their own. */
const PINNED = /^\s*(?:-\s+)?uses:\s+[^@\s]+@[0-9a-f]{40}\s+#\s+v\d\S*$/;
const LOCAL = /^\s*(?:-\s+)?uses:\s+\.{1,2}\//;

/** Names every use of another repository's action that is not pinned to a commit. */
export function pinProblems(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (!/^\s*(?:-\s+)?uses:/.test(line) || LOCAL.test(line) || PINNED.test(line)) return [];
    const use = line.trim();
    return [`${file}:${index + 1} does not pin an action to a full commit with its version after it: ${use}`];
  });
}
