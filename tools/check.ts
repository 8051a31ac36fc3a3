/** `npm run check <name> [arguments] …`: checks of the project, each told by name; `--write` puts right what it can. */
import type { Check } from './checks/check.ts';

const CHECKS: Record<string, () => Promise<Check>> = {
  actions: async () => (await import('./checks/actions.ts')).actions,
  contract: async () => (await import('./checks/contract.ts')).contract,
  dist: async () => (await import('./checks/dist.ts')).dist,
  readme: async () => (await import('./checks/readme.ts')).readme,
  size: async () => (await import('./checks/size.ts')).size,
};

const root = process.cwd();
const words = process.argv.slice(2);
const write = words.includes('--write');
const asked: { name: string; args: string[] }[] = [];
for (const word of words.filter((each) => each !== '--write')) {
  const last = asked.at(-1);
  if (word in CHECKS || last === undefined) asked.push({ name: word, args: [] });
  else last.args.push(word);
}

if (asked.length === 0) {
  console.error(`Say what to check: ${Object.keys(CHECKS).join(', ')}.`);
  process.exitCode = 2;
}
for (const { name, args } of asked) {
  const problems = await run(name, args);
  for (const problem of problems) console.error(`  ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

async function run(name: string, args: string[]): Promise<string[]> {
  const load = CHECKS[name];
  if (load === undefined) {
    console.error(`✗ ${name}`);
    return [`There is no check of this name; there are ${Object.keys(CHECKS).join(', ')}.`];
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
