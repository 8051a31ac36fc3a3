import { createSocket, type RemoteInfo } from 'node:dgram';
import dns from 'node:dns';
import { once } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import packet from 'dns-packet';

const NXDOMAIN = 3;

/** A DNS server between this process and that of an emulator. */
export interface HeldDns {
  /** Keeps every query from now on, as a server that does not answer; resolves with the first. */
  stall(): Promise<void>;
  /** Passes on what was kept, and all that comes later, to an emulator's DNS server, such as 127.0.0.1:5353. */
  forward(upstream: string): void;
  /** Says of what was kept, and of all that comes later, that there is no such name: nobody goes on waiting. */
  deny(): void;
  /** Gives this process its own DNS back. */
  restore(): void;
}

/** Makes this process look up records, and names in `atlas.test`, at such a server; see `emulator/database/resolve.ts`. */
export async function interceptDns(): Promise<HeldDns> {
  type Handler = (query: Buffer, from: RemoteInfo) => void;
  const held: [Buffer, RemoteInfo][] = [];
  const socket = createSocket('udp4');
  let handle: Handler = () => {};
  socket.on('message', (query, from) => handle(query, from));

  function answer(handler: Handler): void {
    handle = handler;
    for (const [query, from] of held.splice(0)) {
      handler(query, from);
    }
  }

  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');

  const { lookup } = dns;
  const { lookup: promisedLookup } = dns.promises;
  const servers = dns.getServers();
  process.env.ATLAS_EMULATOR_DNS = `127.0.0.1:${socket.address().port}`;
  await import('../../emulator/database/resolve.ts');
  delete process.env.ATLAS_EMULATOR_DNS;

  return {
    stall() {
      return new Promise((resolve) => {
        handle = (query, from) => {
          held.push([query, from]);
          resolve();
        };
      });
    },
    forward(upstream) {
      const [host, port] = upstream.split(':');
      answer((query, from) => {
        const relay = createSocket('udp4');
        relay.once('message', (reply) => {
          relay.close();
          socket.send(reply, from.port, from.address);
        });
        relay.send(query, Number(port), host);
      });
    },
    deny() {
      answer((query, from) => {
        const { id = 0, questions = [] } = packet.decode(query);
        const reply = packet.encode({ type: 'response', id, flags: NXDOMAIN, questions });
        socket.send(reply, from.port, from.address);
      });
    },
    restore() {
      Object.assign(dns, { lookup });
      Object.assign(dns.promises, { lookup: promisedLookup });
      dns.setServers(servers);
      syncBuiltinESMExports();
      socket.unref();
    },
  };
}
