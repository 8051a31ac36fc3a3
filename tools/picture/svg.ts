import type { Bar, ReadSummary } from './read-summary.ts';

const WIDTH = 860;
const MARGIN = 24;
const LINE = 22;
const ROW = 30;
const NAME_WIDTH = 110;
const TEXT_COLUMNS = 112;
const FONT = '-apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif';

/** Draws a summary as GitHub's page shows it: a heading, the table, the time line, the text. */
export function drawSummary({ heading, rows, bars, paragraphs }: ReadSummary): string {
  const parts: string[] = [];
  let y = MARGIN + 20;
  parts.push(text(MARGIN, y, heading, 'font-size="20" font-weight="600"'));
  y += 18;
  for (const [name, value] of rows) {
    parts.push(
      box(MARGIN, y, NAME_WIDTH, ROW),
      box(MARGIN + NAME_WIDTH, y, WIDTH - 2 * MARGIN - NAME_WIDTH, ROW),
    );
    parts.push(text(MARGIN + 12, y + 20, name), text(MARGIN + NAME_WIDTH + 12, y + 20, value));
    y += ROW;
  }
  y += LINE;
  parts.push(...bars.map((bar, index) => drawBar(bar, y + index * ROW, bars.at(-1)?.endMs ?? 1)));
  y += bars.length * ROW + LINE;
  for (const line of paragraphs.flatMap((paragraph) => wrap(paragraph))) {
    parts.push(text(MARGIN, y, line));
    y += LINE;
  }
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${y}" viewBox="0 0 ${WIDTH} ${y}" font-family='${FONT}' font-size="14" fill="#1f2328">`,
    `<title>${escaped(heading)}</title>`,
    `<rect width="${WIDTH}" height="${y}" rx="6" fill="#ffffff" stroke="#d1d9e0"/>`,
    ...parts,
    '</svg>',
  ].join('\n')}\n`;
}

function drawBar({ label, startMs, endMs }: Bar, y: number, wholeMs: number): string {
  const scale = (WIDTH - 2 * MARGIN) / wholeMs;
  const x = MARGIN + startMs * scale;
  const width = Math.max((endMs - startMs) * scale, 2);
  // A label that finds no room on the right of the bar's start ends at the bar's end.
  const late = x > WIDTH / 2;
  const anchor = late ? 'text-anchor="end"' : '';
  return [
    `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="${ROW - 6}" rx="3" fill="#8250df" fill-opacity="0.25"/>`,
    text(late ? round(x + width) - 6 : round(x) + 6, y + 17, label, `font-size="13" ${anchor}`.trim()),
  ].join('\n');
}

function box(x: number, y: number, width: number, height: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#d1d9e0"/>`;
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes ? ` ${attributes}` : ''}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function wrap(paragraph: string): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > TEXT_COLUMNS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
