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

/** Fields of a hello that would bring about what the proxy does not do: compression, and replies that wait. */
const NOT_FORWARDED = ['compression', 'topologyVersion', 'maxAwaitTimeMS'];

/** Fields of a real server's hello that would lead a driver away from the endpoint. */
const MISLEADING = ['msg', 'hosts', 'passives', 'arbiters', 'compression', 'topologyVersion', 'electionId'];

/**
 * A real server's reply to a hello, made to describe the endpoint instead. Drivers send transaction numbers to a replica set that
 * has sessions, and a server that is not a member of one refuses them: then there are no sessions, either.
 */
function redirected(reply: Doc, identity: Identity): Doc {
  const dropped = reply.setName === undefined ? [...MISLEADING, 'logicalSessionTimeoutMinutes'] : MISLEADING;
  const kept = Object.entries(reply).filter(([key]) => !dropped.includes(key));
  return { ...Object.fromEntries(kept), ...topology(identity) };
}

/** The name in the first message of a login; undefined if there is none. */
function usernameOf(args: unknown): string | undefined {
  if (!isDoc(args) || !(args.payload instanceof Binary)) return undefined;
  return usernameIn(args.payload.value());
}

/** The reply for what refuses a login. Throws what is no refusal, such as a broken connection. */
function refusal(error: unknown): Doc {
  if (error instanceof CommandError) return errorReply(error);
  throw error;
}

/** One client's connection, all of which goes to the backend, except for who may log in. */
export class ProxySession implements Session {
  readonly #identity: Identity;
  readonly #backend: Backend;
  readonly #user: (username: string) => DatabaseUser | undefined;
  readonly #upstream: Upstream;
  /** Who is logging in. */
  #pending: string | undefined;
  /** Who is logged in. */
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

  async answer(message: Message): Promise<readonly Buffer[]> {
    const name = Object.keys(message.body)[0] ?? '';
    if (HELLO_COMMANDS.has(name)) return [writeReply(message, await this.#hello(message))];
    if (name === 'saslStart' || name === 'saslContinue') {
      return [writeReply(message, await this.#login(name, message).catch(refusal))];
    }
    if (message.isLegacy) return [writeReply(message, errorReply(legacyCommand(name)))];
    if (name === 'logout') this.#current = undefined;
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
   * Makes sure that the backend knows a user whom the project lets in; says whether it is one.
   * Throws if the backend refuses to make the user.
   */
  async #admit(username: string | undefined): Promise<boolean> {
    const user = username === undefined ? undefined : this.#user(username);
    if (username === undefined || !user) return false;
    try {
      await this.#backend.ensureUser(username, user);
    } catch (error) {
      throw new CommandError(8000, 'AtlasError', `the backend did not make the user: ${String(error)}`);
    }
    return true;
  }

  async #hello({ body }: Message): Promise<Doc> {
    const request = Object.fromEntries(Object.entries(body).filter(([key]) => !NOT_FORWARDED.includes(key)));
    const { speculativeAuthenticate, saslSupportedMechs } = request;
    if (speculativeAuthenticate !== undefined) {
      const username = usernameOf(speculativeAuthenticate);
      if (await this.#admit(username).catch(() => false)) this.#pending = username;
      // Without it the client begins its login again, and is refused then.
      else delete request.speculativeAuthenticate;
    }
    const reply = redirected(await this.#ask(request), this.#identity);
    if (saslSupportedMechs !== undefined) {
      // The same for all names, so that it says nothing about who exists.
      reply.saslSupportedMechs = ['SCRAM-SHA-256'];
    }
    return reply;
  }

  /** Forwards a step of a login. Whatever makes it fail, the answer is Atlas' own. */
  async #login(step: 'saslStart' | 'saslContinue', { body }: Message): Promise<Doc> {
    if (step === 'saslStart') {
      this.#current = undefined;
      this.#pending = usernameOf(body);
      if (!(await this.#admit(this.#pending))) this.#pending = undefined;
    }
    if (this.#pending === undefined) return errorReply(badAuth());
    const reply = await this.#ask(body);
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

  async #ask(body: Doc): Promise<Doc> {
    const [reply] = await this.#upstream.request(writeRequest(body));
    return reply?.body ?? {};
  }
}
