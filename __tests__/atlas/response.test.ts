import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { AtlasError, UnexpectedResponseError } from '../../src/atlas/atlas-error.ts';
import { parseResponse } from '../../src/atlas/response.ts';
import { TransportError } from '../../src/http/transport-error.ts';

const Thing = z.object({ id: z.string(), inner: z.optional(z.object({ n: z.number() })) });
const NOW = Date.UTC(2026, 9, 21, 7, 27, 30);
const CONTEXT = { description: 'get the thing', endpoint: 'GET /thing', schema: Thing, now: NOW };
const JSON_TYPE = { 'content-type': 'application/json' };

function answer(status: number, text: string, headers: Record<string, string> = JSON_TYPE) {
  return { status, text, header: (name: string) => headers[name] };
}

function read(status: number, text: string, headers?: Record<string, string>) {
  return parseResponse(answer(status, text, headers), CONTEXT);
}

function failure<T extends Error>(kind: new (...all: never[]) => T, ...given: Parameters<typeof read>): T {
  try {
    read(...given);
  } catch (error) {
    expect(error).toBeInstanceOf(kind);
    return error as T;
  }
  throw new Error('It did not fail');
}

describe('a successful response', () => {
  test.each([200, 201, 299])('with status %d is parsed by the schema', (status) => {
    expect(read(status, '{"id":"a","more":1}')).toEqual({ id: 'a' });
  });

  test('is not parsed without a schema', () => {
    expect(parseResponse(answer(204, 'no JSON'), { ...CONTEXT, schema: undefined })).toBeUndefined();
  });

  test.each([
    ['{}', 'the field "id" does not match the description of the API'],
    ['{"id":"a","inner":{"n":"x"}}', 'the field "inner.n" does not match the description of the API'],
    ['[]', 'the response does not match the description of the API'],
    ['null', 'the response does not match the description of the API'],
  ])('that does not match the description of the API is an error that names the field: %s', (text, where) => {
    expect(failure(UnexpectedResponseError, 200, text).message).toBe(
      `Failed to get the thing: GET /thing returned HTTP 200, but ${where}. Check whether a newer version of this action exists.`,
    );
  });

  test.each([
    ['', 'GET /thing returned an empty body'],
    ['{"id":', 'GET /thing returned incomplete or invalid JSON'],
  ])('that is not JSON is a transport error: %j', (text, reason) => {
    const error = failure(TransportError, 200, text);
    expect(error.fault).toBe('malformed');
    expect(error.reason).toBe(reason);
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });
});

describe('a redirect', () => {
  test.each([
    ['https://evil.example/x?y', 'https://evil.example'],
    ['/elsewhere', 'another path'],
    [undefined, 'another path'],
  ])('to %s is an error that names the target', (location, target) => {
    const headers = location === undefined ? {} : { location };
    for (const status of [300, 302, 399]) {
      expect(failure(UnexpectedResponseError, status, '', headers).message).toBe(
        `Failed to get the thing: GET /thing returned a redirect (HTTP ${status}) to ${target}, which is not followed because it would send your credentials there. Check the input "base-url".`,
      );
    }
  });
});

describe('an error response', () => {
  test.each([199, 400, 404, 500, 599])('has any other status: %d', (status) => {
    const error = failure(AtlasError, status, '{"error":1,"errorCode":"SOME_CODE","detail":"Why."}');
    expect(error).toMatchObject({ status, errorCode: 'SOME_CODE' });
    expect(error.reason).toBe(`Atlas returned SOME_CODE (HTTP ${status}), "Why"`);
  });

  test('is read from the fields of the token endpoint, too', () => {
    const error = failure(AtlasError, 401, '{"error":"invalid_client","error_description":"Bad secret"}');
    expect(error.reason).toBe('Atlas returned invalid_client (HTTP 401), "Bad secret"');
  });

  test.each([
    ['one that could be markup', JSON.stringify({ errorCode: 'A B' })],
    ['one that is too long', JSON.stringify({ errorCode: 'A'.repeat(101) })],
    ['one that only ends like a code', JSON.stringify({ errorCode: '::error::A' })],
    ['one that only begins like a code', JSON.stringify({ errorCode: 'A\n::error::' })],
    ['a number', JSON.stringify({ errorCode: 7 })],
  ])('has no code if it is %s', (_what, text) => {
    expect(failure(AtlasError, 500, text).errorCode).toBeUndefined();
  });

  test('has a code of up to 100 characters, and a detail on one line', () => {
    const code = 'A'.repeat(100);
    const error = failure(AtlasError, 500, JSON.stringify({ errorCode: code, detail: 'a\nb' }));
    expect(error.errorCode).toBe(code);
    expect(error.message).toContain('"a b"');
    expect(failure(AtlasError, 500, JSON.stringify({ errorCode: code, detail: 7 })).message).not.toContain(
      '7',
    );
  });

  test.each([
    ['7', 7_000],
    [' 7 ', 7_000],
    ['0', 0],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 30_000],
    // The two obsolete forms, which must be understood as well (RFC 9110, 5.6.7).
    ['Wednesday, 21-Oct-26 07:28:00 GMT', 30_000],
    ['Wed Oct 21 07:28:00 2026', 30_000],
    [' Wed, 21 Oct 2026 07:28:00 GMT ', 30_000],
    ['soon, Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    ['Wed, 21 Oct 2026 07:27:00 GMT', 0],
    ['Wed, 21 Foo 2026 07:28:00 GMT', undefined],
    ['2026-10-21T07:28:00Z', undefined],
    ['soon', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['', undefined],
  ])('with `Retry-After: %s` requests a pause of %s ms', (value, expected) => {
    expect(failure(AtlasError, 503, '{}', { ...JSON_TYPE, 'retry-after': value }).retryAfterMs).toBe(
      expected,
    );
  });

  const FINAL = [400, 402, 403, 404, 409];

  test.each(FINAL)('whose reason was lost is not a final answer: HTTP %d', (status) => {
    expect(failure(TransportError, status, '{"errorCode":').fault).toBe('malformed');
    expect(failure(TransportError, status, '').fault).toBe('malformed');
    const odd = failure(UnexpectedResponseError, status, '{"hello":1}');
    expect(odd.message).toBe(
      `Failed to get the thing: GET /thing returned HTTP ${status}, but the error does not match the description of the API. Check whether a newer version of this action exists.`,
    );
    expect(failure(UnexpectedResponseError, status, 'null')).toBeDefined();
  });

  test.each(FINAL)('of a gateway, which is not JSON, has only a status: HTTP %d', (status) => {
    for (const headers of [{ 'content-type': 'text/html' }, {}]) {
      const error = failure(AtlasError, status, '<html>', headers as Record<string, string>);
      expect(error.reason).toBe(`Atlas returned HTTP ${status}`);
    }
  });

  test.each([401, 429, 500, 503])('that is transient needs no reason: HTTP %d', (status) => {
    for (const text of ['{"errorCode":', '', '{"hello":1}', 'null', '7']) {
      expect(failure(AtlasError, status, text).reason).toBe(`Atlas returned HTTP ${status}`);
    }
  });

  test('may have its code in either field', () => {
    expect(failure(AtlasError, 404, '{"error":404}').errorCode).toBeUndefined();
    expect(failure(AtlasError, 404, '{"errorCode":"GONE"}').errorCode).toBe('GONE');
    const versioned = { 'content-type': 'application/vnd.atlas.2024-11-13+JSON' };
    expect(failure(UnexpectedResponseError, 404, '{}', versioned)).toBeDefined();
  });
});
