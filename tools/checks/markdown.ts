export interface Link {
  /** The line number, from 1. */
  readonly line: number;
  readonly target: string;
}

const INLINE_LINK = /\]\(\s*<?([^\s()<>]+)>?(?:\s+"[^"]*")?\s*\)/;
const REFERENCE = /^ {0,3}\[[^\]]+\]:\s+<?(\S+?)>?(?:\s|$)/;
const HTML_LINK = /\b(?:href|src)="([^"]+)"/;
const LINK = new RegExp([INLINE_LINK, REFERENCE, HTML_LINK].map(({ source }) => source).join('|'), 'gm');

/** The lines of a document. Those of fenced code blocks are empty. */
export function linesOutsideCode(markdown: string): string[] {
  let fence = '';
  return markdown.split('\n').map((line) => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      const ends = mark.startsWith(fence) && line.trim() === mark;
      fence = ends ? '' : fence;
      return '';
    }
    fence = mark;
    return mark === '' ? line : '';
  });
}

/** All links and images outside code. */
export function linksIn(markdown: string): Link[] {
  const text = withoutInlineCode(linesOutsideCode(markdown).join('\n'));
  return [...text.matchAll(LINK)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    target: match.slice(1).find((group) => group !== undefined) ?? '',
  }));
}

/** The fragments of links to the headings of a document on GitHub. */
export function headingIds(markdown: string): Set<string> {
  const ids = new Set<string>();
  const counts = new Map<string, number>();
  for (const line of linesOutsideCode(markdown)) {
    const heading = /^ {0,3}#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1];
    if (heading === undefined) {
      continue;
    }
    const id = slug(heading);
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    ids.add(count === 0 ? id : `${id}-${count}`);
  }
  return ids;
}

/** @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#section-links */
function slug(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A code span can continue on the next line, but ends with its paragraph. */
function withoutInlineCode(text: string): string {
  return text.replace(/(?<!`)(`+)(?!`)((?:(?!\n\n)[\s\S])*?)(?<!`)\1(?!`)/g, (_, _mark, code) =>
    code.replace(/[^\n]/g, ' '),
  );
}
