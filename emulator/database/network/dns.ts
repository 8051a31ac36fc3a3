import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import packet, { type Answer, type DecodedPacket } from 'dns-packet';
import type { InstanceNames } from './names.ts';

/** Seconds for which an answer may be kept: short, because tests change the state quickly. */
const TTL = 1;
const NXDOMAIN = 3;

/** What the server has to know to answer. */
export interface Zone {
  /** The instances that have a name by now. */
  known(): Iterable<InstanceNames>;
  /** The address of all servers. */
  readonly address: string;
}

/** A DNS server that listens. */
export interface DnsServer {
  /** Such as 127.0.0.1:5353. */
  readonly address: string;
  close(): Promise<void>;
}

/** All that is known under a name; undefined if the name does not exist. */
function recordsOf(zone: Zone, asked: string): Answer[] | undefined {
  const name = asked.toLowerCase();
  for (const { host, server, setName, port } of zone.known()) {
    if (name === `_mongodb._tcp.${host}`) {
      return [{ type: 'SRV', name: asked, ttl: TTL, data: { target: server, port, priority: 0, weight: 0 } }];
    }
    if (name === host) {
      const options = `authSource=admin&replicaSet=${setName}`;
      return [{ type: 'TXT', name: asked, ttl: TTL, data: options }];
    }
    if (name === server) {
      const type = zone.address.includes(':') ? 'AAAA' : 'A';
      return [{ type, name: asked, ttl: TTL, data: zone.address }];
    }
  }
  return undefined;
}

/** The answer to a query; a name without records of the type asked for has an empty one. */
function answerTo(zone: Zone, query: DecodedPacket): Buffer {
  const question = query.questions?.[0];
  const records = question && recordsOf(zone, question.name);
  return packet.encode({
    type: 'response',
    ...(query.id === undefined ? {} : { id: query.id }),
    // The lowest four bits of the flags are the result.
    flags: packet.AUTHORITATIVE_ANSWER | packet.RECURSION_AVAILABLE | (records ? 0 : NXDOMAIN),
    questions: question ? [question] : [],
    answers: records?.filter(({ type }) => type === question?.type) ?? [],
  });
}

/** Starts a DNS server on UDP; port 0 means any free one. */
export async function startDns(host: string, port: number, zone: Zone): Promise<DnsServer> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (bytes: Buffer, { address, port: from }: RemoteInfo) => {
    let answer: Buffer;
    try {
      const query = packet.decode(bytes);
      if (query.type !== 'query') return;
      answer = answerTo(zone, query);
    } catch {
      // Not a DNS packet: not worth an answer, as for any other server.
      return;
    }
    socket.send(answer, from, address);
  });
  socket.bind(port, host);
  await once(socket, 'listening');
  // A client that is gone can make sending fail; that is nobody's trouble.
  socket.on('error', () => {});
  return {
    address: `${host.includes(':') ? `[${host}]` : host}:${socket.address().port}`,
    close: () => new Promise((resolve) => void socket.close(() => resolve())),
  };
}
