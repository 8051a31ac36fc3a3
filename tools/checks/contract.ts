import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkExchange, UNDESCRIBED_PATHS } from '../contract/check-exchange.ts';
import { OpenApiDescription } from '../contract/openapi.ts';
import { scenarios } from '../contract/scenarios.ts';
import { SchemaValidator } from '../contract/schema.ts';
import { DnsStub } from '../faults/dns-stub.ts';
import { openHarness, play } from '../faults/scenarios.ts';
import type { Check } from './check.ts';

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
  const operations = new Set<string>();
  let count = 0;
  const names = new DnsStub();
  for (const { name, emulator, prepare, login, phase, inputs, fails = false } of scenarios) {
    const harness = await openHarness(emulator);
    const state = await prepare?.(harness, login);
    const { failed, annotations } = await play(harness, login, phase, inputs, state);
    if (failed !== fails) {
      problems.push(`Scenario "${name}" ${failed ? 'failed' : 'succeeded'}: ${JSON.stringify(annotations)}.`);
    }
    for (const exchange of harness.emulator.requests) {
      const result = checkExchange(exchange, description, validator);
      problems.push(...result.problems);
      operations.add(result.operation?.id ?? exchange.path);
      count += 1;
    }
    await harness.close();
  }
  names.restore();
  return {
    problems: [...new Set(problems)],
    summary: `${scenarios.length} scenarios, ${count} requests, ${operations.size} operations; not described: ${UNDESCRIBED_PATHS.join('… ')}…`,
  };
};
