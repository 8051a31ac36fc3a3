import { describe, expect, test } from '@jest/globals';
import { type CreateRequest, readCreateRequest } from '../../src/inputs/create-request.ts';
import type { Trust } from '../../src/types.ts';
import { ENOUGH, type Inputs, PROJECT, variablesOf, violationsIn } from '../support/inputs.ts';

async function read(
  inputs: Inputs,
  environment: Inputs = {},
  trust: Trust = 'trusted',
): Promise<CreateRequest> {
  const request = await readCreateRequest(variablesOf(inputs, environment), trust);
  if (!request) {
    throw new Error('The step was skipped.');
  }
  return request;
}

/** The messages about inputs that are invalid. */
function violations(inputs: Inputs, environment?: Inputs, trust?: Trust): Promise<string[]> {
  return read(inputs, environment, trust).then((request) => {
    throw new Error(`Nothing was reported: ${JSON.stringify(request)}`);
  }, violationsIn);
}

describe('the inputs of create', () => {
  test('that are required give a request with the defaults', async () => {
    expect(await read(ENOUGH)).toEqual({
      credentials: {
        kind: 'service-account',
        clientId: ENOUGH['client-id'],
        clientSecret: ENOUGH['client-secret'],
      },
      project: { id: PROJECT },
      name: undefined,
      provider: 'AWS',
      region: 'US_EAST_1',
      tags: [],
      instanceType: 'flex',
      continuousBackup: undefined,
      terminationProtection: false,
      waitFor: 'idle',
      timeoutMs: 1_200_000,
      ifExists: 'adopt',
      restoreFrom: undefined,
      onFailure: 'delete',
      deleteAfterJob: false,
      expiresInMs: undefined,
      databaseUser: undefined,
      allowIp: undefined,
      accessExpiresInMs: 86_400_000,
      baseUrl: 'https://cloud.mongodb.com',
      warnings: [],
    });
  });

  test('can all be set', async () => {
    expect(
      await read({
        comment: 'TRUE',
        'github-token': 'ghs_0123456789abcdef',
        'public-key': 'abcdefgh',
        'private-key': '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f901',
        project: 'Shop (staging)',
        name: 'Shop-PR-12',
        provider: 'azure',
        region: 'europe_north',
        tags: 'team=checkout\ncost-center=a.b',
        'instance-type': 'serverless',
        'continuous-backup': 'FALSE',
        'termination-protection': 'True',
        'wait-for': 'ready',
        timeout: '90s',
        'if-exists': 'fail',
        'on-failure': 'keep',
        'delete-after-job': 'true',
        'expires-in': '365d',
        'database-user': 'true',
        'database-user-roles': 'readWrite@shop\nread@logs',
        'database-user-expires-in': '7d',
        'allow-ip': 'runner\n203.0.113.7\n2001:db8::/32',
        'base-url': 'https://cloud.mongodbgov.com/',
      }),
    ).toEqual({
      credentials: {
        kind: 'api-key',
        publicKey: 'abcdefgh',
        privateKey: '1b2c3d4e-5f60-7182-93a4-b5c6d7e8f901',
      },
      project: { name: 'Shop (staging)' },
      name: 'Shop-PR-12',
      provider: 'AZURE',
      region: 'EUROPE_NORTH',
      tags: [
        { key: 'team', value: 'checkout' },
        { key: 'cost-center', value: 'a.b' },
      ],
      instanceType: 'serverless',
      continuousBackup: false,
      terminationProtection: true,
      comment: { token: 'ghs_0123456789abcdef' },
      waitFor: 'ready',
      timeoutMs: 90_000,
      ifExists: 'fail',
      restoreFrom: undefined,
      onFailure: 'keep',
      deleteAfterJob: true,
      expiresInMs: 31_536_000_000,
      databaseUser: {
        roles: [
          { roleName: 'readWrite', databaseName: 'shop' },
          { roleName: 'read', databaseName: 'logs' },
        ],
        lifetime: 'job',
      },
      allowIp: { runner: true, blocks: ['203.0.113.7/32', '2001:db8::/32'] },
      accessExpiresInMs: 604_800_000,
      baseUrl: 'https://cloud.mongodbgov.com',
      warnings: [],
    });
  });

  test('give a database user all rights on data by default', async () => {
    expect((await read({ ...ENOUGH, 'database-user': 'true' })).databaseUser).toEqual({
      roles: [
        { roleName: 'readWriteAnyDatabase', databaseName: 'admin' },
        { roleName: 'dbAdminAnyDatabase', databaseName: 'admin' },
      ],
      lifetime: 'job',
    });
  });
});

describe('the input project', () => {
  test.each<[string, string, CreateRequest['project']]>([
    ['an ID', PROJECT, { id: PROJECT }],
    ['an ID in upper case', PROJECT.toUpperCase(), { id: PROJECT }],
    ['a name that is one digit short of an ID', PROJECT.slice(1), { name: PROJECT.slice(1) }],
    ['a name of 24 letters that are not hexadecimal digits', 'g'.repeat(24), { name: 'g'.repeat(24) }],
    ['a name of 64 characters', 'n'.repeat(64), { name: 'n'.repeat(64) }],
    ['a name in other scripts', 'Läden & 店舗', { name: 'Läden & 店舗' }],
  ])('can be %s', async (_what, project, reference) => {
    expect((await read({ ...ENOUGH, project })).project).toEqual(reference);
  });

  test.each([
    ['empty', '', 'got nothing'],
    ['a name of 65 characters', 'n'.repeat(65), 'got [65 characters; not shown]'],
    ['a path', '../../orgs', 'got "../../orgs"'],
    ['two lines', 'shop\nstaging', 'got [contains the invisible character U+000A; not shown]'],
  ])('cannot be %s', async (_what, project, got) => {
    expect(await violations({ ...ENOUGH, project })).toEqual([
      `project: expected the ID (24 hexadecimal digits) or the name (at most 64 characters) of an Atlas project; ${got}. Example: ${PROJECT}`,
    ]);
  });
});

describe('an invalid input', () => {
  test.each<[string, string, string]>([
    [
      'name',
      'my_shop',
      'name: expected a name that Atlas accepts; it must contain only letters, digits and hyphens, and start with a letter or digit. Example: pr-123-shop',
    ],
    ['provider', 'DigitalOcean', 'provider: expected AWS, AZURE or GCP; got "DigitalOcean". Example: AWS'],
    [
      'region',
      'europe-west1',
      'region: expected an Atlas region name; got "europe-west1". Example: EU_WEST_1 (AWS), EUROPE_NORTH (AZURE), WESTERN_EUROPE (GCP)',
    ],
    [
      'tags',
      'team',
      'tags: expected at most 40 tags: one key=value per line, or a JSON object; the line "team" does not contain "=". Example: team=checkout',
    ],
    ['instance-type', 'm10', 'instance-type: expected flex or serverless; got "m10". Example: flex'],
    [
      'termination-protection',
      'yes',
      'termination-protection: expected true or false; got "yes". Example: true',
    ],
    ['wait-for', 'ready!', 'wait-for: expected idle, none or ready; got "ready!". Example: idle'],
    [
      'timeout',
      '20',
      'timeout: expected a duration from 1s to 24d: a whole number followed by s, m, h or d; got "20". Example: 20m',
    ],
    [
      'timeout',
      '36d',
      'timeout: expected a duration from 1s to 24d: a whole number followed by s, m, h or d; got "36d". Example: 20m',
    ],
    ['if-exists', 'replace', 'if-exists: expected adopt, restore or fail; got "replace". Example: adopt'],
    ['on-failure', 'ignore', 'on-failure: expected delete or keep; got "ignore". Example: delete'],
    ['delete-after-job', '1', 'delete-after-job: expected true or false; got "1". Example: true'],
    [
      'expires-in',
      '366d',
      'expires-in: expected a duration from 1s to 365d: a whole number followed by s, m, h or d; got "366d". Example: 7d',
    ],
    [
      'base-url',
      'http://cloud.mongodb.com',
      'base-url: expected an https URL without a path (http for loopback addresses only); got [contains "://"; not shown]. Example: https://cloud.mongodb.com',
    ],
  ])(
    'is reported with what was expected, what was found and an example: %s',
    async (input, text, message) => {
      expect(await violations({ ...ENOUGH, [input]: text })).toEqual([message]);
    },
  );

  test.each([
    ['timout', 'timeout'],
    ['tgas', 'tags'],
    ['regoin', 'region'],
    ['instane-typ', 'instance-type'],
    ['wait_for', 'wait-for'],
  ])('is a typo of an input: %s', async (typo, input) => {
    expect(await violations({ ...ENOUGH, [typo]: 'x' })).toEqual([
      `${typo}: there is no such input; did you mean "${input}"?`,
    ]);
  });

  test.each(['ACT', 'GITEA_ACTIONS', 'FORGEJO_ACTIONS'])(
    'warns about a typo with %s, where it may be an input of another action',
    async (variable) => {
      const { warnings } = await read({ ...ENOUGH, timout: '5m' }, { [variable]: 'true' });
      expect(warnings).toEqual([
        'This action has no input "timout", and ignores it; did you mean "timeout"?',
      ]);
    },
  );

  test.each(['colour', 'naem-x', 'node-version'])('warns about an unknown input: %s', async (input) => {
    const { warnings } = await read({ ...ENOUGH, [input]: 'x' });
    expect(warnings).toEqual([`This action has no input "${input}", and ignores it.`]);
  });
});

describe('create reports', () => {
  test.each(['AZURE', 'gcp'])('the provider %s without a region', async (provider) => {
    expect(await violations({ ...ENOUGH, provider })).toEqual([
      expect.stringMatching(
        `^region: expected an Atlas region name for ${provider.toUpperCase()}; got nothing\\. Example: (EUROPE_NORTH|WESTERN_EUROPE)$`,
      ),
    ]);
  });

  test.each([
    ['AWS', 'EUROPE_NORTH', 'EU_WEST_1'],
    ['AWS', 'us_east', 'EU_WEST_1'],
    ['AZURE', 'eu-west-1', 'EUROPE_NORTH'],
    ['GCP', 'AP_SOUTHEAST_2', 'WESTERN_EUROPE'],
  ])('the provider %s with %s, a region of another provider', async (provider, region, example) => {
    expect(await violations({ ...ENOUGH, provider, region })).toEqual([
      `region: expected an Atlas region name for ${provider}; got "${region}". Example: ${example}`,
    ]);
  });

  test.each([
    ['AWS', 'US_GOV_EAST_1'],
    ['AZURE', 'US_EAST_2'],
    ['AZURE', 'UK_SOUTH'],
    ['GCP', 'US_WEST_4'],
    ['GCP', 'EUROPE_WEST_12'],
  ])('nothing about the provider %s with its region %s', async (provider, region) => {
    expect((await read({ ...ENOUGH, provider, region })).region).toBe(region);
  });

  test('nothing about a missing region if the provider is invalid', async () => {
    expect(await violations({ ...ENOUGH, provider: 'IBM' })).toEqual([
      'provider: expected AWS, AZURE or GCP; got "IBM". Example: AWS',
    ]);
  });

  test.each(['true', 'false'])('continuous backup with a Flex cluster: %s', async (backup) => {
    const message =
      'continuous-backup: allowed only with "instance-type: serverless", because Flex clusters always have backups. Remove this input';
    expect(await violations({ ...ENOUGH, 'continuous-backup': backup })).toEqual([message]);
    expect(await violations({ ...ENOUGH, 'continuous-backup': backup, 'instance-type': 'flex' })).toEqual([
      message,
    ]);
  });

  test('"database-user-lifetime: instance" without a database user', async () => {
    const LASTING = { ...ENOUGH, 'database-user-lifetime': 'instance' };
    expect(await violations({ ...LASTING, 'allow-ip': 'runner' })).toEqual([
      'database-user-lifetime: allowed only with "database-user: true". Add "database-user: true", or remove this input',
    ]);
    const request = await read({ ...LASTING, 'database-user': 'true' });
    expect(request).toMatchObject({
      databaseUser: { lifetime: 'instance' },
      accessExpiresInMs: 86_400_000,
    });
  });

  test('an expiry without a database user of the job or entries of allow-ip', async () => {
    const EXPIRING = { ...ENOUGH, 'database-user-expires-in': '1h' };
    const USER = { 'database-user': 'true' };
    const LASTING = { ...USER, 'database-user-lifetime': 'instance' };
    const ALLOWED = { 'allow-ip': 'runner' };
    expect(await violations(EXPIRING)).toEqual([
      'database-user-expires-in: allowed only with "database-user: true" or "allow-ip". Add one of them, or remove this input',
    ]);
    expect(await violations({ ...EXPIRING, ...LASTING })).toEqual([
      'database-user-expires-in: not allowed with "database-user-lifetime: instance" and without "allow-ip", because such a user does not expire. Remove this input',
    ]);
    for (const inputs of [USER, ALLOWED, { ...USER, ...ALLOWED }, { ...LASTING, ...ALLOWED }]) {
      expect((await read({ ...EXPIRING, ...inputs })).accessExpiresInMs).toBe(3_600_000);
    }
  });

  test.each([
    ['wait-for', 'ready', '"ready" is allowed only with "database-user: true"'],
    ['database-user-roles', 'read@shop', 'allowed only with "database-user: true"'],
  ])('%s without a database user', async (input, text, message) => {
    expect(await violations({ ...ENOUGH, [input]: text })).toEqual([
      expect.stringContaining(`${input}: ${message}`),
    ]);
    expect(await violations({ ...ENOUGH, [input]: text, 'database-user': 'false' })).toHaveLength(1);
  });

  test('a database user with a longer life than Atlas allows', async () => {
    const inputs = { ...ENOUGH, 'database-user': 'true', 'database-user-expires-in': '8d' };
    expect(await violations(inputs)).toEqual([expect.stringContaining('a duration from 1s to 7d')]);
  });

  test('two kinds of credentials', async () => {
    const said = await violations({ ...ENOUGH, 'public-key': 'abcdefgh', 'private-key': 'x' });
    expect(said).toEqual([expect.stringMatching(/^client-id: expected one kind of credentials; got both /)]);
  });
});

test('create reports all problems at once, in the order of the inputs, and then those of combinations', async () => {
  const said = await violations({
    'client-id': 'someone',
    timout: '5m',
    name: '-',
    provider: 'GCP',
    tags: 'a\nmanaged-by=me',
    'instance-type': 'flex',
    'continuous-backup': 'true',
    'termination-protection': '1',
    'wait-for': 'later',
    timeout: 'long',
    'if-exists': 'replace',
    'on-failure': 'cry',
    'delete-after-job': 'perhaps',
    'expires-in': 'soon',
    'base-url': 'cloud.mongodb.com',
  });
  expect(said.map((message) => message.split(':', 1)[0])).toEqual([
    'timout',
    'client-id',
    'client-secret',
    'project',
    'name',
    'tags',
    'tags',
    'termination-protection',
    'wait-for',
    'timeout',
    'if-exists',
    'on-failure',
    'delete-after-job',
    'expires-in',
    'base-url',
    'region',
    'continuous-backup',
  ]);
});

describe('with "if-no-credentials: skip", create', () => {
  const SKIP = { 'if-no-credentials': 'skip' };
  const skipped = (inputs: Inputs, trust: Trust) =>
    readCreateRequest(variablesOf({ ...SKIP, ...inputs }), trust);
  const without = (...names: (keyof typeof ENOUGH)[]) =>
    Object.fromEntries(Object.entries(ENOUGH).filter(([name]) => !names.some((each) => each === name)));

  test.each<[Trust, Inputs]>([
    ['fork', {}],
    ['fork', without('client-secret')],
    ['fork', without('client-id', 'client-secret')],
    ['fork', without('project')],
    ['dependabot', without('client-secret', 'project')],
    ['fork', { 'public-key': 'abcdefgh', project: PROJECT }],
  ])('is skipped if the trust is "%s", and the inputs are only %j', async (trust, inputs) => {
    expect(await skipped(inputs, trust)).toBeUndefined();
  });

  test('is not skipped if the secrets are there', async () => {
    expect(await skipped(ENOUGH, 'fork')).toEqual(await read(ENOUGH));
  });

  test('fails if GitHub withheld nothing', async () => {
    expect(await violations({ ...SKIP, project: PROJECT })).toHaveLength(1);
    expect(await violations({ project: PROJECT }, {}, 'fork')).toEqual([
      expect.stringContaining('To run the job without a database, set "if-no-credentials: skip".'),
    ]);
  });

  test('reports other problems', async () => {
    expect(await violations({ ...SKIP, region: '!', project: '..' }, {}, 'fork')).toEqual([
      expect.stringMatching(/^project: /),
      expect.stringMatching(/^region: /),
    ]);
    const malformed = { ...SKIP, ...without('project'), 'client-secret': 'wrong' };
    expect(await violations(malformed, {}, 'fork')).toEqual([expect.stringMatching(/^client-secret: /)]);
  });
});

describe('the input restore-from', () => {
  const ID = '65f0c1d2e3a4b5c6d7e8f902';

  test.each([
    ['staging', { projectId: undefined, name: 'staging', snapshotId: undefined }],
    [`${ID}/staging`, { projectId: ID, name: 'staging', snapshotId: undefined }],
    [`staging@${ID.toUpperCase()}`, { projectId: undefined, name: 'staging', snapshotId: ID }],
    [`${PROJECT}/staging@${ID}`, { projectId: PROJECT, name: 'staging', snapshotId: ID }],
  ])('can be %s', async (text, restoreFrom) => {
    expect((await read({ ...ENOUGH, 'restore-from': text })).restoreFrom).toEqual(restoreFrom);
  });

  test.each(['/', 'shop/staging', `${ID}/`, `staging@${ID}0`, 'staging@latest', 'two words', `${ID}/a/b`])(
    'cannot be %j',
    async (text) => {
      expect(await violations({ ...ENOUGH, 'restore-from': text })).toEqual([
        expect.stringMatching(/^restore-from: expected the name of a Flex cluster, .* Example: staging$/),
      ]);
    },
  );

  test('is reported in combination with inputs that contradict it', async () => {
    const inputs = { ...ENOUGH, 'restore-from': 'staging', name: 'staging', 'wait-for': 'none' };
    expect(await violations({ ...inputs, 'instance-type': 'serverless' })).toEqual([
      'restore-from: allowed only with "instance-type: flex". Remove one of the two inputs',
      'restore-from: not allowed with "wait-for: none", because the step waits for the data. Use "wait-for: idle" or "ready"',
      'restore-from: this is the instance itself. Choose another one to restore from',
    ]);
    expect(await violations({ ...ENOUGH, 'if-exists': 'restore' })).toEqual([
      'if-exists: "restore" is allowed only with "restore-from", which says what to restore. Add "restore-from", or use "adopt"',
    ]);
    const own = { ...ENOUGH, name: 'staging' };
    expect(await violations({ ...own, 'restore-from': `${PROJECT}/staging` })).toHaveLength(1);
    expect((await read({ ...own, 'restore-from': `${ID}/staging` })).name).toBe('staging');
  });
});
