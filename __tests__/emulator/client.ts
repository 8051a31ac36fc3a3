import { type Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { Emulator } from '../../emulator/index.ts';

export const FLEX = 'application/vnd.atlas.2024-11-13+json';
export const OLDER = 'application/vnd.atlas.2023-01-01+json';

/** The `Content-Type` of responses in these versions. */
export const FLEX_CONTENT_TYPE = `${FLEX};charset=utf-8`;
export const OLDER_CONTENT_TYPE = `${OLDER};charset=utf-8`;

/** A response. `json` is the parsed body, if it is JSON. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read responses of every shape
  readonly json: any;
}

export interface SendOptions {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  readonly agent?: Agent;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends one request without additional headers, on a new connection unless an agent is passed. */
export function send(
  url: string,
  { method = 'GET', headers = {}, body, signal, agent }: SendOptions = {},
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, {
      method,
      headers,
      agent: agent ?? false,
      ...(signal ? { signal } : {}),
    });
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.once('error', reject);
      incoming.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json: parse(text) });
      });
    });
    outgoing.end(body);
  });
}

/** The Basic credentials of the emulator's service account. */
export function basic({ credentials }: Emulator, secret = credentials.clientSecret): string {
  return `Basic ${Buffer.from(`${credentials.clientId}:${secret}`).toString('base64')}`;
}

/** Sends a form to one of the token endpoints. */
export function sendForm(
  emulator: Emulator,
  path: string,
  form: Record<string, string>,
  authorization: string,
) {
  return send(`${emulator.url}/api/oauth/${path}`, {
    method: 'POST',
    headers: { Authorization: authorization, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
}

/** Gets an access token. */
export async function getToken(emulator: Emulator): Promise<string> {
  const response = await sendForm(emulator, 'token', { grant_type: 'client_credentials' }, basic(emulator));
  return response.json.access_token;
}

/** A client with an access token, for one version of the API. */
export class Client {
  readonly emulator: Emulator;
  readonly token: string;

  private constructor(emulator: Emulator, token: string) {
    this.emulator = emulator;
    this.token = token;
  }

  static async of(emulator: Emulator): Promise<Client> {
    return new Client(emulator, await getToken(emulator));
  }

  /** Sends a request; `headers` replace the default ones, and empty ones are omitted. */
  send(
    method: string,
    path: string,
    body?: unknown,
    more: SendOptions & { media?: string } = {},
  ): Promise<HttpResponse> {
    const media = more.media ?? (path.includes('/flexClusters') ? FLEX : OLDER);
    const headers = {
      Authorization: `Bearer ${this.token}`,
      Accept: media,
      'Content-Type': media,
      ...more.headers,
    };
    const kept = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    return send(`${this.emulator.url}${path}`, {
      method,
      headers: kept,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(more.signal ? { signal: more.signal } : {}),
    });
  }

  /** The path of the project's Flex clusters, or of one of them. */
  flex(name?: string): string {
    return this.inProject(name === undefined ? 'flexClusters' : `flexClusters/${name}`);
  }

  /** The path of the project's serverless instances, or of one of them. */
  serverless(name?: string): string {
    return this.inProject(name === undefined ? 'serverless' : `serverless/${name}`);
  }

  inProject(rest: string): string {
    return `/api/atlas/v2/groups/${this.emulator.project.id}/${rest}`;
  }

  create(name: string, more: Record<string, unknown> = {}): Promise<HttpResponse> {
    return this.send('POST', this.flex(), { ...spec(name), ...more });
  }

  get(name: string): Promise<HttpResponse> {
    return this.send('GET', this.flex(name));
  }

  remove(name: string): Promise<HttpResponse> {
    return this.send('DELETE', this.flex(name));
  }
}

/** The request body for an ordinary instance. */
export function spec(name: string): Record<string, unknown> {
  return { name, providerSettings: { backingProviderName: 'AWS', regionName: 'US_EAST_1' } };
}
