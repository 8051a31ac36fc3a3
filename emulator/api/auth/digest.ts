import { DIGEST, parseAuthorizationHeader } from 'http-auth-utils';
import type { EmulatorClock } from '../../stores/clock.ts';
import { type Random, randomWord } from '../../stores/random.ts';
import type { Credentials } from './credentials.ts';

const REALM = 'MMS Public API';
/** Each request without credentials gets a nonce. */
const MAX_NONCES = 10_000;

/** `stale`: the credentials are valid, but the nonce has expired. */
export type DigestOutcome = 'accepted' | 'rejected' | 'stale';

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

/** HTTP Digest authentication as in Atlas: RFC 7616 with MD5 and qop=auth. */
export class DigestAuthenticator {
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

  /** A `WWW-Authenticate` header with a new nonce. */
  challenge(stale: boolean): string {
    const nonce = randomWord(this.#random, 32);
    const [oldest] = this.#nonces.keys();
    if (oldest !== undefined && this.#nonces.size >= MAX_NONCES) {
      this.#nonces.delete(oldest);
    }
    this.#nonces.set(nonce, { expiresAt: this.#clock.now() + this.#lifetimeSeconds * 1000, lastCount: 0 });
    return `Digest realm="${REALM}", domain="", nonce="${nonce}", algorithm=MD5, qop="auth", stale=${stale}`;
  }

  /** Checks an `Authorization` header. `target` is the path and query as they were sent. */
  check(header: string, method: string, target: string): DigestOutcome {
    const login = parse(header);
    if (!login || !this.#isValid(login, method, target)) {
      return 'rejected';
    }
    const nonce = this.#nonces.get(login.nonce);
    const count = Number.parseInt(login.nc ?? '', 16);
    if (!nonce || this.#clock.now() >= nonce.expiresAt) {
      return 'stale';
    }
    // Atlas treats a count that is not above the last one as a replay, also if requests only arrived out of order.
    if (!(count > nonce.lastCount)) {
      return 'rejected';
    }
    nonce.lastCount = count;
    return 'accepted';
  }

  #isValid(login: Login, method: string, target: string): boolean {
    const { username, realm, nonce, uri, response, algorithm = 'MD5', qop, nc, cnonce } = login;
    if (username !== this.#credentials.publicKey || realm !== REALM || uri !== target) {
      return false;
    }
    if (algorithm.toUpperCase() !== 'MD5' || qop !== 'auth' || !cnonce || !/^[0-9a-f]{8}$/i.test(nc ?? '')) {
      return false;
    }
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
