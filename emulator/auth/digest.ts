import { DIGEST, parseAuthorizationHeader } from 'http-auth-utils';
import type { EmulatorClock } from '../clock.ts';
import { type Random, randomWord } from '../random.ts';
import type { Credentials } from './credentials.ts';

const REALM = 'MMS Public API';

/** What became of a Digest login: let in, refused, or right but with a nonce that no longer counts. */
export type DigestOutcome = 'accepted' | 'refused' | 'stale';

interface Nonce {
  readonly expiresAt: number;
  lastCount: number;
}

type Login = ReturnType<typeof DIGEST.parseAuthorizationRest>;

function parse(header: string): Login | undefined {
  try {
    return parseAuthorizationHeader(header, [DIGEST], { strict: false }).data as Login;
  } catch {
    return undefined;
  }
}

/** HTTP Digest as Atlas asks for it: RFC 7616 with MD5 and qop=auth. */
export class DigestGuard {
  readonly #clock: EmulatorClock;
  readonly #random: Random;
  readonly #credentials: Credentials;
  readonly #lifetimeSeconds: number;
  readonly #nonces = new Map<string, Nonce>();

  constructor(clock: EmulatorClock, random: Random, credentials: Credentials, lifetimeSeconds: number) {
    this.#clock = clock;
    this.#random = random;
    this.#credentials = credentials;
    this.#lifetimeSeconds = lifetimeSeconds;
  }

  /** The value of `WWW-Authenticate`, with a new nonce. */
  challenge(stale: boolean): string {
    const nonce = randomWord(this.#random, 32);
    this.#nonces.set(nonce, { expiresAt: this.#clock.now() + this.#lifetimeSeconds * 1000, lastCount: 0 });
    return `Digest realm="${REALM}", domain="", nonce="${nonce}", algorithm=MD5, qop="auth", stale=${stale}`;
  }

  /** Judges an `Authorization` header. `target` is the path and query as they were sent. */
  check(header: string, method: string, target: string): DigestOutcome {
    const login = parse(header);
    if (!login || !this.#isRight(login, method, target)) return 'refused';
    const nonce = this.#nonces.get(login.nonce);
    const count = Number.parseInt(login.nc ?? '', 16);
    if (!nonce || this.#clock.now() >= nonce.expiresAt) return 'stale';
    // A count that did not grow is taken for a replay, whatever the order in which the requests were sent.
    if (!(count > nonce.lastCount)) return 'refused';
    nonce.lastCount = count;
    return 'accepted';
  }

  #isRight(login: Login, method: string, target: string): boolean {
    const { username, realm, nonce, uri, response, algorithm = 'MD5', qop, nc, cnonce } = login;
    if (username !== this.#credentials.publicKey || realm !== REALM || uri !== target) return false;
    if (algorithm.toUpperCase() !== 'MD5' || qop !== 'auth' || !cnonce || !/^[0-9a-f]{8}$/i.test(nc ?? ''))
      return false;
    const password = this.#credentials.privateKey;
    const parts = {
      username,
      realm,
      password,
      method,
      uri,
      nonce,
      nc: nc ?? '',
      cnonce,
      qop,
      algorithm: 'md5',
    };
    return response === DIGEST.computeHash(parts);
  }
}
