import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import { writeAction } from '../support/action.ts';
import { checkSecrets, openEmulator, runStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

/** A wrong private key whose encoded forms are all different. */
const SECRET = 'p@ss/w"ord + more~stuff, and a lot of it';

const FORMS: Readonly<Record<string, (secret: string) => string>> = {
  raw: (secret) => `so ${secret} it is`,
  url: (secret) => `?x=${encodeURIComponent(secret)}`,
  base64: (secret) => Buffer.from(`id:${secret}`).toString('base64'),
  json: (secret) => JSON.stringify({ x: secret }),
  split: (secret) => `${secret.slice(0, 9)}\n  ${secret.slice(9)}`,
};

/** Scripts that print the text, by where they print it. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  log: (text) => `console.log(${text})`,
  'standard error': (text) => `console.error(${text})`,
  'debug log': (text) => `console.log('::debug::' + escaped(${text}))`,
  annotations: (text) => `console.log('::error title=x::' + escaped(${text}))`,
  title: (text) =>
    `console.log('::error title=' + escaped(${text}).replaceAll(':', '%3A').replaceAll(',', '%2C') + '::x')`,
  'masked log': (text) => `console.log('::add-mask::' + escaped(${text}));console.log(${text})`,
  summary: (text) => `write('STEP_SUMMARY', ${text})`,
  'output id': (text) => `write('OUTPUT', 'id<<END\\n' + ${text} + '\\nEND\\n')`,
  'output password': (text) => `write('OUTPUT', 'password<<END\\n' + ${text} + '\\nEND\\n')`,
  state: (text) => `write('STATE', 'claim<<END\\n' + ${text} + '\\nEND\\n')`,
  variable: (text) => `write('ENV', 'X<<END\\n' + ${text} + '\\nEND\\n')`,
  path: (text) => `write('PATH', ${text})`,
};

const HELPERS = `
import { appendFileSync } from 'node:fs';
const write = (file, text) => appendFileSync(process.env['GITHUB_' + file], text);
const escaped = (text) => text.replaceAll('%', '%25').replaceAll('\\r', '%0D').replaceAll('\\n', '%0A');
`;

function leaking(...statements: string[]): string {
  return writeAction(HELPERS + statements.join(';\n'));
}

/** The problem that the check after each test would report for the steps so far. */
async function reportedProblem(): Promise<string> {
  return checkSecrets().then(
    () => 'nothing found',
    (error: Error) => error.message,
  );
}

describe('the check for secrets after each test', () => {
  test.each(Object.entries(PLACES))('finds a secret in %s, in every form', async (_place, write) => {
    for (const [form, put] of Object.entries(FORMS)) {
      const actionFile = leaking(write(JSON.stringify(put(SECRET))));
      await runStep({ actionFile, inputs: { 'private-key': SECRET } });
      const found = await reportedProblem();
      expect(found).toContain(`(${form})`);
      expect(found).toContain('value of private-key');
      expect(found).not.toContain(SECRET);
    }
  });

  test.each([
    ['client secret', ({ credentials }: Emulator) => credentials.clientSecret],
    ['private key', ({ credentials }: Emulator) => credentials.privateKey],
  ])('finds the %s of an emulator that the step does not use', async (kind, secretOf) => {
    const emulator = await openEmulator();
    await runStep({ actionFile: leaking(`console.log(${JSON.stringify(secretOf(emulator))})`) });
    expect(await reportedProblem()).toContain(`${kind} in log (raw)`);
  });

  test('finds a secret in a tag, which everyone in the project can read', async () => {
    const emulator = await openEmulator();
    emulator.addInstance({ name: 'a', tags: { x: emulator.credentials.clientSecret } });
    await runStep({ actionFile: leaking('') });
    expect(await reportedProblem()).toContain('client secret in Atlas');
    emulator.addInstance({ name: 'a' });
  });

  test('finds an access token, which it knows from its mask, in another step', async () => {
    const emulator = await openEmulator();
    const { masks } = await runStep(stepFor(emulator));
    const token = masks.find((mask) => mask.startsWith('eyJ')) ?? masks.at(-1);
    await runStep({ actionFile: leaking(`console.log(${JSON.stringify(token)})`) });
    expect(await reportedProblem()).toContain('step 2: masked value in log (raw)');
  });

  test('finds a login in outputs where it does not belong, and in another step', async () => {
    const login = {
      username: 'ephemeral-abcdef',
      password: 'correct-horse',
      connectionString: 'mongodb://a:b@c',
    };
    const outputs = Object.entries(login).map(([name, value]) => `write('OUTPUT', '${name}=${value}\\n')`);
    await runStep({ actionFile: leaking(...outputs) });
    expect(await reportedProblem()).toBe('nothing found');
    await runStep({ actionFile: leaking(...outputs, `write('OUTPUT', 'id=${login.password}\\n')`) });
    expect(await reportedProblem()).toContain('password in output id (raw)');
    await runStep({ actionFile: leaking(...outputs, `write('OUTPUT', 'username=${login.password}\\n')`) });
    await runStep({ actionFile: leaking(...outputs) });
    expect(await reportedProblem()).toContain('password in output username (raw)');
  });

  test('finds a client secret that was passed in another input', async () => {
    const secret = 'mdb_sa_sk_0123456789';
    await runStep({ actionFile: leaking(`console.log('${secret}')`), inputs: { region: `x ${secret}` } });
    expect(await reportedProblem()).toContain('value of region in log (raw)');
  });

  test('finds a stack trace', async () => {
    await runStep({ actionFile: leaking('console.log(new Error("x").stack)') });
    expect(await reportedProblem()).toContain('a stack trace');
  });
});

/** Tests of actions whose credentials are not secret. */
const WITHOUT_SECRETS = ['emulator-action.test.ts'];

test('all tests of processes use the check for secrets', () => {
  for (const folder of ['process', 'fuzz']) {
    const path = join(process.cwd(), '__tests__', folder);
    for (const file of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts') && !WITHOUT_SECRETS.includes(file)) {
        const imports = readFileSync(join(path, file), 'utf8').match(/^import [^;]*/gm) ?? [];
        const past = imports.filter((line) => /\b(runStep|startStep|startEmulator)\b/.test(line));
        expect([file, past.filter((line) => !line.endsWith("support/secrets.ts'"))]).toEqual([file, []]);
      }
    }
  }
});
