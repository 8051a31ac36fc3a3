import { OAuthError } from '../errors.ts';
import type { Credentials } from './credentials.ts';

/** Splits `Basic` credentials. The form-encoding of RFC 6749, 2.3.1 changes nothing in an id or secret of Atlas. */
function parse(header: string | undefined): string[] {
  const encoded = /^basic +([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1] ?? '';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? [] : [text.slice(0, colon), text.slice(colon + 1)];
}

/** Refuses a request to a token endpoint that does not carry the service account's credentials. */
export function requireClient(header: string | undefined, credentials: Credentials): void {
  const [id, secret] = parse(header);
  if (id === credentials.clientId && secret === credentials.clientSecret) return;
  throw new OAuthError(401, 'invalid_client', 'The client id or the client secret is not right.');
}
