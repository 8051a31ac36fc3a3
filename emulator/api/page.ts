import { AtlasError } from './errors.ts';

/** One page of a list, in Atlas' format. */
export interface Page<T> {
  readonly links: readonly { rel: string; href: string }[];
  readonly results: readonly T[];
  readonly totalCount?: number;
}

function reject(name: string, value: string, rule: string): never {
  const fields = [{ field: name, description: `must be ${rule}` }];
  throw new AtlasError('VALIDATION_ERROR', [`${name} must be ${rule}, not ${value}`], { fields });
}

function integerParameter(query: URLSearchParams, name: string, fallback: number, max: number): number {
  const value = query.get(name);
  if (value === null) {
    return fallback;
  }
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > max) {
    reject(name, value, `an integer from 1 to ${max}`);
  }
  return number;
}

/** Throws a 400 if the query parameter is neither true nor false. */
export function booleanParameter(query: URLSearchParams, name: string, fallback: boolean): boolean {
  const value = query.get(name);
  if (value === null) {
    return fallback;
  }
  if (value !== 'true' && value !== 'false') {
    reject(name, value, 'true or false');
  }
  return value === 'true';
}

/** The page of a list that the query selects. `url` is the URL of the list, for links. Throws a 400. */
export function paginate<T>(all: readonly T[], query: URLSearchParams, url: string): Page<T> {
  const number = integerParameter(query, 'pageNum', 1, 999_999_999);
  const size = integerParameter(query, 'itemsPerPage', 100, 500);
  const includeCount = booleanParameter(query, 'includeCount', true);
  const link = (rel: string, pageNum: number) => {
    // The order in recorded responses.
    const parts = [`pageNum=${pageNum}`, `itemsPerPage=${size}`];
    const rest = (rel === 'self' ? parts : parts.reverse()).join('&');
    return { rel, href: `${url}?includeCount=${includeCount}&${rest}` };
  };
  const links = [link('self', number)];
  if (number > 1) {
    links.push(link('previous', number - 1));
  }
  if (number * size < all.length) {
    links.push(link('next', number + 1));
  }
  return {
    links,
    results: all.slice((number - 1) * size, number * size),
    ...(includeCount ? { totalCount: all.length } : {}),
  };
}
