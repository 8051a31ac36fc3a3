import type { Doc } from './values.ts';
import { MAX_MESSAGE_BYTES } from './wire/frames.ts';

/** The commands by which drivers learn whom they talk to. */
export const HELLO_COMMANDS: ReadonlySet<string> = new Set(['hello', 'isMaster', 'ismaster']);

/** As which server of which replica set an endpoint presents itself. */
export interface Identity {
  /** The address that clients know it by, with the port. */
  readonly address: string;
  readonly setName: string;
}

/** The name of the replica set of an instance, in Atlas' form. */
export function setNameOf(instanceId: string): string {
  return `atlas-${instanceId.slice(-6).toLowerCase()}-shard-0`;
}

/**
 * The part of a hello's reply that tells drivers where the servers are: a replica set whose only member is
 * the endpoint itself. There is no topologyVersion, so that drivers ask again rather than wait for a push.
 */
function topology({ address, setName }: Identity): Doc {
  return {
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    secondary: false,
    setName,
    setVersion: 1,
    hosts: [address],
    primary: address,
    me: address,
    lastWrite: { lastWriteDate: new Date() },
  };
}

/** The fields that may stand in a reply from elsewhere and would lead a driver away. */
const MISLEADING = ['msg', 'hosts', 'passives', 'arbiters', 'compression', 'topologyVersion', 'electionId'];

/** The same reply, but about this endpoint. */
export function redirected(reply: Doc, identity: Identity): Doc {
  const kept = Object.entries(reply).filter(([key]) => !MISLEADING.includes(key));
  return { ...Object.fromEntries(kept), ...topology(identity) };
}

/** A whole reply, as a MongoDB 8.0 gives it. */
export function helloReply(identity: Identity, connectionId: number): Doc {
  return {
    ...topology(identity),
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: 25,
    readOnly: false,
    ok: 1,
  };
}
