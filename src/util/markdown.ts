/**
 * Formats untrusted text as code in Markdown. Every character that Markdown or HTML could interpret becomes a character reference, so
 * that no name, tag or message can add links, images, table rows or HTML tags.
 */
export function code(text: string): string {
  const escaped = text
    .replace(/\s+/g, ' ')
    // GitHub also creates links from text that starts with "www.".
    .replace(/[^\p{L}\p{N} .-]|(?<=www)\./giu, (character) => `&#${character.codePointAt(0)};`);
  return `<code>${escaped}</code>`;
}

/** A Markdown table with two columns and no headings. The cells must be Markdown. */
export function table(rows: ReadonlyArray<readonly [string, string]>): string {
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}
