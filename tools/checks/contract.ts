import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { judge, OUTSIDE } from '../contract/conformance.ts';
import { Description } from '../contract/description.ts';
import { play } from '../contract/play.ts';
import { scenarios } from '../contract/scenarios.ts';
import { SchemaValidator } from '../contract/schema.ts';
import type { Check } from './check.ts';

/** What the action asks, and what the emulator answers, is what MongoDB's description of the API says. */
export const contract: Check = async ({ root, args: [file] }) => {
  if (file === undefined || !existsSync(resolve(root, file))) {
    return { problems: [`There is no description of the API at ${file}.`], summary: 'not checked' };
  }
  const description = new Description(JSON.parse(readFileSync(resolve(root, file), 'utf8')));
  const validator = new SchemaValidator(description.schemas);
  const problems: string[] = [];
  const covered = new Map<string, Set<string>>();
  let count = 0;
  for (const scenario of scenarios) {
    const { exchanges, problems: wrong } = await play(root, scenario);
    problems.push(...wrong);
    for (const exchange of exchanges) {
      const verdict = judge(exchange, description, validator);
      problems.push(...verdict.problems);
      const label = verdict.operation?.id ?? `${exchange.method} ${exchange.path}`;
      const statuses = covered.get(label) ?? new Set();
      covered.set(label, statuses.add(exchange.fault ?? String(exchange.status)));
      count += 1;
    }
  }
  printTable(covered, description);
  return {
    problems: [...new Set(problems)],
    summary: `${scenarios.length} scenarios, ${count} requests; not described: ${OUTSIDE.join('… ')}…`,
  };
};

function printTable(covered: Map<string, Set<string>>, description: Description): void {
  for (const [label, statuses] of [...covered].sort(([a], [b]) => a.localeCompare(b))) {
    const operation = description.operations.find(({ id }) => id === label);
    const note =
      operation === undefined ? ' (not described)' : operation.older ? ' (from an older description)' : '';
    console.log(`  ${label.padEnd(34)} ${[...statuses].sort().join(' ')}${note}`);
  }
}
