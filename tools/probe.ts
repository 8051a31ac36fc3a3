/** `npm run probe`: see HELP. It deletes what it created, whatever happens. */
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { type Access, readAccess, secretsOf } from './probe/access.ts';
import { Api } from './probe/api.ts';
import { Lifecycle } from './probe/lifecycle.ts';
import { observe } from './probe/observations.ts';
import { askWithoutInstance } from './probe/questions.ts';
import { Recorder } from './probe/recorder.ts';
import { type Finding, redact, writeReport } from './probe/report.ts';

const HELP = `Creates, uses and deletes a database on MongoDB Atlas, and reports which assumptions about Atlas hold.

Usage: npm run probe -- [--yes] [--report FILE]

It creates one Flex cluster in the project, uses it for a minute, and deletes it, which costs about a cent. Set
MONGODB_ATLAS_PROJECT_ID (an ID), and MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET of a service account with
the role Project Owner. It can also use an API key, in MONGODB_ATLAS_PUBLIC_API_KEY and MONGODB_ATLAS_PRIVATE_API_KEY.
With both, it uses the service account, and answers the questions about API keys, too. Set MONGODB_ATLAS_BASE_URL for
another Atlas.

  --yes          do not ask before the cluster is created
  --report FILE  where to write the report, without secrets (default: probe-report.md)`;

const { yes, report: reportFile } = readOptions();
const access = requireAccess();
await confirm();

const recorder = await Recorder.start(access.baseUrl);
const api = new Api(recorder.url, access);
const lifecycle = new Lifecycle(api, access, recorder.url);
const findings: Finding[] = [];
const problems: string[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    console.error('Interrupted. Deleting what the probe has created.');
    lifecycle.interrupt();
  });
}
try {
  findings.push(...(await askWithoutInstance(api, access)));
  await lifecycle.run();
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error));
} finally {
  await recorder.settled();
  const leftOver = await lifecycle.end();
  problems.push(...(leftOver === undefined ? [] : [leftOver]));
  recorder.close();
}
const seen = observe(recorder.exchanges, lifecycle.name);
const report = writeReport(
  {
    findings: [...findings, ...lifecycle.findings, ...seen.findings],
    times: [...lifecycle.times, ...seen.times],
    exchanges: recorder.exchanges,
    problems,
  },
  new Date(),
);
const text = redact(report, [...secretsOf(access), ...lifecycle.secrets], access.projectId);
writeFileSync(reportFile, text);
console.log(
  `${text}\nThis report is in ${reportFile}. It contains no secrets; please attach it to an issue.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

function readOptions() {
  try {
    const report = { type: 'string', default: 'probe-report.md' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({ options: { yes: flag, report, help: { ...flag, short: 'h' } } });
    if (!values.help) {
      return values;
    }
  } catch (error) {
    refuse(`${(error as Error).message}\n\n${HELP}`);
  }
  console.log(HELP);
  process.exit();
}

/** Ends the process because of what the user can correct. */
function refuse(reason: string): never {
  console.error(reason);
  process.exit(2);
}

function requireAccess(): Access {
  const found = readAccess(process.env);
  if (found) {
    return found;
  }
  refuse(
    `The environment lacks credentials or the ID of a project, or its MONGODB_ATLAS_BASE_URL is not an https URL.\n\n${HELP}`,
  );
}

/** Asks before anything costs money. */
async function confirm(): Promise<void> {
  if (yes) {
    return;
  }
  if (!process.stdin.isTTY) {
    refuse('The probe creates a Flex cluster, which costs about a cent. Use --yes to agree to that.');
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `Create a Flex cluster in project ${access.projectId} at ${access.baseUrl}, for about a cent? [y/N] `,
  );
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) {
    process.exit(1);
  }
}
