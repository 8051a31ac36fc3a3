import { randomBytes } from 'node:crypto';
import { buildAuthorizationHeader, DIGEST, parseWWWAuthenticateHeader } from 'http-auth-utils';
import type { Auth } from './auth.ts';

type Challenge = ReturnType<typeof DIGEST.parseWWWAuthenticateRest>;

/** A server that goes on calling fresh nonces stale is not asked again and again: after this many refusals of a request the 401 stands. */
const MOST_REFUSALS = 3;

/**
 * HTTP Digest with an Atlas API key (RFC 7616; Atlas uses MD5 and `qop=auth`). The server's nonce is used again with a
 * growing count (section 3.4), so that only the first request is sent twice.
 */
export function apiKeyAuth(publicKey: string, privateKey: string): Auth {
  let challenge: Challenge | undefined;
  let count = 0;

  return {
    async authorize({ method, path }) {
      if (!challenge) {
        return undefined;
      }
      count += 1;
      const data = {
        username: publicKey,
        realm: challenge.realm,
        nonce: challenge.nonce,
        uri: path,
        algorithm: 'MD5',
        qop: 'auth',
        nc: count.toString(16).padStart(8, '0'),
        cnonce: randomBytes(16).toString('hex'),
        ...(challenge.opaque === undefined ? {} : { opaque: challenge.opaque }),
      };
      const response = DIGEST.computeHash({ ...data, algorithm: 'md5', password: privateKey, method });
      return buildAuthorizationHeader(DIGEST, { ...data, response });
    },

    learn(answer, authorization, before) {
      const next = parseChallenge(answer.header('www-authenticate'));
      // `stale` says that only the nonce was wrong (RFC 7616, 3.3). Where a nonce that had never been used is refused
      // without it, the key itself is wrong.
      const keyRefused = authorization !== undefined && count <= 1 && next?.stale?.toLowerCase() !== 'true';
      if (!next || keyRefused || before >= MOST_REFUSALS) {
        return false;
      }
      challenge = next;
      count = 0;
      return true;
    },

    async close() {},
  };
}

function parseChallenge(header: string | undefined): Challenge | undefined {
  if (!header) {
    return undefined;
  }
  try {
    return parseWWWAuthenticateHeader(header, [DIGEST], { strict: false }).data as Challenge;
  } catch {
    // A challenge of another kind: nothing to learn from it, the 401 stands.
    return undefined;
  }
}
