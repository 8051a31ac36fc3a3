import type { RestoreSource, Role, Tag } from '../types.ts';
import { quote } from '../util/format.ts';
import { instanceNameProblem } from './common-request.ts';
import { type Field, linesOf, parsed, validated } from './fields.ts';
import type { InputReader } from './reader.ts';
import { MAX_USER_TAGS, parseTags } from './tags.ts';

/** A region of each provider, which the Administration API spells like this, for error messages. */
const REGION_EXAMPLES = { AWS: 'EU_WEST_1', AZURE: 'EUROPE_NORTH', GCP: 'WESTERN_EUROPE' } as const;

export type Provider = keyof typeof REGION_EXAMPLES;
const PROVIDERS = Object.keys(REGION_EXAMPLES) as readonly Provider[];

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
function isRegionOf(provider: Provider, region: string): boolean {
  const isLikeAws = /^[A-Z]{2}_.*_\d+$/.test(region);
  return provider === 'AWS' ? isLikeAws : !isLikeAws || /^(US|UK)_/.test(region);
}

const SOURCE = /^(?:(?<projectId>[a-f0-9]{24})\/)?(?<name>[^/@]+)(?:@(?<snapshotId>[a-f0-9]{24}))?$/i;

/** Parses `name`, `project-id/name`, and either with `@snapshot-id`; undefined if the text is invalid. */
function parseRestoreFrom(text: string): RestoreSource | undefined {
  const { projectId, name = '', snapshotId } = SOURCE.exec(text)?.groups ?? {};
  return instanceNameProblem(name) === undefined
    ? { projectId: projectId?.toLowerCase(), name, snapshotId: snapshotId?.toLowerCase() }
    : undefined;
}

const ROLE = /^[A-Za-z0-9][\w-]{0,63}$/;
/** The characters that MongoDB allows in database names: https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions */
const DATABASE = /^[^\s/\\."$*<>:|?@]{1,63}$/;
/** Built-in roles for any database, which exist in `admin` only. */
const ADMIN_ROLE = /AnyDatabase$|^(atlasAdmin|backup|clusterMonitor|enableSharding)$/;

/** Parses the roles of a database user, one `role@database` per line. */
export function parseRoles(text: string): { value: readonly Role[]; problems: readonly string[] } {
  const value: Role[] = [];
  const problems: string[] = [];
  for (const line of linesOf(text)) {
    const [roleName = '', databaseName = '', ...rest] = line.split('@');
    if (!ROLE.test(roleName) || !DATABASE.test(databaseName) || rest.length > 0) {
      problems.push(`the line ${quote(line)} does not have the form role@database`);
    } else if (ADMIN_ROLE.test(roleName) && databaseName !== 'admin') {
      problems.push(`the role ${roleName} exists in the database admin only; use ${roleName}@admin instead`);
    } else {
      value.push({ roleName, databaseName });
    }
  }
  return { value, problems };
}

export const provider: Field<Provider> = {
  schema: parsed((text) => PROVIDERS.find((each) => each === text.toUpperCase())),
  expected: 'AWS, AZURE or GCP',
  example: 'AWS',
};

export const region: Field<string> = {
  schema: parsed(parseRegion),
  expected: 'an Atlas region name',
  example: Object.entries(REGION_EXAMPLES)
    .map(([name, example]) => `${example} (${name})`)
    .join(', '),
};

export const tags: Field<readonly Tag[]> = {
  schema: validated(parseTags),
  expected: `at most ${MAX_USER_TAGS} tags: one key=value per line, or a JSON object`,
  example: 'team=checkout',
};

export const restoreFrom: Field<RestoreSource> = {
  schema: parsed(parseRestoreFrom),
  expected: 'the name of a Flex cluster, with "project-id/" before it and "@snapshot-id" after it if needed',
  example: 'staging',
};

export const roles: Field<readonly Role[]> = {
  schema: validated(parseRoles),
  expected: 'one role@database per line',
  example: 'readWrite@shop',
};

/** Checks that the region belongs to the provider, and is set if it has no default. */
export function checkRegion(
  inputs: InputReader,
  request: { readonly provider: Provider | undefined; readonly region: string | undefined },
): void {
  const name = request.provider;
  if (!name) {
    return;
  }
  const isMissing = !inputs.text('region') && name !== 'AWS';
  if (isMissing || (request.region && !isRegionOf(name, request.region))) {
    const found = isMissing ? 'nothing' : quote(inputs.text('region') ?? '');
    inputs.addProblem(
      'region',
      `expected an Atlas region name for ${name}; got ${found}. Example: ${REGION_EXAMPLES[name]}`,
    );
  }
}
