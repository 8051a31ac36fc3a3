import type { Emulator } from '../../emulator/index.ts';
import type { ApiRequest } from './scenario.ts';

const VERSION = 'application/vnd.atlas.2024-11-13+json';

/** Gets an access token, and returns a function that sends requests with it. */
export async function apiRequestFor({ url, credentials }: Emulator): Promise<ApiRequest> {
  const { clientId, clientSecret } = credentials;
  const response = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return async (method, projectId, path, body) => {
    const answer = await fetch(`${url}/api/atlas/v2/groups/${projectId}/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, Accept: VERSION, 'Content-Type': VERSION },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
}
