import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ACTIONS } from '../action-files.ts';
import { lintWorkflow, validateDocument } from '../languages.ts';
import type { Check } from './check.ts';
import { pinProblems } from './pins.ts';

/** The actions, the examples and this repository's own workflows are what GitHub understands. */
export const actions: Check = async ({ root }) => {
  const actionFiles = ACTIONS.map(({ file }) => file).filter((file) => existsSync(join(root, file)));
  const workflows = yamlFiles(root, '.github/workflows');
  const examples = yamlFiles(root, 'examples');
  const problems = actionFiles.flatMap((file) => actionProblems(root, file));
  for (const file of [...actionFiles, ...workflows, ...examples]) {
    problems.push(...(await validateDocument(root, file)));
  }
  for (const file of [...workflows, ...examples]) {
    problems.push(...(await lintWorkflow(root, file)));
    problems.push(...pinProblems(file, readFileSync(join(root, file), 'utf8')));
  }
  return {
    problems,
    summary: `${actionFiles.length} actions, ${workflows.length} workflows, ${examples.length} examples`,
  };
};

function actionProblems(root: string, file: string): string[] {
  const { runs, inputs, outputs } = parse(readFileSync(join(root, file), 'utf8'));
  const scripts = [runs?.main, runs?.post].filter((script) => script !== undefined);
  const missing = scripts.filter((script) => !existsSync(join(root, dirname(file), script)));
  const bare = Object.entries({ ...inputs, ...outputs })
    .filter(([, entry]) => !(entry as { description?: string } | null)?.description)
    .map(([name]) => name);
  return [
    ...(runs?.using === 'node24' ? [] : [`${file} does not run on node24.`]),
    ...missing.map((script) => `${file} names ${script}, which is not there.`),
    ...bare.map((name) => `${file} does not describe ${name}.`),
  ];
}

function yamlFiles(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`);
}
