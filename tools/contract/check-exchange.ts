import ipaddr from 'ipaddr.js';
import type { Content, OpenApiDescription, Operation, OperationMatch } from './openapi.ts';
import type { SchemaValidator } from './schema.ts';

/** A request and its response. */
export interface Exchange {
  method: string;
  path: string;
  query?: string;
  status: number;
  accept?: string;
  contentType?: string;
  requestBody?: unknown;
  responseBody?: unknown;
  fault?: string;
}

/** Prefixes of paths that the action uses and the description does not contain. */
export const UNDESCRIBED_PATHS = ['/api/oauth/', '/api/private/'];

/** Responses of Atlas that were recorded, and that its description excludes. */
const RECORDED_OTHERWISE: readonly RegExp[] = [
  /^POST \S+\/accessList returned 201, which is not described/,
  /\/databaseUsers.* must NOT have additional properties: groupId\./,
  /\/serverless.* \/providerSettings.*(nextBackupDate|tenantBackupEnabled|effectiveInstanceSizeName)/,
];

export interface ExchangeResult {
  operation?: Operation;
  problems: string[];
}

/** Compares an exchange with the description of the API. If a fault changed the response, only the request is checked. */
export function checkExchange(
  exchange: Exchange,
  description: OpenApiDescription,
  validator: SchemaValidator,
): ExchangeResult {
  const { method, path } = exchange;
  if (UNDESCRIBED_PATHS.some((prefix) => path.startsWith(prefix))) {
    return { problems: [] };
  }
  const match = description.find(method, path);
  if (match === undefined) {
    return { problems: [`${method} ${path} is not described.`] };
  }
  const { operation } = match;
  const problems = [
    ...checkParameters(match, exchange.query ?? '', validator),
    ...checkRequest(operation, exchange, validator),
    ...(exchange.fault === undefined ? checkResponse(operation, exchange, validator) : []),
  ];
  const named = problems.map((problem) => `${method} ${operation.template} ${problem}.`);
  return {
    operation,
    problems: named.filter((problem) => !RECORDED_OTHERWISE.some((pattern) => pattern.test(problem))),
  };
}

function checkParameters(
  { operation, values }: OperationMatch,
  query: string,
  validator: SchemaValidator,
): string[] {
  const problems: string[] = [];
  for (const { name, schema } of operation.parameters.filter((each) => each.in === 'path')) {
    const value = values[name] ?? '';
    // Some patterns are for the encoded value, and others for the decoded one.
    const isValid = [value, decodeURIComponent(value)].some((form) => validator.parameter(schema, form));
    if (!isValid) {
      problems.push(`has an invalid ${name}: ${value}`);
    }
  }
  for (const [name, value] of new URLSearchParams(query)) {
    const parameter = operation.parameters.find((each) => each.in === 'query' && each.name === name);
    if (parameter === undefined) {
      problems.push(`has an unknown query parameter: ${name}`);
    } else if (!validator.parameter(parameter.schema, value)) {
      problems.push(`has an invalid ${name}: ${value}`);
    }
  }
  return problems;
}

function checkRequest(operation: Operation, exchange: Exchange, validator: SchemaValidator): string[] {
  const problems: string[] = [];
  const mediaTypes = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content }]) => Object.keys(content ?? {}));
  if (!mediaTypes.includes(exchange.accept ?? '')) {
    problems.push(`accepts ${exchange.accept}, but the described types are ${mediaTypes.join(', ')}`);
  }
  if (operation.request === undefined) {
    if (exchange.requestBody !== undefined) {
      problems.push('has a body, but none is described');
    }
    return problems;
  }
  const schema = operation.request.content[exchange.contentType ?? '']?.schema;
  if (schema === undefined) {
    return [...problems, `sends ${exchange.contentType}, which is not described`];
  }
  const errors = validator.body(schema, 'request', withFullAddresses(exchange.requestBody));
  return [...problems, ...errors.map((error) => `has an invalid body: ${error}`)];
}

/**
 * The same body with all eight groups of every IPv6 address. The patterns of the description allow no other form, although its own example
 * of a block is in the short form of RFC 5952: `2001:db8::%2f58`.
 */
function withFullAddresses(body: unknown): unknown {
  if (body === undefined) {
    return undefined;
  }
  return JSON.parse(JSON.stringify(body), (_key, value) =>
    typeof value === 'string' ? withAllGroups(value) : value,
  );
}

function withAllGroups(text: string): string {
  const [address = '', ...prefix] = text.split('/');
  if (!ipaddr.IPv6.isValid(address)) {
    return text;
  }
  return [ipaddr.IPv6.parse(address).toNormalizedString(), ...prefix].join('/');
}

function checkResponse(operation: Operation, exchange: Exchange, validator: SchemaValidator): string[] {
  const response = operation.responses[exchange.status];
  if (response === undefined) {
    return [`returned ${exchange.status}, which is not described`];
  }
  const schema = schemaOf(response.content);
  if (schema === undefined || exchange.responseBody === undefined) {
    return [];
  }
  const errors = validator.body(schema, 'response', exchange.responseBody);
  return errors.map((error) => `returned ${exchange.status} with an invalid body: ${error}`);
}

/** In MongoDB's description, all media types of a response have the same schema. */
function schemaOf(content: Content | undefined) {
  return Object.values(content ?? {})[0]?.schema;
}
