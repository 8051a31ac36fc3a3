import { Binary } from 'bson';
import { type Doc, isDoc } from '../bson.ts';
import type { Session } from '../endpoint.ts';
import { badAuth, badValue, CommandError, errorReply, legacyCommand, notSupported } from '../errors.ts';
import { HELLO_COMMANDS, helloReply, type Identity } from '../hello.ts';
import type { DatabaseUser } from '../project.ts';
import { ScramLogin } from '../scram.ts';
import { type Message, writeReply } from '../wire.ts';
import { runCommand } from './commands.ts';
import type { DocumentStore } from './store.ts';

const MECHANISM = 'SCRAM-SHA-256';

function payloadIn({ payload }: Doc): Uint8Array {
  if (payload instanceof Binary) {
    return payload.value();
  }
  throw badValue('payload must be binary data');
}

function saslReply(payload: string, done: boolean): Doc {
  return { conversationId: 1, done, payload: new Binary(Buffer.from(payload)), ok: 1 };
}

/** The connection of one client to an in-memory database. */
export class MemorySession implements Session {
  readonly #identity: Identity;
  readonly #store: DocumentStore;
  readonly #findUser: (username: string) => DatabaseUser | undefined;
  /** The login in progress. */
  #pending: { readonly scram: ScramLogin; readonly database: unknown } | undefined;
  #username: string | undefined;

  constructor(
    identity: Identity,
    store: DocumentStore,
    findUser: (username: string) => DatabaseUser | undefined,
  ) {
    this.#identity = identity;
    this.#store = store;
    this.#findUser = findUser;
  }

  async handle(message: Message): Promise<readonly Buffer[]> {
    const reply = await this.#run(message).catch(errorReply);
    return message.moreToCome ? [] : [writeReply(message, reply)];
  }

  async #run(message: Message): Promise<Doc> {
    const { body, isLegacy } = message;
    const [name = ''] = Object.keys(body);
    if (HELLO_COMMANDS.has(name)) {
      return this.#hello(body);
    }
    if (isLegacy) {
      throw legacyCommand(name);
    }
    if (name === 'saslStart') {
      return this.#startLogin(body, body.$db);
    }
    if (name === 'saslContinue') {
      return this.#finishLogin(body);
    }
    return runCommand(message, this.#store, this.#user());
  }

  #hello({ saslSupportedMechs, speculativeAuthenticate: login }: Doc): Doc {
    const reply = helloReply(this.#identity);
    // The same for all users, so that it does not reveal which users exist.
    if (saslSupportedMechs !== undefined) {
      reply.saslSupportedMechs = [MECHANISM];
    }
    try {
      if (isDoc(login)) {
        reply.speculativeAuthenticate = this.#startLogin(login, login.db);
      }
    } catch {
      // The client then sends saslStart, which returns the error.
    }
    return reply;
  }

  #startLogin(args: Doc, database: unknown): Doc {
    this.#username = undefined;
    this.#pending = undefined;
    if (args.mechanism !== MECHANISM) {
      throw new CommandError(334, 'MechanismUnavailable', `Unsupported mechanism ${args.mechanism}`);
    }
    if (!isDoc(args.options) || args.options.skipEmptyExchange !== true) {
      throw notSupported('A login without "skipEmptyExchange"');
    }
    const scram = new ScramLogin(payloadIn(args));
    this.#pending = { scram, database };
    return saslReply(scram.challenge, false);
  }

  async #finishLogin(args: Doc): Promise<Doc> {
    const pending = this.#pending;
    this.#pending = undefined;
    if (!pending) {
      throw badAuth();
    }
    const { scram, database } = pending;
    // All database users of Atlas belong to the database admin.
    const user = database === 'admin' ? this.#findUser(scram.username) : undefined;
    const signature = await scram.verify(payloadIn(args), user?.password);
    this.#username = scram.username;
    return saslReply(signature, true);
  }

  /** The user who is logged in, unless it has been deleted. */
  #user(): DatabaseUser | undefined {
    return this.#username === undefined ? undefined : this.#findUser(this.#username);
  }
}
