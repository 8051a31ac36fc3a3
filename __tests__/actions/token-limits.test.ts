import { describe, expect, test } from '@jest/globals';
import type { Harness as AnyHarness } from '../../tools/harness/harness.ts';
import { Harness } from '../support/in-process.ts';

const HOUR_MS = 3_600_000;
const INPUTS = { 'delete-after-job': 'true', 'database-user': 'true', 'allow-ip': '203.0.113.7' };

/** What is left in the project, except entries of the access list that several jobs share: Atlas deletes those. */
const leftIn = ({ emulator }: AnyHarness) => [...emulator.instances(), ...emulator.users()];

describe('40 jobs behind one address, which gets 10 access tokens a minute', () => {
  const createAll = (harness: AnyHarness) =>
    Promise.all(Array.from({ length: 40 }, (_, n) => harness.create({ ...INPUTS, name: `pr-${n}` })));

  test.each([
    ['right after their main phases', 0],
    ['after the tokens of their main phases have expired', 2 * HOUR_MS],
  ])('leave nothing behind if they end %s', async (_when, ms) => {
    const harness = await Harness.open();
    const mains = await createAll(harness);
    expect(mains.flatMap(({ annotations }) => annotations)).toEqual([]);
    const tokens = harness.countRequests('token 200');
    expect(tokens).toBe(40);
    await harness.clock.sleep(ms);
    const posts = await Promise.all(mains.map(({ saved }) => harness.cleanUp(saved)));
    expect(posts.flatMap(({ annotations }) => annotations)).toEqual([]);
    expect(leftIn(harness)).toEqual([]);
    // Post uses the token of main as long as it is valid.
    expect(harness.countRequests('token 200')).toBe(ms === 0 ? tokens : tokens + 40);
  });
});

describe('a service account that gets no access token', () => {
  test('because of too many requests a minute is reported at the end of the time limit', async () => {
    const harness = await Harness.open({ tokenLimits: { perMinute: 0, active: 100 } });
    const { annotations } = await harness.create({ timeout: '5m' });
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Failed to get an access token for the service account: timed out after 4 m 5\d s \(input "timeout": 5 m\); last error: Atlas returned RATE_LIMITED \(HTTP 429\), ".*oauth\/token.*"\. Atlas gives a service account 10 access tokens a minute for one IP address\. /,
      ),
    ]);
    // At most about a minute apart.
    expect(harness.countRequests('token 429')).toBeGreaterThan(4);
  });

  test('because too many are active waits until another job revokes one', async () => {
    const harness = await Harness.open({ tokenLimits: { perMinute: 10, active: 1 } });
    const first = await harness.create({ ...INPUTS, name: 'first' });
    const second = harness.create({ ...INPUTS, name: 'second' });
    await harness.clock.sleep(120_000);
    await harness.cleanUp(first.saved);
    expect((await second).annotations).toEqual([]);
    expect(harness.countRequests('token 403')).toBeGreaterThan(1);
  });

  test('because too many are active is reported at the end of the time limit', async () => {
    const harness = await Harness.open({ tokenLimits: { perMinute: 10, active: 0 } });
    const { annotations } = await harness.create({ timeout: '5m' });
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /last error: Atlas returned access_denied \(HTTP 403\), "Access Token limit reached\..*"\. A service account can have 100 active access tokens\. /,
      ),
    ]);
  });

  test('for another reason is reported at once', async () => {
    const harness = await Harness.open();
    const body = { error: 'access_denied', error_description: 'The service account is disabled.' };
    harness.emulator.addFault({ kind: 'status', status: 403, body, operation: 'token', times: 'forever' });
    const { annotations } = await harness.create();
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining('access_denied (HTTP 403), "The service account is disabled"'),
    ]);
    expect(annotations[0]?.message).not.toContain('100 active');
    expect(harness.clock.elapsed()).toBe(0);
  });
});

describe('a refusal with HTTP 403', () => {
  test.each([
    ['createFlexCluster', 'A resource policy of the Atlas organization forbids this.'],
    ['createAccessList', 'A resource policy of the Atlas organization forbids this.'],
  ])('by a resource policy is explained (%s)', async (operation, advice) => {
    const harness = await Harness.open();
    const detail =
      "Invalid Configuration. Contains selections that are unavailable due to your organization's resource policies.";
    const errorCode = 'ATLAS_RESOURCE_POLICIES_VIOLATION_NOT_AUTHORIZED';
    harness.emulator.addFault({ kind: 'status', status: 403, errorCode, detail, operation });
    const { annotations } = await harness.create(INPUTS);
    const { message = '' } = annotations.at(-1) ?? {};
    expect(message).toContain(`Atlas returned ${errorCode} (HTTP 403), "Invalid Configuration. Contains`);
    expect(message).toContain(advice);
  });

  test.each([
    ['createFlexCluster', 'Project Owner'],
    ['createDatabaseUser', 'Project Database Access Admin or Project Owner'],
    ['createAccessList', 'Project Network Access Manager or Project Owner'],
  ])('that is not known is quoted, with what it may be (%s)', async (operation, role) => {
    const harness = await Harness.open();
    const fault = { kind: 'status', status: 403, errorCode: 'SOMETHING_NEW', detail: 'Not today.' } as const;
    harness.emulator.addFault({ ...fault, operation });
    const { annotations } = await harness.create(INPUTS);
    expect(annotations.at(-1)?.message).toContain(
      `Atlas returned SOMETHING_NEW (HTTP 403), "Not today". Possible reasons are a missing role (${role}), a policy or limit of the organization, `,
    );
  });
});
