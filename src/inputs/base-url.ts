import { isLoopback } from '../util/loopback.ts';

/**
 * Reads where Atlas is: an origin, https only, http for loopback addresses alone, because credentials are sent there.
 * @returns the origin without a trailing slash, or undefined if the text is no such URL
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
