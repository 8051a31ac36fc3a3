/** The cloud providers, as the Administration API spells them. */
const PROVIDERS = ['AWS', 'AZURE', 'GCP'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Parses a provider, ignoring case; undefined if it does not exist. */
export function parseProvider(text: string): Provider | undefined {
  return PROVIDERS.find((provider) => provider === text.toUpperCase());
}

/** A region of each provider, for error messages. */
export const REGION_EXAMPLES: Readonly<Record<Provider, string>> = {
  AWS: 'EU_WEST_1',
  AZURE: 'EUROPE_NORTH',
  GCP: 'WESTERN_EUROPE',
};

/**
 * Parses an Atlas region name (`US_EAST_1`, `EUROPE_NORTH`), or an AWS region in the spelling of AWS (`us-east-1`). Checks the form only,
 * because the list of regions changes.
 * @returns the Atlas region name; undefined if the text is invalid
 */
export function parseRegion(text: string): string | undefined {
  if (/^[a-z]{2}(-[a-z]+)+-\d+$/i.test(text)) {
    return text.toUpperCase().replaceAll('-', '_');
  }
  return /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/i.test(text) && text.length <= 64 ? text.toUpperCase() : undefined;
}

/**
 * Whether an Atlas region name can belong to a provider. The regions of AWS start with two letters and end with a number; of the other
 * providers, only regions in the United States and the United Kingdom start with two letters.
 * @see https://www.mongodb.com/docs/atlas/cloud-providers-regions/
 */
export function isRegionOf(provider: Provider, region: string): boolean {
  const isLikeAws = /^[A-Z]{2}_.*_\d+$/.test(region);
  return provider === 'AWS' ? isLikeAws : !isLikeAws || /^(US|UK)_/.test(region);
}
