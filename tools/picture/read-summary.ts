/** A bar of the time line. */
export interface Bar {
  readonly label: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** What the picture shows of a job summary. */
export interface ReadSummary {
  readonly heading: string;
  readonly rows: ReadonlyArray<readonly [name: string, value: string]>;
  readonly bars: readonly Bar[];
  readonly paragraphs: readonly string[];
}

/** Takes a job summary apart: a heading, a table, a Gantt chart in Mermaid, and text. */
export function readSummary(markdown: string): ReadSummary {
  const [before = '', chart = '', after = ''] = markdown.split('```');
  const lines = before.split('\n');
  const rows = lines
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').slice(1, 3).map(plain) as [string, string])
    .filter(([name]) => name && !/^-+$/.test(name));
  const bars = [...chart.matchAll(/^ {2}(.+) :(\d+), (\d+)$/gm)].map(([, label = '', start, end]) => ({
    label: plain(label),
    startMs: Number(start),
    endMs: Number(end),
  }));
  return {
    heading: plain(lines.find((line) => line.startsWith('#')) ?? ''),
    rows,
    bars,
    paragraphs: after
      .split('\n\n')
      .map(plain)
      .filter((text) => text),
  };
}

/** Text without its marks. */
function plain(markdown: string): string {
  return markdown
    .replace(/^#+ /, '')
    .replace(/<\/?\w+>|\*\*/g, '')
    .replace(/&#(\d+);/g, (_all, number) => String.fromCodePoint(Number(number)))
    .replace(/\s+/g, ' ')
    .trim();
}
