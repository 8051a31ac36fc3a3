import { describe, expect, test } from '@jest/globals';
import { checkExchange, type Exchange } from '../../tools/contract/check-exchange.ts';
import { OpenApiDescription } from '../../tools/contract/openapi.ts';
import { SchemaValidator } from '../../tools/contract/schema.ts';

const TYPE = 'application/vnd.test.2024-01-01+json';
const content = (name: string) => ({ [TYPE]: { schema: { $ref: `#/components/schemas/${name}` } } });
const problem = { $ref: '#/components/responses/problem' };

const description = new OpenApiDescription({
  paths: {
    '/things': {
      parameters: [{ $ref: '#/components/parameters/page' }],
      get: { operationId: 'listThings', responses: { 200: { content: content('Thing') } } },
      post: {
        operationId: 'createThing',
        requestBody: { content: content('Thing') },
        responses: { 201: { content: content('Thing') }, 400: problem },
      },
    },
    '/things/{name}': {
      get: {
        operationId: 'getThing',
        parameters: [{ name: 'name', in: 'path', schema: { type: 'string', pattern: '^[a-z]+$' } }],
        responses: { 200: { content: content('Thing') }, 404: problem },
      },
    },
    '/things/special': {
      get: { operationId: 'getSpecial', responses: { 200: { content: content('Thing') } } },
    },
  },
  components: {
    parameters: { page: { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } } },
    responses: {
      problem: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
    schemas: {
      Problem: { type: 'object', properties: { error: { type: 'integer' } }, required: ['error'] },
      Address: { type: 'string', readOnly: true },
      Part: { type: 'object', properties: { colour: { type: 'string', enum: ['red', 'blue'] } } },
      Thing: {
        type: 'object',
        required: ['name', 'id'],
        properties: {
          id: { type: 'string', readOnly: true },
          address: { $ref: '#/components/schemas/Address' },
          name: { type: 'string' },
          password: { type: 'string', writeOnly: true },
          parts: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
          anything: { type: 'object' },
          made: { type: 'string', format: 'date-time' },
          block: { type: 'string', pattern: '^([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(/\\d+)?$' },
        },
      },
    },
  },
});
const validator = new SchemaValidator(description.schemas);
const THING = { id: '1', name: 'a', parts: [{ colour: 'red' }] };

function problems(exchange: Partial<Exchange>): string[] {
  const full = {
    method: 'GET',
    path: '/things',
    accept: TYPE,
    status: 200,
    responseBody: THING,
    ...exchange,
  };
  return checkExchange(full, description, validator).problems;
}
const post = (requestBody: unknown, more: Partial<Exchange> = {}) =>
  problems({ method: 'POST', status: 201, contentType: TYPE, requestBody, ...more });

describe('the contract check', () => {
  test('accepts requests and responses that the description allows', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ query: 'page=2' })).toEqual([]);
    expect(problems({ responseBody: { ...THING, anything: 'text' } })).toEqual([]);
    expect(problems({ path: '/things/abc' })).toEqual([]);
    expect(post({ name: 'a', password: 'x', parts: [{ colour: 'blue' }] })).toEqual([]);
    expect(post({ name: 'a', block: '2001:db8::1' })).toEqual([]);
    expect(post({ name: 'a', block: '2001:db8:1::/48' })).toEqual([]);
    expect(post({ name: 'a' }, { status: 400, responseBody: { error: 400 } })).toEqual([]);
  });

  test.each<[string, Partial<Exchange>]>([
    [`accepts application/json, but the described types are ${TYPE}`, { accept: 'application/json' }],
    ['has an invalid name: ABC', { path: '/things/ABC' }],
    ['has an invalid page: 0', { query: 'page=0' }],
    ['has an unknown query parameter: colour', { query: 'colour=red' }],
    ['has a body, but none is described', { requestBody: {} }],
    ['returned 202, which is not described', { status: 202 }],
    ["must have required property 'id'", { responseBody: { name: 'a' } }],
    ['must NOT have additional properties: password', { responseBody: { ...THING, password: 'x' } }],
    ['must NOT have additional properties: odd', { responseBody: { ...THING, odd: 1 } }],
    ['/made must match format "date-time"', { responseBody: { ...THING, made: 'today' } }],
    ['GET /elsewhere is not described.', { path: '/elsewhere' }],
    [
      'POST /things sends application/json, which is not described.',
      { method: 'POST', status: 201, contentType: 'application/json', requestBody: { name: 'a' } },
    ],
  ])('reports an exchange that %s', (expected, exchange) => {
    expect(problems(exchange)).toEqual([expect.stringContaining(expected)]);
  });

  test.each<[string, unknown]>([
    ['must NOT have additional properties: id', { name: 'a', id: '1' }],
    ['must NOT have additional properties: address', { name: 'a', address: 'x' }],
    ['must NOT have additional properties: odd', { name: 'a', odd: 1 }],
    ['/parts/0 must NOT have additional properties: size', { name: 'a', parts: [{ size: 1 }] }],
    [
      '/parts/0/colour must be equal to one of the allowed values: red, blue',
      { name: 'a', parts: [{ colour: 'x' }] },
    ],
    ['/block must match pattern', { name: 'a', block: '2001:db8' }],
    ["must have required property 'name'", {}],
  ])('reports a request that %s', (expected, body) => {
    expect(post(body)).toEqual([expect.stringContaining(expected)]);
  });
});
