import type { Exchange } from './recorder.ts';

/** One assumption about Atlas, and what the probe saw: undefined if there was nothing to see, for example because something else failed. */
export type Finding = readonly [question: string, assumed: string, seen: string | undefined];

export interface Report {
  readonly findings: readonly Finding[];
  /** Durations for people, by what took so long. */
  readonly times: readonly (readonly [string, string])[];
  readonly exchanges: readonly Exchange[];
  /** What went wrong; empty if nothing did. */
  readonly problems: readonly string[];
}

/** The report as Markdown, for the terminal and for an issue. */
export function writeReport({ findings, times, exchanges, problems }: Report, at: Date): string {
  const rows = findings.map(([question, assumed, seen]) => [
    // An assumption holds if what was seen starts with it.
    seen === undefined ? '–' : seen.startsWith(assumed) ? '✓' : '✗',
    ...[question, assumed, seen ?? 'not seen'].map((text) =>
      text.replaceAll('|', '\\|').replace(/\s+/g, ' '),
    ),
  ]);
  const requests = exchanges.map(
    ({ status, method, path, durationMs }) => `${status} ${method} ${path} (${Math.round(durationMs)} ms)`,
  );
  return [
    `# Probe of MongoDB Atlas, ${at.toISOString().slice(0, 10)}`,
    table(['', 'Question', 'Assumed', 'Seen'], rows),
    `## Times\n\n${times.map(([what, time]) => `- ${what}: ${time}`).join('\n')}`,
    `## Problems\n\n${problems.map((problem) => `- ${problem}`).join('\n') || 'None.'}`,
    `## Requests\n\n\`\`\`\n${requests.join('\n')}\n\`\`\``,
    '',
  ].join('\n\n');
}

/** A Markdown table whose columns are aligned, because people read it in a terminal, too. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, n) =>
    Math.max(3, ...[head, ...rows].map((row) => (row[n] ?? title).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, n) => text.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Replaces secrets, the ID of the project, addresses and user names in a text. */
export function redact(text: string, secrets: readonly string[], projectId: string): string {
  return secrets
    .filter(Boolean)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
    .replaceAll(projectId, 'PROJECT')
    .replace(/\b\d{1,3}(\.\d{1,3}){3}\b|\b[0-9a-f]{1,4}(:[0-9a-f]{0,4}){3,7}\b/gi, 'ADDRESS')
    .replace(/(\/databaseUsers\/admin\/)[^ ?/]+/g, '$1USER');
}
