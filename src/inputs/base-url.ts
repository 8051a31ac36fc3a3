import { isLoopback } from '../util/loopback.ts';

/**
 * Parses the URL of Atlas. It must use https, because credentials are sent to it; http is allowed for loopback addresses only.
 * @returns the origin; undefined if the URL is invalid or has a path, query, fragment or user information
 */
export function parseBaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  const trusted = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return trusted && bare ? url.origin : undefined;
}
