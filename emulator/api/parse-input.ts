import type * as z from 'zod';

/**
 * Validates a value from the control API or the command line. Throws an error with a message of one line, in which
 * `name` stands for the value itself.
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const result = schema.safeParse(value);
  if (result.success) {
    return result.data;
  }
  const reasons = result.error.issues.map((issue) => `${issue.path.join('.') || name}: ${issue.message}`);
  throw new Error(reasons.join('; '));
}
