import { describe, expect, test } from '@jest/globals';
import { parseProvider, parseRegion } from '../../src/inputs/regions.ts';

describe('parseProvider', () => {
  test.each([
    ['AWS', 'AWS'],
    ['aws', 'AWS'],
    ['Azure', 'AZURE'],
    ['gcp', 'GCP'],
  ])('reads %s', (text, provider) => {
    expect(parseProvider(text)).toBe(provider);
  });

  test.each(['', 'TENANT', 'SERVERLESS', 'google', 'AWS '])('refuses "%s"', (text) => {
    expect(parseProvider(text)).toBeUndefined();
  });
});

describe('parseRegion', () => {
  test.each([
    ['the spelling of Atlas', 'US_EAST_1', 'US_EAST_1'],
    ['the spelling of Atlas in lower case', 'us_east_1', 'US_EAST_1'],
    ["AWS's own spelling", 'us-east-1', 'US_EAST_1'],
    ["AWS's own spelling in upper case", 'EU-WEST-1', 'EU_WEST_1'],
    ["AWS's own spelling of GovCloud", 'us-gov-west-1', 'US_GOV_WEST_1'],
    ['a region of Azure', 'EUROPE_NORTH', 'EUROPE_NORTH'],
    ['a region of Google Cloud', 'western_europe', 'WESTERN_EUROPE'],
  ])('reads %s: %s', (_what, text, region) => {
    expect(parseRegion(text)).toBe(region);
  });

  test.each([
    ['nothing', ''],
    ['one word, which no region is', 'Frankfurt'],
    ['an availability zone', 'us-east-1a'],
    ['the spelling of Google Cloud, which Atlas names otherwise', 'europe-west1'],
    ['two spellings mixed', 'us_east-1'],
    ['a blank', 'us east 1'],
    ['a digit at the start', '1_EAST'],
    ['a double underscore', 'US__EAST'],
    ['an underscore at the end', 'US_EAST_'],
    ['a slash', 'US/EAST'],
    ['two lines', 'US_EAST_1\nUS_EAST_2'],
    ['a letter outside ASCII', 'SÃO_PAULO'],
    ['what no region is as long as', 'A'.repeat(65)],
  ])('refuses %s', (_what, text) => {
    expect(parseRegion(text)).toBeUndefined();
  });
});
