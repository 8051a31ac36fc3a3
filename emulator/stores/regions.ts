/**
 * The regions in which Atlas offers Flex clusters, by cloud provider, as documented in 2026:
 * https://www.mongodb.com/docs/atlas/reference/amazon-aws/, …/microsoft-azure/ and …/google-gcp/
 */
const REGIONS = {
  AWS: `US_EAST_1 US_WEST_2 SA_EAST_1 EU_WEST_1 EU_WEST_3 EU_CENTRAL_1 EU_NORTH_1 ME_SOUTH_1 AF_SOUTH_1 AP_SOUTH_1
    AP_EAST_1 AP_SOUTHEAST_1 AP_SOUTHEAST_2 AP_NORTHEAST_1 AP_NORTHEAST_2`,
  AZURE: `US_EAST_2 US_WEST CANADA_CENTRAL CHILE_CENTRAL EUROPE_NORTH EUROPE_WEST ASIA_EAST INDIA_CENTRAL
    INDONESIA_CENTRAL MALAYSIA_WEST`,
  GCP: `CENTRAL_US SOUTH_AMERICA_EAST_1 WESTERN_EUROPE EASTERN_ASIA_PACIFIC NORTHEASTERN_ASIA_PACIFIC
    SOUTHEASTERN_ASIA_PACIFIC ASIA_NORTHEAST_3 ASIA_SOUTH_1 ASIA_SOUTHEAST_2`,
};

export type Provider = keyof typeof REGIONS;

export const PROVIDERS = Object.keys(REGIONS) as [Provider, ...Provider[]];

export function hasRegion(provider: Provider, region: string): boolean {
  return REGIONS[provider].split(/\s+/).includes(region);
}
