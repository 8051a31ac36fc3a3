import { createHash } from 'node:crypto';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

export interface Login {
  readonly user: string;
  readonly password: string;
  readonly nonce: string;
  readonly count: number;
  readonly method: string;
  readonly uri: string;
  readonly qop?: string;
  readonly algorithm?: string;
  readonly realm?: string;
}

/** The nonce in a `WWW-Authenticate` header. */
export function nonceIn(header: string | undefined): string {
  return /nonce="([^"]+)"/.exec(header ?? '')?.[1] ?? '';
}

/** The `Authorization` header of a Digest login, computed as in RFC 7616, 3.4.1. */
export function digest(login: Login): string {
  const {
    user,
    password,
    nonce,
    method,
    uri,
    qop = 'auth',
    algorithm = 'MD5',
    realm = 'MMS Public API',
  } = login;
  const nc = login.count.toString(16).padStart(8, '0');
  const cnonce = '0a4f113b';
  const response = md5(
    `${md5(`${user}:${realm}:${password}`)}:${nonce}:${nc}:${cnonce}:${qop}:${md5(`${method}:${uri}`)}`,
  );
  return (
    `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="${uri}", algorithm=${algorithm}, ` +
    `qop=${qop}, nc=${nc}, cnonce="${cnonce}", response="${response}"`
  );
}
