import * as z from 'zod';
import { hasRegion, PROVIDERS, type Provider } from '../stores/regions.ts';
import { AtlasError, type FieldViolation } from './errors.ts';

const tagText = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[A-Za-z0-9 ;@_\-.+]*$/, 'can contain only letters, digits, spaces and ; @ _ - . +');

export const tagList = z
  .array(z.strictObject({ key: tagText, value: tagText }))
  .max(50)
  .refine((tags) => new Set(tags.map((tag) => tag.key)).size === tags.length, 'keys must be unique');

export const providerName = z.enum(PROVIDERS);

/** Attributes that Atlas sets itself: accepted in a request body, and ignored. */
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

/** Validates a request body. Throws a 400 that lists every invalid field, as Atlas does. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) {
    return result.data;
  }
  const { issues } = result.error;
  const fields = issues.flatMap(violationsOf);
  const names = fields.map((field) => field.field);
  if (issues.some((issue) => issue.code === 'unrecognized_keys')) {
    throw new AtlasError('INVALID_ATTRIBUTE', [names.join(', ')], { fields });
  }
  const badValue = issues.find((issue) => issue.code === 'invalid_value' && issue.input !== undefined);
  if (badValue) {
    throw new AtlasError('INVALID_ENUM_VALUE', [String(badValue.input)], { fields });
  }
  const problems = fields.map((field) => `${field.field}: ${field.description}`).join('; ');
  throw new AtlasError('VALIDATION_ERROR', [problems], { fields });
}

/** Throws a 400 if the provider does not offer Flex clusters in the region. */
export function checkRegion(provider: Provider, region: string): void {
  if (!hasRegion(provider, region)) {
    const field = 'providerSettings.regionName';
    const fields = [{ field, description: `${provider} has no region ${region} for Flex` }];
    throw new AtlasError('INVALID_ATTRIBUTE', ['regionName'], { fields });
  }
}
