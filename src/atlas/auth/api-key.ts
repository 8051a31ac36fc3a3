import { randomBytes } from 'node:crypto';
import { buildAuthorizationHeader, DIGEST, parseWWWAuthenticateHeader } from 'http-auth-utils';
import type { Auth } from './auth.ts';

type Challenge = ReturnType<typeof DIGEST.parseWWWAuthenticateRest>;

/** A server may call every fresh nonce stale: after this many 401s the request waits before its next attempt, or fails. */
const MAX_RESENDS = 3;

/**
 * HTTP Digest with an Atlas API key (RFC 7616; Atlas uses MD5 and `qop=auth`). The server's nonce is used again with a
 * growing count (section 3.4), so that only the first request is sent twice. Atlas takes counts that arrive out of order for replays, and
 * answers them as it answers a wrong key; so requests go one after the other, and a key that was accepted once is not wrong later.
 */
export function apiKeyAuth(publicKey: string, privateKey: string): Auth {
  let challenge: Challenge | undefined;
  let count = 0;
  let accepted = false;

  return {
    sequential: true,

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

    onAccepted() {
      accepted = true;
    },

    onUnauthorized(answer, authorization, before) {
      challenge = parseChallenge(answer.header('www-authenticate'));
      count = 0;
      if (!challenge) {
        return accepted ? 'retry' : 'refused';
      }
      // `stale` says that only the nonce was wrong (RFC 7616, 3.3).
      const onlyNonce = authorization === undefined || challenge.stale?.toLowerCase() === 'true';
      if (onlyNonce && before < MAX_RESENDS) {
        return 'resend';
      }
      return accepted ? 'retry' : 'refused';
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
