import { authenticateClient } from '../auth/basic.ts';
import { callerAddress } from '../caller-address.ts';
import { type ApiResponse, emptyResponse, jsonResponse, oauthError } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';

function readForm(context: RequestContext): URLSearchParams {
  authenticateClient(context.authorization, context.state.authenticator.credentials);
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(context.contentType ?? '')) {
    throw oauthError(400, 'invalid_request', 'The body must be application/x-www-form-urlencoded.');
  }
  return new URLSearchParams(context.text);
}

function token(context: RequestContext): ApiResponse {
  const grant = readForm(context).get('grant_type');
  if (grant === null) {
    throw oauthError(400, 'invalid_request', 'grant_type is missing.');
  }
  if (grant !== 'client_credentials') {
    throw oauthError(400, 'unsupported_grant_type', 'grant_type must be client_credentials.');
  }
  const { tokens } = context.state.authenticator;
  const access_token = tokens.issue(callerAddress(context.state.settings, context.remoteAddress));
  const body = { access_token, token_type: 'Bearer', expires_in: tokens.lifetimeSeconds };
  return jsonResponse(200, body, 'application/json', { 'Cache-Control': 'no-store' });
}

function revoke(context: RequestContext): ApiResponse {
  const value = readForm(context).get('token');
  if (value === null) {
    throw oauthError(400, 'invalid_request', 'token is missing.');
  }
  context.state.authenticator.tokens.revoke(value);
  return emptyResponse(200);
}

/** Issue and revoke access tokens of the service account (OAuth 2.0). */
export const oauthRoutes: readonly Route[] = [
  { operation: 'token', method: 'POST', path: '/api/oauth/token', access: 'client', handle: token },
  { operation: 'revoke', method: 'POST', path: '/api/oauth/revoke', access: 'client', handle: revoke },
];
