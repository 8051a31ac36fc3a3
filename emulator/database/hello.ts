import type { Doc } from './bson.ts';
import { MAX_MESSAGE_BYTES } from './wire.ts';

/** The commands of the handshake. */
export const HELLO_COMMANDS: ReadonlySet<string> = new Set(['hello', 'isMaster', 'ismaster']);

/** The server and replica set in an endpoint's replies. */
export interface Identity {
  /** The host and port that clients connect to. */
  readonly address: string;
  readonly setName: string;
}

/** The name of an instance's replica set, in Atlas' format. */
export function setNameOf(instanceId: string): string {
  return `atlas-${instanceId.slice(-6).toLowerCase()}-shard-0`;
}

/**
 * The fields that describe the topology: a replica set whose only member is the endpoint itself.
 * There is no topologyVersion, so drivers poll and do not use streaming.
 */
export function topology({ address, setName }: Identity): Doc {
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

/** The reply of MongoDB 8.0, but without sessions, so drivers neither use sessions nor retry writes. */
export function helloReply(identity: Identity): Doc {
  return {
    ...topology(identity),
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    minWireVersion: 0,
    maxWireVersion: 25,
    readOnly: false,
    ok: 1,
  };
}
