import { StepError } from '../util/errors.ts';
import { isLoopback } from '../util/loopback.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy that requests to an origin go through. */
export interface HttpProxy {
  /** Its URL, which may hold a password. */
  readonly url: string;
  /** The environment variable that names it, for errors. */
  readonly variable: string;
}

/**
 * What stands before the host of a URL, with a scheme or without. It may hold an `@` that should have been URL-encoded, so the last one
 * ends it.
 */
const USER_INFO = /^\s*(?:https?:|[a-z][\w+.-]*:(?=\/\/))?[\\/]*(.*)@/is;
const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * Finds the proxy for an origin: `HTTPS_PROXY` counts for https and `HTTP_PROXY` for http, each in lower case first, unless the host is
 * this machine or `NO_PROXY` exempts it.
 * @throws StepError if the variable does not hold the URL of an HTTP proxy
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
 * The user information in the proxy variables, also in those that cannot be read: all that must be masked before anything is printed. A
 * user name is a secret only where it stands alone, because it is a token then.
 */
export function proxySecrets(environment: Environment): string[] {
  const secrets = new Set<string>();
  for (const variable of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
    const userInfo = USER_INFO.exec(environment[variable] ?? '')?.[1] ?? '';
    for (const text of [userInfo, decode(userInfo) ?? '']) {
      const [user = '', ...password] = text.split(':');
      // A lone user name has a colon after it in the header `Proxy-Authorization: Basic …`.
      const isToken = password.join('') === '';
      secrets.add(isToken ? user : password.join(':')).add(isToken ? `${user}:` : text);
    }
  }
  secrets.delete('');
  secrets.delete(':');
  return [...secrets];
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
  // An "@" behind the host was meant to end a password that is not URL-encoded: the host is part of the password then.
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
 * Whether `NO_PROXY` exempts a URL, by the rules of undici's EnvHttpProxyAgent, which would be loaded too late to ask: a name stands for
 * itself and all names below it, `*.name` for those below it alone, and `*` for everything, each for one port or for all.
 */
function isExempt(url: URL, noProxy: string): boolean {
  const host = bareHost(url.hostname);
  const port = Number(url.port) || DEFAULT_PORTS[url.protocol];
  const entries = noProxy.toLowerCase().split(/[,\s]/);
  return entries.filter(Boolean).some((entry) => {
    // An IPv6 address has colons of its own, so a port can follow it only behind brackets.
    const [, name = entry, entryPort = '0'] = /^(\[.+\]|[^:]+):(\d+)$/.exec(entry) ?? [];
    const suffix = bareHost(name).replace(/^\*?\./, '');
    const isPort = Number(entryPort) === 0 || Number(entryPort) === port;
    const isHost =
      suffix === '*' || (host === suffix && !name.startsWith('*')) || host.endsWith(`.${suffix}`);
    return isPort && isHost;
  });
}

/** A host name without the dot that may end it, or an IPv6 address without its brackets. */
function bareHost(host: string): string {
  return host.replace(/^\[(.+)\]$/, '$1').replace(/(.)\.$/, '$1');
}
