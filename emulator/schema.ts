import * as z from 'zod';
import { AtlasError, type FieldViolation } from './errors.ts';
import { hasRegion, PROVIDERS, type Provider } from './regions.ts';

const tagText = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[A-Za-z0-9 ;@_\-.+]*$/, 'may have only letters, digits, spaces and ; @ _ - . +');

/** A list of tags as a request body carries it. */
export const tagList = z
  .array(z.strictObject({ key: tagText, value: tagText }))
  .max(50)
  .refine((tags) => new Set(tags.map((tag) => tag.key)).size === tags.length, 'keys must be unique');

/** One of the cloud providers. */
export const providerName = z.enum(PROVIDERS);

/** Attributes that Atlas fills itself: taken in a body, and ignored. */
export const ignored = z.unknown().optional();

function describePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );
}

function violationsOf(issue: z.core.$ZodIssue): FieldViolation[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: describePath([...issue.path, key]),
      description: 'unknown attribute',
    }));
  }
  return [{ field: describePath(issue.path), description: issue.message }];
}

/** Reads a request body by its schema, or refuses it as Atlas would, naming every field. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  const { issues } = result.error;
  const fields = issues.flatMap(violationsOf);
  const names = fields.map((field) => field.field);
  if (issues.some((issue) => issue.code === 'unrecognized_keys')) {
    const detail = `Invalid attribute ${names.join(', ')} specified.`;
    throw new AtlasError(400, 'INVALID_ATTRIBUTE', { detail, parameters: names, fields });
  }
  const badValue = issues.find((issue) => issue.code === 'invalid_value' && issue.input !== undefined);
  if (badValue) {
    const value = String(badValue.input);
    const detail = `An invalid enumeration value ${value} was specified.`;
    throw new AtlasError(400, 'INVALID_ENUM_VALUE', { detail, parameters: [value], fields });
  }
  const detail = fields.map((field) => `${field.field}: ${field.description}`).join('; ');
  throw new AtlasError(400, 'VALIDATION_ERROR', { detail, parameters: names, fields });
}

/** Refuses a region in which the provider does not offer Flex. */
export function checkRegion(provider: Provider, region: string): void {
  if (hasRegion(provider, region)) return;
  const field = 'providerSettings.regionName';
  throw new AtlasError(400, 'INVALID_ATTRIBUTE', {
    detail: 'Invalid attribute regionName specified.',
    parameters: ['regionName'],
    fields: [{ field, description: `${provider} has no region ${region} for Flex` }],
  });
}
