/**
 * Writes text from elsewhere as code in Markdown. Everything that Markdown or HTML could take for markup becomes a character
 * reference, so that no name, tag or message can add links, images, rows or tags of its own.
 */
export function code(text: string): string {
  const inert = text
    .replace(/\s+/g, ' ')
    // GitHub makes links of what starts with "www." too.
    .replace(/[^\p{L}\p{N} .-]|(?<=www)\./giu, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${inert}</code>`;
}

/** A Markdown table of two columns without headings of its own; the cells are Markdown already. */
export function table(rows: ReadonlyArray<readonly [string, string]>): string {
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}
