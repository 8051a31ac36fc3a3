import { describe, expect, test } from '@jest/globals';
import { parseRegion, provider } from '../../src/inputs/create-fields.ts';

describe('the input provider', () => {
  test.each([
    ['AWS', 'AWS'],
    ['aws', 'AWS'],
    ['Azure', 'AZURE'],
    ['gcp', 'GCP'],
  ])('can be %s', (text, value) => {
    expect(provider.schema.parse(text)).toBe(value);
  });

  test.each(['', 'TENANT', 'SERVERLESS', 'google', 'AWS '])('cannot be "%s"', (text) => {
    expect(provider.schema.safeParse(text).success).toBe(false);
  });
});

describe('the input region', () => {
  test.each([
    ['the spelling of Atlas', 'US_EAST_1', 'US_EAST_1'],
    ['the spelling of Atlas in lower case', 'us_east_1', 'US_EAST_1'],
    ["AWS's own spelling", 'us-east-1', 'US_EAST_1'],
    ["AWS's own spelling in upper case", 'EU-WEST-1', 'EU_WEST_1'],
    ["AWS's own spelling of GovCloud", 'us-gov-west-1', 'US_GOV_WEST_1'],
    ['the name of a region of Azure', 'EUROPE_NORTH', 'EUROPE_NORTH'],
    ['the name of a region of Google Cloud', 'western_europe', 'WESTERN_EUROPE'],
  ])('can have %s: %s', (_what, text, region) => {
    expect(parseRegion(text)).toBe(region);
  });

  test.each([
    ['empty', ''],
    ['one word', 'Frankfurt'],
    ['an availability zone', 'us-east-1a'],
    ['the spelling of Google Cloud, where Atlas has other names', 'europe-west1'],
    ['a mixture of two spellings', 'us_east-1'],
    ['a text with spaces', 'us east 1'],
    ['a text with a digit at the start', '1_EAST'],
    ['a text with a double underscore', 'US__EAST'],
    ['a text with an underscore at the end', 'US_EAST_'],
    ['a text with a slash', 'US/EAST'],
    ['two lines', 'US_EAST_1\nUS_EAST_2'],
    ['a text with a letter outside ASCII', 'SÃO_PAULO'],
    ['longer than any region', 'A'.repeat(65)],
  ])('cannot be %s', (_what, text) => {
    expect(parseRegion(text)).toBeUndefined();
  });
});
