import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkExchange, UNDESCRIBED_PATHS } from '../contract/check-exchange.ts';
import { OpenApiDescription } from '../contract/openapi.ts';
import { runScenario } from '../contract/run-scenario.ts';
import { scenarios as allButSearch } from '../contract/scenarios.ts';
import { SchemaValidator } from '../contract/schema.ts';
import { searchScenarios } from '../contract/search-scenarios.ts';
import type { Check } from './check.ts';

const scenarios = [...allButSearch, ...searchScenarios];

/** The requests of the action and the responses of the emulator match MongoDB's description of the API. */
export const contract: Check = async ({ root, args: [file] }) => {
  if (file === undefined || !existsSync(resolve(root, file))) {
    return {
      problems: [`The path of MongoDB's API description is missing or wrong: ${file}.`],
      summary: 'not checked',
    };
  }
  const description = new OpenApiDescription(JSON.parse(readFileSync(resolve(root, file), 'utf8')));
  const validator = new SchemaValidator(description.schemas);
  const problems: string[] = [];
  const coverage = new Map<string, Set<string>>();
  let count = 0;
  for (const scenario of scenarios) {
    const { exchanges, problems: scenarioProblems } = await runScenario(root, scenario);
    problems.push(...scenarioProblems);
    for (const exchange of exchanges) {
      const result = checkExchange(exchange, description, validator);
      problems.push(...result.problems);
      const label = result.operation?.id ?? `${exchange.method} ${exchange.path}`;
      const statuses = coverage.get(label) ?? new Set();
      coverage.set(label, statuses.add(exchange.fault ?? String(exchange.status)));
      count += 1;
    }
  }
  printTable(coverage, description);
  return {
    problems: [...new Set(problems)],
    summary: `${scenarios.length} scenarios, ${count} requests; not described: ${UNDESCRIBED_PATHS.join('… ')}…`,
  };
};

function printTable(coverage: Map<string, Set<string>>, description: OpenApiDescription): void {
  for (const [label, statuses] of [...coverage].sort(([a], [b]) => a.localeCompare(b))) {
    const operation = description.operations.find(({ id }) => id === label);
    const note =
      operation === undefined
        ? ' (not described)'
        : operation.fromOlderDescription
          ? ' (from an fromOlderDescription description)'
          : '';
    console.log(`  ${label.padEnd(34)} ${[...statuses].sort().join(' ')}${note}`);
  }
}
