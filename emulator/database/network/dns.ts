import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import packet, { type Answer, type DecodedPacket } from 'dns-packet';
import type { InstanceHostnames } from './hostnames.ts';

/** In seconds. Short, because tests change the state quickly. */
const TTL = 1;
const NXDOMAIN = 3;

export interface Zone {
  /** The instances whose host names can be resolved. */
  instances(): Iterable<InstanceHostnames>;
  /** The address of all servers. */
  readonly address: string;
}

export interface DnsServer {
  /** Such as 127.0.0.1:5353. */
  readonly address: string;
  close(): Promise<void>;
}

/** The records of a name; undefined if the name does not exist. */
function recordsOf(zone: Zone, name: string): Answer[] | undefined {
  const lowerCaseName = name.toLowerCase();
  for (const { host, server, setName, port } of zone.instances()) {
    if (lowerCaseName === `_mongodb._tcp.${host}`) {
      return [{ type: 'SRV', name, ttl: TTL, data: { target: server, port, priority: 0, weight: 0 } }];
    }
    if (lowerCaseName === host) {
      const options = `authSource=admin&replicaSet=${setName}`;
      return [{ type: 'TXT', name, ttl: TTL, data: options }];
    }
    if (lowerCaseName === server) {
      const type = zone.address.includes(':') ? 'AAAA' : 'A';
      return [{ type, name, ttl: TTL, data: zone.address }];
    }
  }
  return undefined;
}

/** The response to a query. It is empty if the name exists, but has no records of this type. */
function responseTo(zone: Zone, query: DecodedPacket): Buffer {
  const question = query.questions?.[0];
  const records = question && recordsOf(zone, question.name);
  return packet.encode({
    type: 'response',
    ...(query.id === undefined ? {} : { id: query.id }),
    // The lowest four bits of the flags are the response code.
    flags: packet.AUTHORITATIVE_ANSWER | packet.RECURSION_AVAILABLE | (records ? 0 : NXDOMAIN),
    questions: question ? [question] : [],
    answers: records?.filter(({ type }) => type === question?.type) ?? [],
  });
}

/** Starts a DNS server on UDP. Port 0 means any free port. */
export async function startDns(host: string, port: number, zone: Zone): Promise<DnsServer> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (bytes: Buffer, { address, port: from }: RemoteInfo) => {
    let response: Buffer;
    try {
      const query = packet.decode(bytes);
      if (query.type !== 'query') {
        return;
      }
      response = responseTo(zone, query);
    } catch {
      // Like other servers, it ignores packets that are not DNS.
      return;
    }
    socket.send(response, from, address);
  });
  socket.bind(port, host);
  await once(socket, 'listening');
  // Sending fails if the client is gone.
  socket.on('error', () => {});
  return {
    address: `${host.includes(':') ? `[${host}]` : host}:${socket.address().port}`,
    close: () => new Promise((resolve) => void socket.close(() => resolve())),
  };
}
