/** A response of Atlas, and how long it took. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  /** undefined if the body is not JSON. */
  readonly json: Record<string, unknown> | undefined;
  readonly durationMs: number;
}

/** A service account and the project that it uses. */
export interface Access {
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly projectId: string;
}

const TIMEOUT_MS = 30_000;

/** Sends single requests to the Administration API, without retries, and records them. */
export class Api {
  readonly #access: Access;
  #token = '';
  /** All requests, without secrets. */
  readonly requests: string[] = [];

  constructor(access: Access) {
    this.#access = access;
  }

  /** Requests an access token, with the secret of the service account or another one. */
  async token(clientSecret: string = this.#access.clientSecret): Promise<ApiResponse> {
    const basic = Buffer.from(`${this.#access.clientId}:${clientSecret}`).toString('base64');
    const response = await this.#send('POST', '/api/oauth/token', {
      headers: { Authorization: `Basic ${basic}`, Accept: 'application/json' },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    this.#token = typeof response.json?.access_token === 'string' ? response.json.access_token : this.#token;
    return response;
  }

  /** @param path starts after the path of the project */
  request(method: string, path: string, version: string, body?: unknown): Promise<ApiResponse> {
    const mediaType = `application/vnd.atlas.${version}+json`;
    return this.#send(method, `/api/atlas/v2/groups/${this.#access.projectId}${path}`, {
      headers: {
        Authorization: `Bearer ${this.#token}`,
        Accept: mediaType,
        ...(body === undefined ? {} : { 'Content-Type': mediaType }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async #send(method: string, path: string, init: RequestInit): Promise<ApiResponse> {
    const started = performance.now();
    const response = await fetch(this.#access.baseUrl + path, {
      ...init,
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    const durationMs = performance.now() - started;
    this.requests.push(`${response.status} ${method} ${path} (${Math.round(durationMs)} ms)`);
    return { status: response.status, headers: response.headers, json: parseObject(text), durationMs };
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The status and errorCode of a response, such as `400 DUPLICATE_CLUSTER_NAME`. */
export function describeResponse({ status, json }: ApiResponse): string {
  const code = json?.errorCode ?? json?.error;
  return typeof code === 'string' ? `${status} ${code}` : String(status);
}
