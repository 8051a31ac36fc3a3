import * as z from 'zod/mini';
import type { Connection } from '../../http/connection.ts';
import { type RetryContext, retrying } from '../../http/retry.ts';
import type { HttpRequest } from '../../http/sender.ts';
import type { Budget } from '../../util/budget.ts';
import { parseResponse } from '../response.ts';
import { retryIdempotent } from '../retry-policy.ts';
import type { Auth } from './auth.ts';

/** A token is renewed this long before it expires, so that it does not expire during a request. */
const RENEWAL_MARGIN_MS = 60_000;

const TOKEN_PATH = '/api/oauth/token';
const REVOKE_PATH = '/api/oauth/revoke';

const TokenResponse = z.object({ access_token: z.string().check(z.minLength(1)), expires_in: z.number() });

interface Token {
  readonly value: string;
  /** In terms of `Clock.elapsed`. */
  readonly renewAt: number;
}

/**
 * OAuth 2.0 with the client credentials of an Atlas service account (RFC 6749, 4.4). The token is requested with the first request, renewed
 * before it expires and once after a 401, and revoked at the end (RFC 7009).
 * @param onSecret called with each value to mask, before the value is used
 */
export function serviceAccountAuth(
  credentials: { readonly clientId: string; readonly clientSecret: string },
  connection: Connection,
  context: RetryContext & { readonly userAgent: string },
  onSecret: (secret: string) => void,
): Auth {
  const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64');
  onSecret(basic);
  const headers = {
    accept: 'application/json',
    authorization: `Basic ${basic}`,
    'content-type': 'application/x-www-form-urlencoded',
    'user-agent': context.userAgent,
  };
  let token: Promise<Token> | undefined;

  async function fetchToken(budget: Budget): Promise<Token> {
    const description = 'get an access token for the service account';
    const request = form(description, TOKEN_PATH, headers, { grant_type: 'client_credentials' });
    const granted = await retrying(description, budget, context, retryIdempotent, async () => {
      const response = await connection.send(request, budget);
      return parseResponse(description, `POST ${TOKEN_PATH}`, response, TokenResponse, context.clock.now());
    });
    onSecret(granted.access_token);
    const lifetimeMs = granted.expires_in * 1000;
    const marginMs = Math.min(RENEWAL_MARGIN_MS, lifetimeMs / 2);
    return { value: granted.access_token, renewAt: context.clock.elapsed() + lifetimeMs - marginMs };
  }

  /** Concurrent callers share one request for a token. A failed request is not cached. */
  function getToken(budget: Budget): Promise<Token> {
    if (!token) {
      const fetching = fetchToken(budget);
      token = fetching;
      fetching.catch(() => {
        token = undefined;
      });
    }
    return token;
  }

  return {
    async authorize(_request, budget) {
      const current = await getToken(budget);
      if (context.clock.elapsed() < current.renewAt) {
        return `Bearer ${current.value}`;
      }
      token = undefined;
      return `Bearer ${(await getToken(budget)).value}`;
    },

    sequential: false,

    onAccepted() {},

    onUnauthorized(_response, _authorization, unauthorized) {
      token = undefined;
      return unauthorized === 0 ? 'resend' : 'refused';
    },

    async close(budget) {
      const last = await token?.catch(() => undefined);
      token = undefined;
      if (last) {
        const request = form('revoke the access token', REVOKE_PATH, headers, { token: last.value });
        await connection.send(request, budget).catch(() => undefined);
      }
    },
  };
}

function form(
  description: string,
  path: string,
  headers: HttpRequest['headers'],
  fields: Readonly<Record<string, string>>,
): HttpRequest {
  return { description, method: 'POST', path, headers, body: new URLSearchParams(fields).toString() };
}
