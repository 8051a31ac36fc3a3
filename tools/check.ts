/** `npm run check <name> [arguments] …`: runs checks of the project. `--write` fixes problems, if possible. */
import type { Check } from './checks/check.ts';

const CHECKS: Record<string, () => Promise<Check>> = {
  actions: async () => (await import('./checks/actions.ts')).actions,
  contract: async () => (await import('./checks/contract.ts')).contract,
  dist: async () => (await import('./checks/dist.ts')).dist,
  licenses: async () => (await import('./checks/licenses.ts')).licenses,
  readme: async () => (await import('./checks/readme.ts')).readme,
  recordings: async () => (await import('./checks/recordings.ts')).recordings,
  size: async () => (await import('./checks/size.ts')).size,
};

const root = process.cwd();
const argv = process.argv.slice(2);
const write = argv.includes('--write');
const requested: { name: string; args: string[] }[] = [];
for (const argument of argv.filter((each) => each !== '--write')) {
  const last = requested.at(-1);
  if (argument in CHECKS || last === undefined) {
    requested.push({ name: argument, args: [] });
  } else {
    last.args.push(argument);
  }
}

if (requested.length === 0) {
  console.error(`Usage: npm run check NAME …, with one or more of ${Object.keys(CHECKS).join(', ')}.`);
  process.exitCode = 2;
}
for (const { name, args } of requested) {
  const problems = await run(name, args);
  for (const problem of problems) {
    console.error(`  ${problem}`);
  }
  if (problems.length > 0) {
    process.exitCode = 1;
  }
}

async function run(name: string, args: string[]): Promise<string[]> {
  const load = CHECKS[name];
  if (load === undefined) {
    console.error(`✗ ${name}`);
    return [`Unknown check; the checks are ${Object.keys(CHECKS).join(', ')}.`];
  }
  try {
    const check = await load();
    const { problems, summary } = await check({ root, args, write });
    console.log(`${problems.length === 0 ? '✓' : '✗'} ${name}: ${summary}`);
    return problems;
  } catch (error) {
    console.error(`✗ ${name}`);
    return [error instanceof Error ? error.message : String(error)];
  }
}
