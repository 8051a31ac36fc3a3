/** A time in Atlas' format: ISO 8601 in UTC, without fractions of a second. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
