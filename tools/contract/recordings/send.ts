import type { Emulator } from '../../../emulator/index.ts';

const VERSION = 'application/vnd.atlas.2025-03-12+json';

/** Sends a request with an access token to a path of the API, which starts with a slash. */
export type Send = (method: string, path: string, body?: unknown) => Promise<Response>;

/** Gets an access token, and returns a function that sends requests with it, or without it if they are anonymous. */
export async function senderFor({ url, credentials }: Emulator, isAnonymous = false): Promise<Send> {
  const { clientId, clientSecret } = credentials;
  const response = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  const headers = {
    ...(isAnonymous ? {} : { Authorization: `Bearer ${token}` }),
    ...{ Accept: VERSION, 'Content-Type': VERSION },
  };
  return (method, path, body) =>
    fetch(`${url}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}
