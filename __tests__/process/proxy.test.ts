import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../../emulator/index.ts';
import { CommentStore } from '../../tools/harness/github-comments.ts';
import { GITHUB_TOKEN, startGitHub } from '../../tools/harness/github-server.ts';
import { findSecrets, type StepOptions, type StepResult } from '../../tools/local-runner/index.ts';
import { trustTestAuthority } from '../support/authority.ts';
import { type ProxyOptions, startProxy, type TestProxy } from '../support/proxy.ts';
import { openEmulator, runStep, startStep } from '../support/secrets.ts';
import { stepFor } from '../support/step.ts';

const ATLAS = 'atlas.test';
const GITHUB = 'api.github.test';
const DELETE_FILE = join(process.cwd(), 'delete', 'action.yml');
/** A password with all kinds of characters that need to be encoded. */
const PASSWORD = 'pr0xy p@ss/w:rd-é';
const USER_INFO = `proxy-user:${encodeURIComponent(PASSWORD)}`;

const authority = trustTestAuthority();
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

interface Network {
  readonly emulator: Emulator;
  readonly proxy: TestProxy;
  /** The comments on pull request 7. */
  readonly comments: CommentStore;
  /** A create step that reaches Atlas and GitHub over TLS, through the proxy alone. */
  step(inputs?: Readonly<Record<string, string>>, env?: Readonly<Record<string, string>>): StepOptions;
}

/** An emulator and a GitHub that only the proxy can reach, by host name and over TLS, as in reality. */
async function openNetwork(options: Omit<ProxyOptions, 'routes'> = {}): Promise<Network> {
  const emulator = await openEmulator({ allowedHosts: [ATLAS] });
  const comments = new CommentStore();
  const gitHub = await startGitHub({ pullRequests: { 7: 'open' }, comments });
  closing.push(() => gitHub.close());
  const proxy = await startProxy({
    ...options,
    routes: {
      [`${ATLAS}:443`]: await openTls(ATLAS, emulator.url),
      [`${GITHUB}:443`]: await openTls(GITHUB, gitHub.url),
    },
  });
  closing.push(() => proxy.close());
  return {
    emulator,
    proxy,
    comments,
    step: (inputs = {}, env = {}) => ({
      ...stepFor(emulator, { 'base-url': `https://${ATLAS}`, ...inputs }),
      env: {
        HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
        NODE_EXTRA_CA_CERTS: authority().file,
        GITHUB_API_URL: `https://${GITHUB}`,
        ...env,
      },
    }),
  };
}

/** Starts a TLS server that forwards to a server of this machine; returns its port. */
async function openTls(name: string, url: string): Promise<number> {
  const context = await authority().contextFor([name]);
  const front = tls.createServer({ SNICallback: (_name, done) => done(null, context) }, (socket) => {
    const inner = net.connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => inner.destroy());
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => front.close(() => resolve())));
  return (front.address() as AddressInfo).port;
}

function errorsOf({ annotations }: StepResult): string[] {
  return annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
}

/** Records the modules that Node.js loads: the options for a step, and the files of the bundle that it loaded. */
function recordModules(): { readonly nodeArgs: string[]; readonly chunks: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'modules-'));
  closing.push(async () => rmSync(folder, { recursive: true, force: true }));
  const [preload, record] = [join(folder, 'preload.cjs'), join(folder, 'record')];
  writeFileSync(
    preload,
    `const { appendFileSync } = require('node:fs');
    require('node:module').registerHooks({
      load(url, context, next) {
        appendFileSync(${JSON.stringify(record)}, url + '\\n');
        return next(url, context);
      },
    });`,
  );
  const chunks = () =>
    readFileSync(record, 'utf8')
      .split('\n')
      .filter((url) => url.includes('/dist/'))
      .map((url) => readFileSync(fileURLToPath(url), 'utf8'));
  return { nodeArgs: ['--require', preload], chunks };
}

// Windows has no signals: there a cancel ends the process by force.
const testWithSignals = process.platform === 'win32' ? test.skip : test;

/** undici's own error code, which no other module has. */
const UNDICI = "UND_ERR_CONNECT_TIMEOUT'";

describe('undici', () => {
  test('is loaded if there is a proxy', async () => {
    const { step } = await openNetwork();
    const { nodeArgs, chunks } = recordModules();
    expect((await runStep({ ...step(), nodeArgs })).exitCode).toBe(0);
    expect(chunks().some((code) => code.includes(UNDICI))).toBe(true);
  });

  test.each([
    ['without a proxy', {}],
    ['for a loopback address', { HTTP_PROXY: 'http://proxy.test', HTTPS_PROXY: 'http://proxy.test' }],
  ])('is not loaded %s', async (_case, env) => {
    const emulator = await openEmulator();
    const { nodeArgs, chunks } = recordModules();
    expect((await runStep({ ...stepFor(emulator), env, nodeArgs })).exitCode).toBe(0);
    expect(chunks().length).toBeGreaterThan(3);
    expect(chunks().some((code) => code.includes(UNDICI))).toBe(false);
  });

  test('is not loaded for a host in NO_PROXY', async () => {
    const { proxy, step } = await openNetwork();
    const { nodeArgs, chunks } = recordModules();
    await runStep({ ...step({ timeout: '1s' }, { NO_PROXY: '.test' }), nodeArgs });
    expect(chunks().some((code) => code.includes(UNDICI))).toBe(false);
    expect(proxy.requests).toEqual([]);
  });
});

describe('behind a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])('with a login in %s, create succeeds', async (variable) => {
    const { emulator, proxy, step } = await openNetwork({ login: `proxy-user:${PASSWORD}` });
    const env = { HTTPS_PROXY: '', [variable]: `http://${USER_INFO}@127.0.0.1:${proxy.port}` };
    const result = await runStep({ ...step({}, env), debug: true });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ created: 'true', stateName: 'IDLE' });
    expect(emulator.instances()).toHaveLength(1);
    expect(new Set(proxy.requests)).toEqual(new Set([`CONNECT ${ATLAS}:443`]));
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), `proxy-user:${PASSWORD}`]) {
      expect(result.masks).toContain(secret);
      expect(findSecrets(result, [secret])).toEqual([]);
    }
    expect(result.masks).toContain(Buffer.from(`proxy-user:${PASSWORD}`).toString('base64'));
  });

  test('create reaches GitHub', async () => {
    const { proxy, comments, step } = await openNetwork({ login: `proxy-user:${PASSWORD}` });
    const result = await runStep({
      ...step(
        { comment: 'true', 'github-token': GITHUB_TOKEN },
        { HTTPS_PROXY: `http://${USER_INFO}@127.0.0.1:${proxy.port}` },
      ),
      event: { name: 'pull_request', payload: { pull_request: { number: 7 } } },
      ref: 'refs/pull/7/merge',
    });
    expect(result.annotations).toEqual([]);
    expect(comments.comments).toHaveLength(1);
    expect(proxy.requests).toContain(`CONNECT ${GITHUB}:443`);
  });

  test.each([
    ['never answers CONNECT', 'hang'],
    ['never passes TLS on', 'mute-tunnel'],
  ] as const)('that %s, create fails after its timeout', async (_case, behaviour) => {
    const { proxy, step } = await openNetwork({ onConnect: () => behaviour });
    const result = await runStep(step({ timeout: '4s' }));
    expect(result.signal).toBeNull();
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/timed out after 4 s .*took longer than [\d.]+ m?s\. /),
    ]);
    expect(proxy.requests).toHaveLength(1);
  });

  testWithSignals.each([
    ['never answers CONNECT', 'hang'],
    ['never passes TLS on', 'mute-tunnel'],
  ] as const)('that %s, delete can be cancelled', async (_case, behaviour) => {
    let cancel = () => {};
    const { step } = await openNetwork({
      onConnect() {
        setImmediate(() => cancel());
        return behaviour;
      },
    });
    // Unlike create, delete has nothing to take back, which would have its own time on the same proxy.
    const running = startStep({ ...step(), actionFile: DELETE_FILE });
    cancel = () => running.signal('SIGINT');
    const result = await running.result;
    expect(result.signal).toBeNull();
    expect(errorsOf(result)).toEqual(['The workflow run was cancelled.']);
  });

  test.each([503, 502, 'drop', 'drop-tunnel'] as const)(
    'that fails once (%s), create tries again',
    async (behaviour) => {
      const { emulator, proxy, step } = await openNetwork({
        onConnect: (attempt) => (attempt === 1 ? behaviour : 'tunnel'),
      });
      const result = await runStep(step());
      expect(result.exitCode).toBe(0);
      expect(emulator.instances()).toHaveLength(1);
      expect(proxy.requests.length).toBeGreaterThan(1);
    },
  );

  test.each([407, 403])('that refuses with %d, create fails with one error', async (status) => {
    const { proxy, step } = await openNetwork({ onConnect: () => status });
    const result = await runStep(step());
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(`refused to connect to ${ATLAS} (HTTP ${status})`),
    ]);
    expect(proxy.requests).toEqual([`CONNECT ${ATLAS}:443`]);
  });
});

describe('an invalid proxy variable', () => {
  test.each([
    ['without a scheme', `${USER_INFO}@proxy.test:3128`],
    ['of a SOCKS proxy', `socks5://${USER_INFO}@proxy.test:1080`],
    ['with an invalid port', `http://${USER_INFO}@proxy.test:99999`],
    ['with a password that is not URL-encoded', `http://proxy-user:${PASSWORD}@proxy.test:3128`],
    ['with a password that is encoded incorrectly', 'http://proxy-user:100%-secret@proxy.test:3128'],
  ])('%s is one error, which does not contain the password', async (_case, value) => {
    const { step } = await openNetwork();
    const result = await runStep(step({}, { HTTPS_PROXY: value }));
    expect(result.exitCode).toBe(1);
    expect(result.annotations).toHaveLength(1);
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^The environment variable HTTPS_PROXY is not the URL of an HTTP proxy\./),
    ]);
    const secrets = [PASSWORD, encodeURIComponent(PASSWORD), '100%-secret', `proxy-user:${PASSWORD}`];
    expect(findSecrets(result, secrets)).toEqual([]);
    expect(secrets.some((secret) => result.masks.includes(secret))).toBe(true);
  });
});

test.each(['http://[::1]:9', 'http://127.0.0.2:9', 'http://localhost:9'])(
  'the loopback address %s is never reached through a proxy',
  async (baseUrl) => {
    const { proxy, step } = await openNetwork();
    const url = `http://127.0.0.1:${proxy.port}`;
    await runStep(step({ 'base-url': baseUrl, timeout: '1s' }, { HTTP_PROXY: url, HTTPS_PROXY: url }));
    expect(proxy.requests).toEqual([]);
  },
);
