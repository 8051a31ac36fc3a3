import { createHash, randomBytes } from 'node:crypto';
import type { Access, ApiKey, ServiceAccount } from './access.ts';

/** A response of Atlas. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Headers;
  /** undefined if the body is not a JSON object. */
  readonly json: Record<string, unknown> | undefined;
}

/** A tag of an instance. */
export interface Tag {
  readonly key: string;
  readonly value: string;
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
    const Authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    return this.#send('POST', '/api/oauth/token', {
      headers: { Authorization, Accept: 'application/json' },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  }

  /**
   * Sends a request with the credentials of the environment.
   * @param path starts after the path of the project
   */
  async request(method: string, path: string, version: string, body?: unknown): Promise<ApiResponse> {
    const { serviceAccount, apiKey } = this.#access;
    if (!serviceAccount) {
      return this.requestWithKey(apiKey as ApiKey, method, path, version, { body });
    }
    this.#token ??= String((await this.token(serviceAccount)).json?.access_token);
    const init = initFor(version, body);
    const headers = { ...init.headers, Authorization: `Bearer ${this.#token}` };
    return this.#send(method, this.#path(path), { ...init, headers });
  }

  /** Sends a request with an API key. `quoted`: with the parameter `nc` in quotes, which RFC 7616 forbids. */
  async requestWithKey(
    key: ApiKey,
    method: string,
    path: string,
    version: string,
    { body, quoted = false }: { readonly body?: unknown; readonly quoted?: boolean } = {},
  ): Promise<ApiResponse> {
    const fullPath = this.#path(path);
    const init = initFor(version, body);
    const challenge = await this.#send(method, fullPath, init);
    const header = challenge.headers.get('WWW-Authenticate');
    if (!header) {
      return challenge;
    }
    const Authorization = digest(header, key, method, fullPath, quoted);
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

/** The answer to a challenge of HTTP Digest, with MD5 and `qop=auth` as Atlas uses them (RFC 7616). */
function digest(challenge: string, key: ApiKey, method: string, path: string, quoted: boolean): string {
  const parameter = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(challenge)?.[1] ?? '';
  const md5 = (...parts: string[]) => createHash('md5').update(parts.join(':')).digest('hex');
  const [realm, nonce] = [parameter('realm'), parameter('nonce')];
  const [nc, cnonce] = ['00000001', randomBytes(8).toString('hex')];
  const secret = md5(key.publicKey, realm, key.privateKey);
  const response = md5(secret, nonce, nc, cnonce, 'auth', md5(method, path));
  const texts = { username: key.publicKey, realm, nonce, uri: path, cnonce, response };
  const fields = Object.entries(texts).map(([name, value]) => `${name}="${value}"`);
  return `Digest ${fields.join(', ')}, qop=auth, nc=${quoted ? `"${nc}"` : nc}, algorithm=MD5`;
}

function initFor(version: string, body: unknown): { headers: Record<string, string>; body?: string } {
  const mediaType = `application/vnd.atlas.${version}+json`;
  return body === undefined
    ? { headers: { Accept: mediaType } }
    : { headers: { Accept: mediaType, 'Content-Type': mediaType }, body: JSON.stringify(body) };
}

/** Parses JSON; undefined if it is not an object. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A response that describes an instance, or an error. */
type Described = Pick<ApiResponse, 'json'>;

export function stateOf({ json }: Described): string {
  return String(json?.stateName);
}

export function tagsOf({ json }: Described): readonly Tag[] {
  return Array.isArray(json?.tags) ? (json.tags as Tag[]) : [];
}

/** Whether a description of an instance has a connection string: `there` or `not there`. */
export function describeConnectionString({ json }: Described): string {
  const strings = json?.connectionStrings as { standardSrv?: string } | undefined;
  return strings?.standardSrv ? 'there' : 'not there';
}

/** The status, errorCode and explanation of a response, such as `400 DUPLICATE_CLUSTER_NAME, "A cluster named …"`. */
export function describeResponse({ status, json }: Pick<ApiResponse, 'status' | 'json'>): string {
  const code = json?.errorCode ?? json?.error;
  const detail = json?.detail ?? json?.error_description;
  return `${status}${typeof code === 'string' ? ` ${code}` : ''}${detail ? `, "${detail}"` : ''}`;
}

/** The same, after a word that says whether Atlas accepted the request: the exact status varies. */
export function describeOutcome(response: Pick<ApiResponse, 'status' | 'json'>): string {
  return `${response.status < 300 ? 'accepted' : 'refused'}: ${describeResponse(response)}`;
}
