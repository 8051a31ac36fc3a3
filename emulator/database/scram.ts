import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { badAuth } from './errors.ts';

const derive = promisify(pbkdf2);
/** What MongoDB uses by default. */
const ITERATIONS = 15_000;
const HASH_BYTES = 32;
const SALT_BYTES = 28;
/** Salts follow from the name, so that an unknown user has one too, and the same one every time. */
const SECRET = randomBytes(HASH_BYTES);

const hmac = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** What the first message of a SCRAM login says. */
export interface ClientFirst {
  readonly username: string;
  readonly nonce: string;
  readonly header: string;
  /** The message without its header: part of what is signed. */
  readonly bare: string;
}

/** Reads the first message (RFC 5802, 5.1); undefined if it is not one. */
export function readClientFirst(payload: Uint8Array): ClientFirst | undefined {
  const text = Buffer.from(payload).toString('utf8');
  const match = /^([ny],(?:a=[^,]*)?,)(n=([^,]*),r=([^,]+).*)$/s.exec(text);
  if (!match) return undefined;
  const [, header = '', bare = '', name = '', nonce = ''] = match;
  return { username: name.replaceAll('=2C', ',').replaceAll('=3D', '='), nonce, header, bare };
}

interface Keys {
  readonly stored: Buffer;
  readonly server: Buffer;
}

/** Keys take 15,000 rounds to derive, and a pool of connections asks for the same ones again and again. */
const derived = new Map<string, Promise<Keys>>();
const MAX_DERIVED = 1000;

async function deriveKeys(password: string, salt: Buffer): Promise<Keys> {
  const salted = await derive(password.normalize('NFKC'), salt, ITERATIONS, HASH_BYTES, 'sha256');
  return { stored: sha256(hmac(salted, 'Client Key')), server: hmac(salted, 'Server Key') };
}

function keysOf(password: string, salt: Buffer): Promise<Keys> {
  const id = `${salt.toString('hex')} ${password}`;
  if (derived.size > MAX_DERIVED) derived.clear();
  const keys = derived.get(id) ?? deriveKeys(password, salt);
  derived.set(id, keys);
  return keys;
}

/** One login by SCRAM-SHA-256 (RFC 7677), from the side of the server. */
export class ScramLogin {
  readonly username: string;
  readonly #header: string;
  readonly #nonce: string;
  readonly #salt: Buffer;
  readonly #bare: string;

  /** Throws `bad auth` for a message that does not begin a login. */
  constructor(payload: Uint8Array) {
    const first = readClientFirst(payload);
    if (!first) throw badAuth();
    this.username = first.username;
    this.#header = first.header;
    this.#bare = first.bare;
    this.#nonce = first.nonce + randomBytes(18).toString('base64');
    this.#salt = hmac(SECRET, first.username).subarray(0, SALT_BYTES);
  }

  /** What the client is asked to prove. */
  get challenge(): string {
    return `r=${this.#nonce},s=${this.#salt.toString('base64')},i=${ITERATIONS}`;
  }

  /**
   * Checks the proof, and returns the server's own signature.
   * Throws `bad auth` for a wrong one, and for every one if there is no such user (`password` is undefined).
   */
  async verify(payload: Uint8Array, password: string | undefined): Promise<string> {
    const final = Buffer.from(payload).toString('utf8');
    const match = /^((c=[^,]*),r=([^,]*)(?:,.*)?),p=([^,]*)$/s.exec(final);
    // As much work for an unknown user as for a known one.
    const keys = await keysOf(password ?? '', this.#salt);
    if (!match || password === undefined) throw badAuth();
    const [, withoutProof = '', binding, nonce, proofText = ''] = match;
    const proof = Buffer.from(proofText, 'base64');
    if (binding !== `c=${Buffer.from(this.#header).toString('base64')}`) throw badAuth();
    if (nonce !== this.#nonce || proof.length !== HASH_BYTES) throw badAuth();
    const signed = `${this.#bare},${this.challenge},${withoutProof}`;
    const signature = hmac(keys.stored, signed);
    const clientKey = Buffer.from(proof.map((byte, i) => byte ^ (signature[i] ?? 0)));
    if (!timingSafeEqual(sha256(clientKey), keys.stored)) throw badAuth();
    return `v=${hmac(keys.server, signed).toString('base64')}`;
  }
}
