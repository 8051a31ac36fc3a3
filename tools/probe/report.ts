/** One assumption about Atlas, and what the probe saw. */
export interface Finding {
  readonly question: string;
  readonly assumed: string;
  readonly seen: string;
}

export interface Report {
  readonly findings: readonly Finding[];
  /** Durations for people, by what took so long. */
  readonly times: readonly (readonly [string, string])[];
  readonly requests: readonly string[];
  /** What went wrong; empty if nothing did. */
  readonly problems: readonly string[];
}

/** Whether an assumption holds: what was seen starts with it. */
export function holds({ assumed, seen }: Finding): boolean {
  return seen.startsWith(assumed);
}

/** The report as Markdown, for an issue. */
export function writeReport({ findings, times, requests, problems }: Report, at: Date): string {
  const rows = findings.map((finding) => {
    const { question, assumed, seen } = finding;
    return `| ${holds(finding) ? '✓' : '✗'} | ${cell(question)} | ${cell(assumed)} | ${cell(seen)} |`;
  });
  return [
    `# Probe of MongoDB Atlas, ${at.toISOString().slice(0, 10)}`,
    `| | Question | Assumed | Seen |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
    `## Times\n\n${times.map(([what, time]) => `- ${what}: ${time}`).join('\n')}`,
    `## Problems\n\n${problems.map((problem) => `- ${problem}`).join('\n') || 'None.'}`,
    `## Requests\n\n\`\`\`\n${requests.join('\n')}\n\`\`\``,
    '',
  ].join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}

/** Replaces secrets and the ID of the project in a text. */
export function redact(text: string, secrets: readonly string[], projectId: string): string {
  const hidden = secrets.filter((secret) => secret.length > 0);
  return hidden
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
    .replaceAll(projectId, 'PROJECT');
}
