/**
 * `npm run probe`: plays one life of a database on the real Atlas, and reports which assumptions about Atlas hold. It deletes what it
 * created, whatever happens.
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { runStep, type StepResult } from './local-runner/index.ts';
import { type Access, Api } from './probe/api.ts';
import {
  askAboutInstance,
  askWhileCreating,
  askWhileDeleting,
  askWithoutInstance,
} from './probe/questions.ts';
import { type Finding, holds, redact, writeReport } from './probe/report.ts';

const HELP = `Creates, uses and deletes a database on MongoDB Atlas, and reports which assumptions about Atlas hold.

Usage: npm run probe -- [--yes] [--report FILE]

It creates one Flex cluster in the project, uses it for a minute, and deletes it, which costs about a cent. Set
MONGODB_ATLAS_CLIENT_ID, MONGODB_ATLAS_CLIENT_SECRET and MONGODB_ATLAS_PROJECT_ID (an ID); MONGODB_ATLAS_BASE_URL for
another Atlas. The service account needs the role Project Owner.

  --yes          do not ask before the cluster is created
  --report FILE  where to write the report, without secrets (default: probe-report.md)`;

const STEP_TIMEOUT_MS = 20 * 60_000;
const root = join(import.meta.dirname, '..');
const { yes, report: reportFile } = readOptions();
const access = readAccess();
await confirm();

const name = `probe-${randomBytes(4).toString('hex')}`;
const api = new Api(access);
const findings: Finding[] = [];
const times: [string, string][] = [];
const problems: string[] = [];
const secrets = [access.clientSecret, access.clientId];
let stepRequests: string[] = [];

// The running step gets the signal, too, and fails. Then the instance is deleted as after any other failure.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => console.error('Interrupted. Deleting what the probe has created.'));
}
try {
  findings.push(...(await askWithoutInstance(api)));
  await live();
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
} finally {
  await removeInstance();
}
const text = redact(
  writeReport({ findings, times, requests: [...api.requests, ...stepRequests], problems }, new Date()),
  secrets,
  access.projectId,
);
writeFileSync(reportFile, text);
for (const finding of findings) {
  console.log(
    `${holds(finding) ? '✓' : '✗'} ${finding.question}: ${finding.seen} (assumed: ${finding.assumed})`,
  );
}
for (const [what, time] of times) console.log(`  ${what}: ${time}`);
for (const problem of problems) console.error(redact(`Problem: ${problem}`, secrets, access.projectId));
console.log(`Report: ${reportFile}. It contains no secrets; please attach it to an issue.`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Creates an instance with the bundle, uses it, and adopts it. */
async function live(): Promise<void> {
  const inputs = { 'database-user': 'true', 'allow-ip': 'runner', 'wait-for': 'ready', 'expires-in': '1h' };
  let isOver = false;
  const creating = run('action.yml', inputs).finally(() => {
    isOver = true;
  });
  const [created, whileCreating] = await Promise.all([creating, askWhileCreating(api, name, () => isOver)]);
  findings.push(...whileCreating);
  check(created, 'create');
  const scoped = created.log.includes('Created a database user') ? 'accepted' : 'refused';
  findings.push({
    question: 'A database user whose scope is an instance that is CREATING',
    assumed: 'accepted',
    seen: scoped,
  });
  for (const [, phase = '', time = ''] of created.log.matchAll(/^([A-Z][\w ]+): (\d[\w ]*)$/gm)) {
    times.push([phase, time]);
  }
  findings.push(...(await askAboutInstance(api, name)));
  await insertDocument(created.outputs.connectionString ?? '');

  const definition = { mappings: { dynamic: true } };
  const index = { database: 'probe', collectionName: 'documents', name: 'default', definition };
  const indexed = await run('search-indexes/action.yml', { indexes: JSON.stringify([index]) });
  findings.push({
    question: 'A search index becomes READY',
    assumed: 'yes',
    seen: indexed.conclusion === 'success' ? 'yes' : `no: ${indexed.annotations[0]?.message}`,
  });
  times.push(['Search index', `${Math.round(indexed.durationMs / 1000)} s`]);

  const adopted = await run('action.yml', {});
  check(adopted, 'adopt');
  findings.push({
    question: 'A second create adopts it',
    assumed: 'false',
    seen: adopted.outputs.created ?? '',
  });
}

async function insertDocument(connectionString: string): Promise<void> {
  const client = new MongoClient(connectionString);
  try {
    await client.db('probe').collection('documents').insertOne({ text: 'probe' });
  } finally {
    await client.close();
  }
}

/** Deletes the instance if it exists, and waits until it is gone. */
async function removeInstance(): Promise<void> {
  let isOver = false;
  const started = performance.now();
  const deleting = run('delete/action.yml', { wait: 'true', force: 'true' }).finally(() => {
    isOver = true;
  });
  const asking = askWhileDeleting(api, name, () => isOver).catch(() => []);
  const [deleted, whileDeleting] = await Promise.all([deleting, asking]);
  findings.push(...whileDeleting);
  times.push(['Delete until it is gone', `${Math.round((performance.now() - started) / 1000)} s`]);
  if (deleted.conclusion !== 'success') {
    problems.push(`Instance "${name}" may still exist, and costs money. Delete it in Atlas. ${deleted.log}`);
  }
}

/** Runs an action of the bundle on the instance. */
async function run(action: string, inputs: Record<string, string>): Promise<StepResult> {
  const result = await runStep({
    actionFile: join(root, action),
    repository: 'probe/probe',
    debug: true,
    inputs: {
      'client-id': access.clientId,
      'client-secret': access.clientSecret,
      project: access.projectId,
      'base-url': access.baseUrl,
      name,
      timeout: '18m',
      ...inputs,
    },
    timeoutMs: STEP_TIMEOUT_MS,
  });
  secrets.push(...result.masks);
  const sent = [...result.log.matchAll(/^##\[debug\]([A-Z]+ \/api\S+: HTTP \d+ after .*)$/gm)];
  stepRequests = [...stepRequests, `${action}:`, ...sent.map(([, line]) => `  ${line}`)];
  return result;
}

function check({ conclusion, log }: StepResult, what: string): void {
  if (conclusion !== 'success') throw new Error(`The action failed (${what}): ${log}`);
}

function readOptions(): { yes: boolean; report: string } {
  try {
    const { values } = parseArgs({
      options: {
        yes: { type: 'boolean', default: false },
        report: { type: 'string', default: 'probe-report.md' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!values.help) return values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
  console.log(HELP);
  process.exit();
}

function readAccess(): Access {
  const variable = (suffix: string) => process.env[`MONGODB_ATLAS_${suffix}`]?.trim() ?? '';
  const [clientId, clientSecret, projectId] = ['CLIENT_ID', 'CLIENT_SECRET', 'PROJECT_ID'].map(variable);
  if (!clientId || !clientSecret || !/^[a-f0-9]{24}$/.test(projectId ?? '')) {
    console.error(`The environment lacks a service account or the ID of a project.\n\n${HELP}`);
    process.exit(2);
  }
  const baseUrl = (variable('BASE_URL') || 'https://cloud.mongodb.com').replace(/\/$/, '');
  return { baseUrl, clientId, clientSecret, projectId: projectId ?? '' };
}

/** Asks before anything costs money. */
async function confirm(): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) {
    console.error('The probe creates a Flex cluster, which costs about a cent. Use --yes to agree to that.');
    process.exit(2);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Create a Flex cluster in project ${access.projectId} at ${access.baseUrl}, for about a cent? [y/N] `,
  );
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) process.exit(1);
}
