import { StepError } from '../util/errors.ts';
import { isLoopback } from '../util/loopback.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** An HTTP proxy. */
export interface HttpProxy {
  /** The URL, which may contain a password. */
  readonly url: string;
  /** The environment variable that contains the URL, for errors. */
  readonly variable: string;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * The proxy for an origin: from `HTTPS_PROXY` for https and `HTTP_PROXY` for http, where the lower-case variable takes precedence.
 * Loopback addresses and hosts in `NO_PROXY` use no proxy.
 * @throws StepError if the variable does not contain the URL of an HTTP proxy
 */
export function proxyFor(origin: string, environment: Environment): HttpProxy | undefined {
  const target = new URL(origin);
  const found = readVariable(environment, target.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  if (!found || isLoopback(target) || isExempt(target, readVariable(environment, 'NO_PROXY')?.value ?? '')) {
    return undefined;
  }
  const { name: variable, value } = found;
  if (!isProxyUrl(value)) {
    throw new StepError(
      `The environment variable ${variable} is not the URL of an HTTP proxy. Use the form http://proxy.example.com:3128 or http://user:password@proxy.example.com:3128, and URL-encode special characters in the password. SOCKS proxies are not supported.`,
    );
  }
  return { url: value, variable };
}

/**
 * The passwords in the proxy variables, including invalid ones, to be masked before anything is printed: alone, and with the user name,
 * because the header `Proxy-Authorization: Basic …` contains both. A user name alone is no secret, and can be a common word.
 */
export function proxySecrets(environment: Environment): string[] {
  const secrets = new Set<string>();
  for (const variable of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
    const userInfo = userInfoOf(environment[variable] ?? '');
    for (const text of [userInfo, decode(userInfo) ?? '']) {
      const password = text.slice(text.indexOf(':') + 1);
      if (password && password !== text) {
        secrets.add(password).add(text);
      }
    }
  }
  return [...secrets];
}

/** The user information of a URL, with or without a scheme. It ends at the last `@`, because a password may contain an unencoded `@`. */
function userInfoOf(text: string): string {
  const scheme = /^(?:https?:|[a-z][\w+.-]*:(?=\/\/))/i;
  const rest = text
    .trimStart()
    .replace(scheme, '')
    .replace(/^[\\/]+/, '');
  return rest.slice(0, Math.max(0, rest.lastIndexOf('@')));
}

function readVariable(environment: Environment, name: string): { name: string; value: string } | undefined {
  for (const spelling of [name.toLowerCase(), name]) {
    const value = environment[spelling]?.trim();
    if (value) {
      return { name: spelling, value };
    }
  }
  return undefined;
}

function isProxyUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return false;
  }
  const { username, password, pathname, search, hash } = new URL(text);
  const isDecodable = decode(`${username}:${password}`) !== undefined;
  // An "@" after the host means that the password is not URL-encoded and the parsed host is part of it.
  return isDecodable && !`${pathname}${search}${hash}`.includes('@');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether `NO_PROXY` exempts a URL, by the rules of undici's EnvHttpProxyAgent, which is loaded only if a proxy applies: a name matches
 * itself and its subdomains, `*.name` matches subdomains only, and `*` matches everything, each with or without a port.
 */
function isExempt(url: URL, noProxy: string): boolean {
  const host = bareHost(url.hostname);
  const port = Number(url.port) || DEFAULT_PORTS[url.protocol];
  const entries = noProxy.toLowerCase().split(/[,\s]/);
  return entries.filter(Boolean).some((entry) => {
    // An IPv6 address contains colons, so a port can only follow it after brackets.
    const [, name = entry, entryPort = '0'] = /^(\[.+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
    const suffix = bareHost(name).replace(/^\*?\./, '');
    const isPort = Number(entryPort) === 0 || Number(entryPort) === port;
    const isHost =
      suffix === '*' || (host === suffix && !name.startsWith('*')) || host.endsWith(`.${suffix}`);
    return isPort && isHost;
  });
}

/** Removes the trailing dot of a host name, or the brackets of an IPv6 address. */
function bareHost(host: string): string {
  return host.replace(/^\[(.+)\]$/, '$1').replace(/(.)\.$/, '$1');
}
