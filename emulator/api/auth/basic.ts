import { oauthError } from '../response.ts';
import type { Credentials } from './credentials.ts';

/** Parses `Basic` credentials. The form-encoding of RFC 6749, 2.3.1 does not change the IDs and secrets of Atlas. */
function parse(header: string | undefined): string[] {
  const encoded = /^basic +([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1] ?? '';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** Throws a 401 if a request to a token endpoint does not have the credentials of the service account. */
export function authenticateClient(header: string | undefined, credentials: Credentials): void {
  const [id, secret] = parse(header);
  if (id === credentials.clientId && secret === credentials.clientSecret) {
    return;
  }
  throw oauthError(401, 'invalid_client', 'Invalid credentials provided.');
}
