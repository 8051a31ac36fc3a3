import { Binary } from 'bson';
import { badAuth, badValue, CommandError } from '../errors.ts';
import type { DatabaseUser } from '../project.ts';
import { ScramLogin } from '../scram.ts';
import { type Doc, isDoc } from '../values.ts';

export const MECHANISM = 'SCRAM-SHA-256';
/** A client has one login under way at most. */
const CONVERSATION = 1;

function payloadIn(args: Doc): Uint8Array {
  const { payload } = args;
  if (payload instanceof Binary) return payload.value();
  throw badValue('payload must be binary data');
}

/** The login of one connection: what is under way, and who is in. */
export class LoginState {
  /** Who is logged in. */
  username: string | undefined;
  #login: ScramLogin | undefined;
  #shorter = false;
  #rightDatabase = false;
  #proven: string | undefined;
  readonly #find: (username: string) => DatabaseUser | undefined;

  constructor(find: (username: string) => DatabaseUser | undefined) {
    this.#find = find;
  }

  /** Begins a login. Nothing in the answer depends on whether there is such a user. */
  start(args: Doc, database: unknown): Doc {
    this.#login = undefined;
    this.#rightDatabase = database === 'admin';
    if (args.mechanism !== MECHANISM) {
      throw new CommandError(334, 'MechanismUnavailable', `Unsupported mechanism ${String(args.mechanism)}`);
    }
    this.#login = new ScramLogin(payloadIn(args));
    this.#shorter = isDoc(args.options) && args.options.skipEmptyExchange === true;
    return this.#reply(this.#login.challenge, false);
  }

  /** Begins a login along with a hello; undefined if that does not work, and then the client tries again. */
  speculate(args: unknown): Doc | undefined {
    if (!isDoc(args)) return undefined;
    try {
      return this.start(args, args.db);
    } catch {
      return undefined;
    }
  }

  /** Goes on with a login. Throws `bad auth` if it fails, for whichever reason. */
  async continue(args: Doc): Promise<Doc> {
    if (this.#proven !== undefined) {
      this.username = this.#proven;
      this.#proven = undefined;
      return this.#reply('', true);
    }
    const login = this.#login;
    this.#login = undefined;
    if (!login) throw badAuth();
    // All users of Atlas are users of the database admin.
    const user = this.#rightDatabase ? this.#find(login.username) : undefined;
    const signature = await login.verify(payloadIn(args), user?.password);
    if (this.#shorter) this.username = login.username;
    else this.#proven = login.username;
    return this.#reply(signature, this.#shorter);
  }

  logout(): void {
    this.username = undefined;
  }

  #reply(payload: string, done: boolean): Doc {
    return { conversationId: CONVERSATION, done, payload: new Binary(Buffer.from(payload)), ok: 1 };
  }
}
