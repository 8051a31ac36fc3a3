import { requireClient } from '../auth/basic.ts';
import { OAuthError } from '../errors.ts';
import { emptyReply, jsonReply, type Reply } from '../reply.ts';
import type { Call, Route } from '../route.ts';

function readForm(call: Call): URLSearchParams {
  requireClient(call.authorization, call.state.authenticator.credentials);
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(call.contentType ?? '')) {
    throw new OAuthError(400, 'invalid_request', 'The body must be application/x-www-form-urlencoded.');
  }
  return new URLSearchParams(call.text);
}

function token(call: Call): Reply {
  const grant = readForm(call).get('grant_type');
  if (grant === null) throw new OAuthError(400, 'invalid_request', 'grant_type is missing.');
  if (grant !== 'client_credentials') {
    throw new OAuthError(400, 'unsupported_grant_type', 'grant_type must be client_credentials.');
  }
  const { tokens } = call.state.authenticator;
  const answer = { access_token: tokens.issue(), token_type: 'Bearer', expires_in: tokens.lifetimeSeconds };
  return jsonReply(200, answer, 'application/json', { 'Cache-Control': 'no-store' });
}

function revoke(call: Call): Reply {
  const value = readForm(call).get('token');
  if (value === null) throw new OAuthError(400, 'invalid_request', 'token is missing.');
  call.state.authenticator.tokens.revoke(value);
  return emptyReply(200);
}

/** Access tokens for service accounts. */
export const oauthRoutes: readonly Route[] = [
  { operation: 'token', method: 'POST', path: '/api/oauth/token', access: 'client', handle: token },
  { operation: 'revoke', method: 'POST', path: '/api/oauth/revoke', access: 'client', handle: revoke },
];
