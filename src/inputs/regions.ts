/** The cloud providers behind Atlas instances, as the API spells them. */
export const PROVIDERS = ['AWS', 'AZURE', 'GCP'] as const;
/** A cloud provider, as Atlas spells it. */
export type Provider = (typeof PROVIDERS)[number];

/** Reads a provider in any case; undefined if there is no such provider. */
export function parseProvider(text: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider === text.toUpperCase());
}

/**
 * Reads an Atlas region name (`US_EAST_1`, `EUROPE_NORTH`), or AWS's own spelling of one (`us-east-1`).
 * Only the form is checked: which regions there are changes, and Atlas knows.
 * @returns the Atlas region name, or undefined if the text is none
 */
export function parseRegion(text: string): string | undefined {
  if (/^[a-z]{2}(-[a-z]+)+-\d+$/i.test(text)) {
    return text.toUpperCase().replaceAll('-', '_');
  }
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/i.test(text) && text.length <= 64 ? text.toUpperCase() : undefined;
}
