import { randomBytes } from 'node:crypto';
import { buildAuthorizationHeader, DIGEST, parseWWWAuthenticateHeader } from 'http-auth-utils';
import type { Auth } from './auth.ts';

type Challenge = ReturnType<typeof DIGEST.parseWWWAuthenticateRest>;

/** A server may report every nonce as stale: this many 401 responses to one operation get an immediate response. */
const MAX_RESENDS = 3;

/**
 * HTTP Digest authentication with an Atlas API key (RFC 7616; Atlas uses MD5 and `qop=auth`). The nonce is reused with an increasing count
 * (section 3.4), so that only the first request is sent twice. Atlas treats counts that arrive out of order as replays, and returns the
 * same error as for a wrong key. So requests take turns.
 */
export function apiKeyAuth(publicKey: string, privateKey: string): Auth {
  let challenge: Challenge | undefined;
  let count = 0;
  let lastTurn = Promise.resolve();

  return {
    async takeTurn() {
      const previous = lastTurn;
      const turn = Promise.withResolvers<void>();
      lastTurn = turn.promise;
      await previous;
      return turn.resolve;
    },

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
      return withoutQuotes(buildAuthorizationHeader(DIGEST, { ...data, response }));
    },

    onUnauthorized(response, authorization, unauthorized) {
      challenge = parseChallenge(response.header('www-authenticate'));
      count = 0;
      // `stale` means that only the nonce was wrong (RFC 7616, 3.3).
      const needsNonce = authorization === undefined || challenge?.stale?.toLowerCase() === 'true';
      return challenge !== undefined && needsNonce && unauthorized < MAX_RESENDS;
    },
  };
}

/** Removes the quotes that RFC 7616, 3.4 forbids, and http-auth-utils adds. */
function withoutQuotes(header: string): string {
  return header.replace(/, (algorithm|qop|nc)="(\w+)"/g, ', $1=$2');
}

function parseChallenge(header: string | undefined): Challenge | undefined {
  if (!header) {
    return undefined;
  }
  try {
    return parseWWWAuthenticateHeader(header, [DIGEST], { strict: false }).data as Challenge;
  } catch {
    // Not a Digest challenge: the 401 is final.
    return undefined;
  }
}
