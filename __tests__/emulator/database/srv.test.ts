import { execFile } from 'node:child_process';
import { createSocket } from 'node:dgram';
import dns from 'node:dns';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { clientFor, emptyInstance, FakeProject, INSTANCE, start } from './setup.ts';

const run = promisify(execFile);
const RESOLVE = fileURLToPath(new URL('../../../emulator/database/resolve.js', import.meta.url));
const SERVER = 'pr-1-abc-shard-00-00.x1y2z3.atlas.test';
const servers = dns.promises.getServers();

afterEach(() => {
  dns.promises.setServers(servers);
});

async function setUp() {
  const project = new FakeProject().add('user');
  const databases = await start(project, { mode: 'srv' });
  const strings = await databases.open(emptyInstance());
  const resolver = new dns.promises.Resolver({ timeout: 2000, tries: 1 });
  resolver.setServers([databases.dns ?? '']);
  return { project, databases, strings, resolver };
}

/** A lookup for node:net that resolves every name to 127.0.0.1. */
const lookup = ((_: string, options: { all?: boolean }, callback: (...values: unknown[]) => void) => {
  if (options.all) {
    callback(null, [{ address: '127.0.0.1', family: 4 }]);
  } else {
    callback(null, '127.0.0.1', 4);
  }
}) as never;

describe('the host names of an instance', () => {
  test('have the format of Atlas', async () => {
    const { strings, resolver } = await setUp();
    const { port } = new URL(strings.standard);
    expect(strings).toEqual({
      standard: `mongodb://${SERVER}:${port}/?ssl=true&authSource=admin&replicaSet=atlas-abc123-shard-0`,
      standardSrv: `mongodb+srv://${INSTANCE.host}`,
    });
    expect(await resolver.resolveSrv(`_mongodb._tcp.${INSTANCE.host}`)).toMatchObject([
      { name: SERVER, port: Number(port), priority: 0, weight: 0 },
    ]);
    expect(await resolver.resolveTxt(INSTANCE.host.toUpperCase())).toEqual([
      ['authSource=admin&replicaSet=atlas-abc123-shard-0'],
    ]);
    expect(await resolver.resolve4(SERVER)).toEqual(['127.0.0.1']);
    await expect(resolver.resolve6(SERVER)).rejects.toMatchObject({ code: 'ENODATA' });
    await expect(resolver.resolve4('other.atlas.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  test('do not resolve until DNS has them, and after the instance is closed', async () => {
    const { project, databases, resolver } = await setUp();
    project.resolvable = false;
    const asking = () => resolver.resolveSrv(`_mongodb._tcp.${INSTANCE.host}`);
    await expect(asking()).rejects.toMatchObject({ code: 'ENOTFOUND' });
    project.resolvable = true;
    expect((await asking()).length).toBe(1);
    await databases.closeInstance(INSTANCE.id);
    await expect(asking()).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  test('resolve after an invalid packet', async () => {
    const { databases, resolver } = await setUp();
    const [host, port] = (databases.dns ?? '').split(':');
    const socket = createSocket('udp4');
    for (const bytes of ['x', '\0'.repeat(12), '\0\0\x80\0'.padEnd(12, '\0'), '\xff'.repeat(40)]) {
      socket.send(Buffer.from(bytes, 'latin1'), Number(port), host);
    }
    await new Promise<void>((resolve) => socket.close(resolve));
    expect(await resolver.resolve4(SERVER)).toEqual(['127.0.0.1']);
  });
});

describe('a connection by host name', () => {
  test('succeeds over TLS for clients that trust the certificate authority', async () => {
    const { databases, strings } = await setUp();
    dns.promises.setServers([databases.dns ?? '']);
    const client = clientFor(strings.standardSrv, 'user', { lookup, ca: databases.ca as never });
    await client.db('a').collection('b').insertOne({ x: 1 });
    expect(client.options).toMatchObject({ tls: true, replicaSet: 'atlas-abc123-shard-0' });
    const other = clientFor(strings.standard, 'user', { lookup, ca: databases.ca as never });
    expect(await other.db('a').collection('b').countDocuments()).toBe(1);
    const untrusting = clientFor(strings.standard, 'user', { lookup, serverSelectionTimeoutMS: 200 });
    await expect(untrusting.connect()).rejects.toMatchObject({ name: 'MongoServerSelectionError' });
  });

  test('fails during the handshake for clients that are not on the access list', async () => {
    const { project, databases, strings } = await setUp();
    project.admitting = false;
    const options = { lookup, ca: databases.ca as never, serverSelectionTimeoutMS: 200 };
    await expect(clientFor(strings.standard, 'user', options).connect()).rejects.toMatchObject({
      name: 'MongoServerSelectionError',
    });
  });

  test('succeeds in any program that loads resolve.ts', async () => {
    const { databases, strings } = await setUp();
    const uri = strings.standardSrv.replace('//', '//user:user-pass@');
    const script = `
      import dns, { lookup } from 'node:dns';
      import { promises } from 'node:dns';
      import { MongoClient } from 'mongodb';
      const client = new MongoClient(${JSON.stringify(uri)}, { ca: process.env.CA });
      const { ok } = await client.db('a').command({ ping: 1 });
      await client.close();
      const all = await promises.lookup('${SERVER}', { all: true });
      const one = await promises.lookup('${SERVER}');
      const local = await promises.lookup('localhost', { family: 4 });
      const called = await new Promise((resolve) => lookup('${SERVER}', (_, address) => resolve(address)));
      const usual = await new Promise((resolve) => lookup('127.0.0.1', (_, address) => resolve(address)));
      const none = await new Promise((resolve) => dns.lookup('no.atlas.test', (error) => resolve(error.code)));
      console.log(JSON.stringify({ ok, all, one, local, called, usual, none }));
    `;
    const env = { ...process.env, ATLAS_EMULATOR_DNS: databases.dns, CA: databases.ca };
    const child = await run(process.execPath, ['--import', RESOLVE, '--input-type=module', '-e', script], {
      env,
    });
    expect(JSON.parse(child.stdout)).toEqual({
      ok: 1,
      all: [{ address: '127.0.0.1', family: 4 }],
      one: { address: '127.0.0.1', family: 4 },
      local: { address: '127.0.0.1', family: 4 },
      called: '127.0.0.1',
      usual: '127.0.0.1',
      none: 'ENOTFOUND',
    });
  });
});

test('the port of the DNS server can be chosen', async () => {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  const databases = await start(new FakeProject(), { mode: 'srv', dnsPort: port });
  expect(databases.dns).toBe(`127.0.0.1:${port}`);
});
