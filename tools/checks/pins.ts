/** `owner/name@<commit> # v1.2.3`; actions of this repository have no version of their own. */
const PINNED = /^\s*(?:-\s+)?uses:\s+[^@\s]+@[0-9a-f]{40}\s+#\s+v\d\S*$/;
const LOCAL = /^\s*(?:-\s+)?uses:\s+\.{1,2}\//;
/** How the examples name the actions of this repository: by the tag that follows its releases, as its users would. */
const OWN = /^\s*(?:-\s+)?uses:\s+[\w-]+\/ephemeral-atlas(?:\/(?:delete|sweep))?@v\d+$/;

/** Names every use of another repository's action that is not pinned to a commit. */
export function pinProblems(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (!/^\s*(?:-\s+)?uses:/.test(line)) return [];
    if (LOCAL.test(line) || PINNED.test(line) || OWN.test(line)) return [];
    const use = line.trim();
    return [`${file}:${index + 1} does not pin an action to a full commit with its version after it: ${use}`];
  });
}
