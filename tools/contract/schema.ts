import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

/** A JSON schema as in OpenAPI 3.0. */
export type Schema = { [keyword: string]: unknown };

/** Requests must not contain `readOnly` fields, and responses must not contain `writeOnly` ones. */
export type Direction = 'request' | 'response';

const FORBIDDEN = { request: 'readOnly', response: 'writeOnly' } as const;

/** Some of MongoDB's patterns need the flag `u`, and others are invalid with it. */
function toRegExp(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}

const OPTIONS = { strict: false, code: { regExp: Object.assign(toRegExp, { code: 'new RegExp' }) } } as const;

/** Validates bodies against the schemas of an OpenAPI description. Fields that are not described are errors. */
export class SchemaValidator {
  readonly #ajv = formats.default(new Ajv({ ...OPTIONS, allErrors: true, coerceTypes: false }));
  readonly #parameters = formats.default(new Ajv({ ...OPTIONS, coerceTypes: true }));
  readonly #schemas: Record<string, Schema>;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(schemas: Record<string, Schema>) {
    this.#schemas = schemas;
  }

  /** The errors in a body. */
  body(schema: Schema, direction: Direction, value: unknown): string[] {
    const key = `${direction} ${JSON.stringify(schema)}`;
    const validate = this.#compiled.get(key) ?? this.#compile(schema, direction);
    this.#compiled.set(key, validate);
    if (validate(value)) {
      return [];
    }
    // The errors of each alternative of a oneOf add nothing to the error of the oneOf itself.
    return (validate.errors ?? []).filter(({ schemaPath }) => !schemaPath.includes('/oneOf/')).map(describe);
  }

  /** Whether the value of a path or query parameter is valid. */
  parameter(schema: Schema, text: string): boolean {
    return this.#parameters.validate({ type: 'object', properties: { text: schema } }, { text });
  }

  #compile(schema: Schema, direction: Direction): ValidateFunction {
    const schemas = Object.entries(this.#schemas).map(([name, each]) => [
      name,
      this.#restrict(each, direction),
    ]);
    const components = { schemas: Object.fromEntries(schemas) };
    return this.#ajv.compile({ ...(this.#restrict(schema, direction) as Schema), components });
  }

  /** The schema without the fields that are forbidden in this direction, and without additional properties. */
  #restrict(node: unknown, direction: Direction): unknown {
    if (Array.isArray(node)) {
      return node.map((each) => this.#restrict(each, direction));
    }
    if (node === null || typeof node !== 'object') {
      return node;
    }
    const entries = Object.entries(node).map(([key, value]) => [key, this.#restrict(value, direction)]);
    const result: Schema = Object.fromEntries(entries);
    const properties = (node as Schema).properties as Record<string, Schema> | undefined;
    if (properties === undefined) {
      return allowAnyValue(result);
    }
    const allowed = Object.keys(properties).filter((name) => !this.#isForbidden(properties[name], direction));
    const restricted = result.properties as Record<string, unknown>;
    const required = (result.required ?? []) as string[];
    return {
      additionalProperties: false,
      ...result,
      properties: Object.fromEntries(allowed.map((name) => [name, restricted[name]])),
      required: required.filter((name) => allowed.includes(name)),
    };
  }

  #isForbidden(property: Schema | undefined, direction: Direction): boolean {
    const reference = typeof property?.$ref === 'string' ? property.$ref.split('/').at(-1) : undefined;
    const target = reference === undefined ? undefined : this.#schemas[reference];
    return [property, target].some((each) => each?.[FORBIDDEN[direction]] === true);
  }
}

/** In MongoDB's description, an "object" without properties can be any value, such as a string. */
function allowAnyValue(schema: Schema): Schema {
  const { type, ...rest } = schema;
  return type === 'object' && schema.additionalProperties === undefined ? rest : schema;
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const extra = params.additionalProperty ?? (params.allowedValues ?? []).join(', ');
  return `${instancePath || 'the body'} ${message}${extra ? `: ${extra}` : ''}`;
}
