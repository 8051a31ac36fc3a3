import type { Schema } from './schema.ts';

/** A parameter in a path or a query. */
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

/** Bodies by media type. */
export type Content = Record<string, { schema?: Schema }>;

/** One operation of the API. */
export interface Operation {
  id: string;
  method: string;
  template: string;
  /** It stood in earlier descriptions only. */
  older: boolean;
  parameters: Parameter[];
  request?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}

/** An operation, and what a path says for its parameters, as written there. */
export interface Match {
  operation: Operation;
  values: Record<string, string>;
}

// biome-ignore lint/suspicious/noExplicitAny: a document of somebody else's making, read with care below
type Node = any;

/** An OpenAPI description of an API, asked for its operations. */
export class Description {
  readonly operations: Operation[];
  readonly schemas: Record<string, Schema>;
  readonly #document: Node;

  constructor(document: Node) {
    this.#document = document;
    this.schemas = document.components.schemas;
    this.operations = Object.entries<Node>(document.paths).flatMap(([template, methods]) =>
      Object.entries<Node>(methods)
        .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
        .map(([method, node]) => this.#operation(method, template, node, methods.parameters ?? [])),
    );
  }

  /** Finds the operation that a request is for; where several fit, the one that spells out more of the path. */
  find(method: string, path: string): Match | undefined {
    const matches = this.operations
      .filter((operation) => operation.method === method)
      .flatMap((operation) => {
        const values = match(operation.template, path);
        return values === undefined ? [] : [{ operation, values }];
      });
    return matches.sort((a, b) => spelledOut(b) - spelledOut(a))[0];
  }

  #operation(method: string, template: string, node: Node, shared: Node[]): Operation {
    const parameters = [...shared, ...(node.parameters ?? [])].map((each) => this.#resolve(each));
    const responses = Object.entries<Node>(node.responses).map(([status, each]) => [
      status,
      this.#resolve(each),
    ]);
    return {
      id: node.operationId,
      method: method.toUpperCase(),
      template,
      older: node['x-from-older-description'] === true,
      parameters,
      ...(node.requestBody ? { request: this.#resolve(node.requestBody) } : {}),
      responses: Object.fromEntries(responses),
    };
  }

  #resolve(node: Node): Node {
    if (typeof node.$ref !== 'string') return node;
    const steps = node.$ref.replace(/^#\//, '').split('/');
    return steps.reduce((at: Node, step: string) => at[step], this.#document);
  }
}

function match(template: string, path: string): Record<string, string> | undefined {
  const parts = template.split('/');
  const given = path.split('/');
  if (parts.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith('{')) values[part.slice(1, -1)] = value;
    else if (part !== value) return undefined;
  }
  return values;
}

function spelledOut({ operation }: Match): number {
  return operation.template.replace(/\{[^}]*\}/g, '').length;
}
