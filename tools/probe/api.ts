import { apiKeyAuth } from '../../src/atlas/auth/api-key.ts';
import type { HttpRequest } from '../../src/http/sender.ts';
import { startBudget } from '../../src/util/budget.ts';
import { systemClock } from '../../src/util/clock.ts';
import type { Access, ApiKey, ServiceAccount } from './access.ts';
import { parseObject } from './json.ts';

type Method = HttpRequest['method'];

/** A response of Atlas. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  /** undefined if the body is not JSON. */
  readonly json: Record<string, unknown> | undefined;
}

const TIMEOUT_MS = 30_000;

/** Sends single requests to the Administration API, without retries. */
export class Api {
  readonly #url: string;
  readonly #access: Access;
  #token: string | undefined;

  /** @param url where requests are sent to */
  constructor(url: string, access: Access) {
    this.#url = url;
    this.#access = access;
  }

  /** Requests an access token, and returns the response. */
  token({ clientId, clientSecret }: ServiceAccount): Promise<ApiResponse> {
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    return this.#send('POST', '/api/oauth/token', {
      headers: { Authorization: `Basic ${basic}`, Accept: 'application/json' },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  }

  /**
   * Sends a request with the credentials of the environment.
   * @param path starts after the path of the project
   */
  async request(method: Method, path: string, version: string, body?: unknown): Promise<ApiResponse> {
    const { serviceAccount, apiKey } = this.#access;
    if (!serviceAccount) {
      return this.requestWithKey(apiKey as ApiKey, method, path, version, { body });
    }
    if (this.#token === undefined) {
      const { json } = await this.token(serviceAccount);
      this.#token = typeof json?.access_token === 'string' ? json.access_token : undefined;
    }
    return this.#send(method, this.#path(path), {
      headers: { Authorization: `Bearer ${this.#token}`, ...headersFor(version, body) },
      ...bodyOf(body),
    });
  }

  /** Sends a request with an API key. `quoted`: with the parameter `nc` in quotes, which RFC 7616 forbids. */
  async requestWithKey(
    { publicKey, privateKey }: ApiKey,
    method: Method,
    path: string,
    version: string,
    { body, quoted = false }: { readonly body?: unknown; readonly quoted?: boolean } = {},
  ): Promise<ApiResponse> {
    const auth = apiKeyAuth(publicKey, privateKey);
    const budget = startBudget(systemClock, TIMEOUT_MS, new AbortController().signal);
    const fullPath = this.#path(path);
    const init = { headers: headersFor(version, body), ...bodyOf(body) };
    const challenge = await this.#send(method, fullPath, init);
    const header = (name: string) => challenge.headers.get(name) ?? undefined;
    auth.onUnauthorized({ status: challenge.status, text: '', header }, undefined, 0);
    const authorization = await auth.authorize({ method, path: fullPath }, budget);
    if (authorization === undefined) {
      return challenge;
    }
    const Authorization = quoted ? authorization.replace(/, nc=\w+/, quoteValue) : authorization;
    return this.#send(method, fullPath, { ...init, headers: { ...init.headers, Authorization } });
  }

  #path(path: string): string {
    return `/api/atlas/v2/groups/${this.#access.projectId}${path}`;
  }

  async #send(method: string, path: string, init: RequestInit): Promise<ApiResponse> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(this.#url + path, { ...init, method, redirect: 'manual', signal });
    const { status, headers } = response;
    return { status, headers, json: parseObject(await response.text()) };
  }
}

/** `, nc=00000001` with quotes. */
function quoteValue(parameter: string): string {
  return `${parameter.replace('=', '="')}"`;
}

function headersFor(version: string, body: unknown): Record<string, string> {
  const mediaType = `application/vnd.atlas.${version}+json`;
  return { Accept: mediaType, ...(body === undefined ? {} : { 'Content-Type': mediaType }) };
}

function bodyOf(body: unknown): { body?: string } {
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

/** The status, errorCode and explanation of a response, such as `400 DUPLICATE_CLUSTER_NAME, "A cluster named …"`. */
export function describeResponse({ status, json }: Pick<ApiResponse, 'status' | 'json'>): string {
  const code = json?.errorCode ?? json?.error;
  const detail = json?.detail ?? json?.error_description;
  return [
    status,
    typeof code === 'string' ? ` ${code}` : '',
    typeof detail === 'string' ? `, "${detail}"` : '',
  ].join('');
}

/** The same, after a word that says whether Atlas accepted the request: the exact status varies. */
export function describeOutcome(response: Pick<ApiResponse, 'status' | 'json'>): string {
  return `${response.status < 300 ? 'accepted' : 'refused'}: ${describeResponse(response)}`;
}
