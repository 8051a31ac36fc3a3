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

export interface Operation {
  id: string;
  method: string;
  template: string;
  parameters: Parameter[];
  request?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}

/** An operation, and the values of its path parameters, which are still encoded. */
export interface OperationMatch {
  operation: Operation;
  values: Record<string, string>;
}

// biome-ignore lint/suspicious/noExplicitAny: any part of the document, whose structure OpenAPI defines
type Node = any;

export class OpenApiDescription {
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

  /** Finds the operation for a request. If several match, it is the one with the most literal characters in its path. */
  find(method: string, path: string): OperationMatch | undefined {
    const matches = this.operations
      .filter((operation) => operation.method === method)
      .flatMap((operation) => {
        const values = match(operation.template, path);
        return values === undefined ? [] : [{ operation, values }];
      });
    return matches.sort((a, b) => literalLength(b) - literalLength(a))[0];
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
      parameters,
      ...(node.requestBody ? { request: this.#resolve(node.requestBody) } : {}),
      responses: Object.fromEntries(responses),
    };
  }

  #resolve(node: Node): Node {
    if (typeof node.$ref !== 'string') {
      return node;
    }
    const steps = node.$ref.replace(/^#\//, '').split('/');
    return steps.reduce((at: Node, step: string) => at[step], this.#document);
  }
}

/** The values of the path parameters; undefined if the path does not match. */
function match(template: string, path: string): Record<string, string> | undefined {
  const parts = template.split('/');
  const segments = path.split('/');
  if (parts.length !== segments.length) {
    return undefined;
  }
  const values: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = segments[index] ?? '';
    if (part.startsWith('{')) {
      values[part.slice(1, -1)] = value;
    } else if (part !== value) {
      return undefined;
    }
  }
  return values;
}

function literalLength({ operation }: OperationMatch): number {
  return operation.template.replace(/\{[^}]*\}/g, '').length;
}
