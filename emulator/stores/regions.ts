/** Some of the regions in which Atlas offers Flex clusters, by cloud provider. */
const REGIONS = {
  AWS: [
    'US_EAST_1',
    'US_WEST_2',
    'SA_EAST_1',
    'EU_WEST_1',
    'EU_CENTRAL_1',
    'AP_SOUTH_1',
    'AP_EAST_1',
    'AP_SOUTHEAST_1',
    'AP_SOUTHEAST_2',
    'AP_NORTHEAST_1',
    'AP_NORTHEAST_2',
  ],
  AZURE: [
    'US_EAST_2',
    'US_WEST',
    'CANADA_CENTRAL',
    'EUROPE_NORTH',
    'EUROPE_WEST',
    'ASIA_EAST',
    'INDIA_CENTRAL',
  ],
  GCP: ['CENTRAL_US', 'WESTERN_US', 'WESTERN_EUROPE', 'ASIA_SOUTH_1', 'EASTERN_ASIA_PACIFIC'],
} as const;

export type Provider = keyof typeof REGIONS;

export const PROVIDERS = Object.keys(REGIONS) as [Provider, ...Provider[]];

export function hasRegion(provider: Provider, region: string): boolean {
  return (REGIONS[provider] as readonly string[]).includes(region);
}
