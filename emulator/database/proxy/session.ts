import { Binary } from 'bson';
import { type Doc, isDoc } from '../bson.ts';
import type { Session } from '../endpoint.ts';
import { badAuth, CommandError, errorReply, legacyCommand, loginRequired } from '../errors.ts';
import { HELLO_COMMANDS, type Identity, topology } from '../hello.ts';
import type { DatabaseUser } from '../project.ts';
import { usernameIn } from '../scram.ts';
import { type Message, writeReply, writeRequest } from '../wire.ts';
import type { Backend } from './backend.ts';
import { Upstream } from './upstream.ts';

/** Fields of a hello request for features that the proxy does not have: compression, and streaming. */
const NOT_FORWARDED = ['compression', 'topologyVersion', 'maxAwaitTimeMS'];

/** Fields of a server's hello reply that would make a driver connect to other addresses than the endpoint. */
const MISLEADING = ['msg', 'hosts', 'passives', 'arbiters', 'compression', 'topologyVersion', 'electionId'];

/**
 * The server's hello reply, with the topology of the endpoint. If the server is not a member of a replica set, the
 * reply has no sessions, because drivers would send transaction numbers, which such a server rejects.
 */
function withTopology(reply: Doc, identity: Identity): Doc {
  const dropped = reply.setName === undefined ? [...MISLEADING, 'logicalSessionTimeoutMinutes'] : MISLEADING;
  const kept = Object.entries(reply).filter(([key]) => !dropped.includes(key));
  return { ...Object.fromEntries(kept), ...topology(identity) };
}

/** The username in the first message of a login; undefined if there is none. */
function usernameOf(args: unknown): string | undefined {
  if (!isDoc(args) || !(args.payload instanceof Binary)) {
    return undefined;
  }
  return usernameIn(args.payload.value());
}

/** The reply to a rejected login. Throws other errors, such as a closed connection. */
function loginErrorReply(error: unknown): Doc {
  if (error instanceof CommandError) {
    return errorReply(error);
  }
  throw error;
}

/** The connection of one client. It is forwarded to the backend; only the project decides who can log in. */
export class ProxySession implements Session {
  readonly #identity: Identity;
  readonly #backend: Backend;
  readonly #user: (username: string) => DatabaseUser | undefined;
  readonly #upstream: Upstream;
  /** The user of the login in progress. */
  #pending: string | undefined;
  /** The user who is logged in. */
  #current: string | undefined;

  constructor(identity: Identity, backend: Backend, user: (username: string) => DatabaseUser | undefined) {
    this.#identity = identity;
    this.#backend = backend;
    this.#user = user;
    this.#upstream = new Upstream(backend.connect());
  }

  end(): void {
    this.#upstream.end();
  }

  async handle(message: Message): Promise<readonly Buffer[]> {
    const name = Object.keys(message.body)[0] ?? '';
    if (HELLO_COMMANDS.has(name)) {
      return [writeReply(message, await this.#hello(message))];
    }
    if (name === 'saslStart' || name === 'saslContinue') {
      return [writeReply(message, await this.#login(name, message).catch(loginErrorReply))];
    }
    if (message.isLegacy) {
      return [writeReply(message, errorReply(legacyCommand(name)))];
    }
    if (name === 'logout') {
      this.#current = undefined;
    }
    if (this.#current !== undefined && !this.#user(this.#current)) {
      return message.moreToCome ? [] : [writeReply(message, errorReply(loginRequired(name)))];
    }
    if (message.moreToCome) {
      this.#upstream.send(message.raw);
      return [];
    }
    const replies = await this.#upstream.request(message.raw);
    return replies.map(({ raw }) => raw);
  }

  /**
   * Creates the user on the backend, and returns whether the user can log in to the instance.
   * Throws if the backend does not create the user.
   */
  async #ensureUser(username: string | undefined): Promise<boolean> {
    const user = username === undefined ? undefined : this.#user(username);
    if (username === undefined || !user) {
      return false;
    }
    try {
      await this.#backend.ensureUser(username, user);
    } catch (error) {
      throw new CommandError(8000, 'AtlasError', `the backend did not create the user: ${String(error)}`);
    }
    return true;
  }

  async #hello({ body }: Message): Promise<Doc> {
    const request = Object.fromEntries(Object.entries(body).filter(([key]) => !NOT_FORWARDED.includes(key)));
    const { speculativeAuthenticate, saslSupportedMechs } = request;
    if (speculativeAuthenticate !== undefined) {
      const username = usernameOf(speculativeAuthenticate);
      if (await this.#ensureUser(username).catch(() => false)) {
        this.#pending = username;
      }
      // Without it, the client sends saslStart, which returns the error.
      else {
        delete request.speculativeAuthenticate;
      }
    }
    const reply = withTopology(await this.#request(request), this.#identity);
    if (saslSupportedMechs !== undefined) {
      // The same for all users, so that it does not reveal which users exist.
      reply.saslSupportedMechs = ['SCRAM-SHA-256'];
    }
    return reply;
  }

  /** Forwards a step of a login. If it fails, the reply is that of Atlas. */
  async #login(step: 'saslStart' | 'saslContinue', { body }: Message): Promise<Doc> {
    if (step === 'saslStart') {
      this.#current = undefined;
      this.#pending = usernameOf(body);
      if (!(await this.#ensureUser(this.#pending))) {
        this.#pending = undefined;
      }
    }
    if (this.#pending === undefined) {
      return errorReply(badAuth());
    }
    const reply = await this.#request(body);
    if (Number(reply.ok) !== 1) {
      this.#pending = undefined;
      return errorReply(badAuth());
    }
    if (reply.done === true) {
      this.#current = this.#pending;
      this.#pending = undefined;
    }
    return reply;
  }

  async #request(body: Doc): Promise<Doc> {
    const [reply] = await this.#upstream.request(writeRequest(body));
    return reply?.body ?? {};
  }
}
