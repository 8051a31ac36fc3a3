import type { Content, Description, Match, Operation } from './description.ts';
import type { SchemaValidator } from './schema.ts';

/** A request and its answer, as recorded. */
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

/** What is called and not part of the description. */
export const OUTSIDE = ['/api/oauth/', '/api/private/'];

/** What one exchange came to. */
export interface Verdict {
  operation?: Operation;
  problems: string[];
}

/** Holds an exchange against the description. An answer that was made to fail is not judged, the request always is. */
export function judge(exchange: Exchange, description: Description, validator: SchemaValidator): Verdict {
  const { method, path } = exchange;
  if (OUTSIDE.some((prefix) => path.startsWith(prefix))) return { problems: [] };
  const found = description.find(method, path);
  if (found === undefined) return { problems: [`${method} ${path} is not described.`] };
  const { operation } = found;
  const findings = [
    ...judgeParameters(found, exchange.query ?? '', validator),
    ...judgeRequest(operation, exchange, validator),
    ...(exchange.fault === undefined ? judgeResponse(operation, exchange, validator) : []),
  ];
  return { operation, problems: findings.map((finding) => `${method} ${operation.template} ${finding}.`) };
}

function judgeParameters({ operation, values }: Match, query: string, validator: SchemaValidator): string[] {
  const findings: string[] = [];
  for (const { name, schema } of operation.parameters.filter((each) => each.in === 'path')) {
    const value = values[name] ?? '';
    // Patterns are written for the encoded form in some places, and for the decoded one in others.
    const fits = [value, decodeURIComponent(value)].some((form) => validator.parameter(schema, form));
    if (!fits) findings.push(`has a ${name} that does not fit: ${value}`);
  }
  for (const [name, value] of new URLSearchParams(query)) {
    const parameter = operation.parameters.find((each) => each.in === 'query' && each.name === name);
    if (parameter === undefined) findings.push(`has an unknown query parameter: ${name}`);
    else if (!validator.parameter(parameter.schema, value))
      findings.push(`has a ${name} that does not fit: ${value}`);
  }
  return findings;
}

function judgeRequest(operation: Operation, exchange: Exchange, validator: SchemaValidator): string[] {
  const findings: string[] = [];
  const offered = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .flatMap(([, { content }]) => Object.keys(content ?? {}));
  if (!offered.includes(exchange.accept ?? ''))
    findings.push(`accepts ${exchange.accept}, which is not offered (${offered.join(', ')})`);
  if (operation.request === undefined) {
    if (exchange.requestBody !== undefined) findings.push('sends a body that is not described');
    return findings;
  }
  const schema = operation.request.content[exchange.contentType ?? '']?.schema;
  if (schema === undefined) return [...findings, `sends ${exchange.contentType}, which is not taken`];
  const wrong = validator.body(schema, 'request', exchange.requestBody);
  return [...findings, ...wrong.map((each) => `sends what is not described: ${each}`)];
}

function judgeResponse(operation: Operation, exchange: Exchange, validator: SchemaValidator): string[] {
  const response = operation.responses[exchange.status];
  if (response === undefined) return [`was answered with ${exchange.status}, which is not described`];
  const schema = schemaOf(response.content);
  if (schema === undefined || exchange.responseBody === undefined) return [];
  const wrong = validator.body(schema, 'response', exchange.responseBody);
  return wrong.map((each) => `was answered (${exchange.status}) with what is not described: ${each}`);
}

/** Every media type of one response has the same schema here. */
function schemaOf(content: Content | undefined) {
  return Object.values(content ?? {})[0]?.schema;
}
