import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { badAuth } from './errors.ts';

const derive = promisify(pbkdf2);
/** The minimum that drivers accept. */
const ITERATIONS = 4096;
const HASH_BYTES = 32;
const SALT_BYTES = 28;
/** Salts are derived from the username, so that unknown users have a constant salt, too. */
const SALT_KEY = randomBytes(HASH_BYTES);

const hmac = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** Parses the client's first message (RFC 5802, 5.1); undefined if it is malformed. */
function readClientFirst(payload: Uint8Array) {
  const text = Buffer.from(payload).toString('utf8');
  const match = /^([ny],(?:a=[^,]*)?,)(n=([^,]*),r=([^,]+).*)$/s.exec(text);
  if (!match) {
    return undefined;
  }
  const [, header = '', bare = '', name = '', nonce = ''] = match;
  return { username: name.replaceAll('=2C', ',').replaceAll('=3D', '='), nonce, header, bare };
}

/** The username in the client's first message; undefined if it is malformed. */
export function usernameIn(payload: Uint8Array): string | undefined {
  return readClientFirst(payload)?.username;
}

/** The server side of one login with SCRAM-SHA-256 (RFC 7677). */
export class ScramLogin {
  readonly username: string;
  /** The server's first message. */
  readonly challenge: string;
  readonly #nonce: string;
  readonly #salt: Buffer;
  readonly #header: string;
  readonly #bare: string;

  /** Throws `bad auth` if the client's first message is malformed. */
  constructor(payload: Uint8Array) {
    const first = readClientFirst(payload);
    if (!first) {
      throw badAuth();
    }
    this.username = first.username;
    this.#header = Buffer.from(first.header).toString('base64');
    this.#bare = first.bare;
    this.#nonce = first.nonce + randomBytes(18).toString('base64');
    this.#salt = hmac(SALT_KEY, first.username).subarray(0, SALT_BYTES);
    this.challenge = `r=${this.#nonce},s=${this.#salt.toString('base64')},i=${ITERATIONS}`;
  }

  /**
   * Verifies the client's final message, and returns the server's final message.
   * Throws `bad auth` if the proof is wrong, or if there is no such user (`password` is undefined).
   */
  async verify(payload: Uint8Array, password: string | undefined): Promise<string> {
    // Unknown users take the same time.
    const salted = await derive(
      (password ?? '').normalize('NFKC'),
      this.#salt,
      ITERATIONS,
      HASH_BYTES,
      'sha256',
    );
    const storedKey = sha256(hmac(salted, 'Client Key'));
    const match = /^(c=([^,]*),r=([^,]*)(?:,.*)?),p=([^,]*)$/s.exec(Buffer.from(payload).toString('utf8'));
    const [, withoutProof = '', header, nonce, proofText = ''] = match ?? [];
    const proof = Buffer.from(proofText, 'base64');
    const signed = `${this.#bare},${this.challenge},${withoutProof}`;
    const signature = hmac(storedKey, signed);
    const clientKey = Buffer.from(proof.map((byte, i) => byte ^ (signature[i] ?? 0)));
    const isProven = proof.length === HASH_BYTES && timingSafeEqual(sha256(clientKey), storedKey);
    if (password === undefined || header !== this.#header || nonce !== this.#nonce || !isProven) {
      throw badAuth();
    }
    return `v=${hmac(hmac(salted, 'Server Key'), signed).toString('base64')}`;
  }
}
