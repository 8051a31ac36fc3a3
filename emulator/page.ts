import { AtlasError } from './errors.ts';

/** One page of a list, in the form that Atlas gives lists. */
export interface Page {
  readonly links: readonly { rel: string; href: string }[];
  readonly results: readonly unknown[];
  readonly totalCount?: number;
}

function refuse(name: string, value: string, rule: string): never {
  const detail = `Query parameter ${name} must be ${rule}, not ${value}.`;
  throw new AtlasError(400, 'VALIDATION_ERROR', {
    detail,
    parameters: [name],
    fields: [{ field: name, description: rule }],
  });
}

function wholeNumber(query: URLSearchParams, name: string, fallback: number, maximum: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > maximum) refuse(name, value, `a whole number from 1 to ${maximum}`);
  return number;
}

/** Reads a query parameter that is true or false. */
export function flag(query: URLSearchParams, name: string, fallback: boolean): boolean {
  const value = query.get(name);
  if (value === null) return fallback;
  if (value !== 'true' && value !== 'false') refuse(name, value, 'true or false');
  return value === 'true';
}

/** Cuts the page that the query asks for out of the whole list. `address` is where the list is found. */
export function pageOf(all: readonly unknown[], query: URLSearchParams, address: string): Page {
  const number = wholeNumber(query, 'pageNum', 1, 999_999_999);
  const size = wholeNumber(query, 'itemsPerPage', 100, 500);
  const includeCount = flag(query, 'includeCount', true);
  const link = (rel: string, pageNum: number) => {
    const parameters = {
      includeCount: String(includeCount),
      itemsPerPage: String(size),
      pageNum: String(pageNum),
    };
    return { rel, href: `${address}?${new URLSearchParams(parameters)}` };
  };
  const links = [link('self', number)];
  if (number > 1) links.push(link('previous', number - 1));
  if (number * size < all.length) links.push(link('next', number + 1));
  return {
    links,
    results: all.slice((number - 1) * size, number * size),
    ...(includeCount ? { totalCount: all.length } : {}),
  };
}
