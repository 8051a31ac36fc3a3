import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { recordings } from '../../tools/checks/recordings.ts';

const GROUP = '0123456789abcdef01234567';
const PATH = `/api/atlas/v2/groups/${GROUP}`;
const FLEX = 'application/vnd.atlas.2024-11-13+json;charset=utf-8';
const MISSING = {
  detail: `No cluster named a exists in group ${GROUP}.`,
  error: 404,
  errorCode: 'CLUSTER_NOT_FOUND',
  parameters: ['a', GROUP],
  reason: 'Not Found',
};
const SNAPSHOT = {
  expiration: '2026-01-10T01:00:00Z',
  finishTime: '2026-01-02T01:01:50Z',
  id: GROUP,
  mongoDBVersion: '8.0.29',
  scheduledTime: '2026-01-02T01:00:00Z',
  startTime: '2026-01-02T01:00:30Z',
  status: 'COMPLETED',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recordings-'));
  jest.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

function record(label: string, method: string, path: string, status: number, body: unknown): void {
  const file = join(folder, `${label}.json`);
  mkdirSync(dirname(file), { recursive: true });
  const headers = { 'Content-Type': status < 400 ? FLEX : 'application/json' };
  const recording = { date: '2026-01-03T00:00:00Z', request: { method, path: PATH + path } };
  writeFileSync(file, JSON.stringify({ ...recording, response: { status, headers, body } }));
  writeFileSync(join(folder, 'README.md'), 'Invented for a test.');
}

const check = () => recordings({ root: '/', args: [folder], write: false });

describe('the check of recordings', () => {
  test('accepts what the emulator answers, with its own ids, dates and hosts', async () => {
    record('get/1', 'GET', '/flexClusters/a', 404, MISSING);
    record('list/1', 'GET', '/flexClusters/a/backup/snapshots', 200, {
      links: [
        {
          href: `http://localhost:8080${PATH}/flexClusters/a/backup/snapshots?includeCount=true&pageNum=1&itemsPerPage=100`,
          rel: 'self',
        },
      ],
      results: [
        SNAPSHOT,
        {
          ...SNAPSHOT,
          id: '1'.repeat(24),
          scheduledTime: '2026-01-02T02:00:00Z',
          finishTime: '2026-01-02T02:01:50Z',
        },
      ],
      totalCount: 2,
    });
    expect(await check()).toEqual({
      problems: [],
      summary: '2 responses read, 2 compared, 0 differences accepted',
    });
  });

  test.each([
    ['text', { ...MISSING, detail: 'gone' }, /body\.detail is No cluster named a .*, not gone\.$/],
    ['number of elements', { ...MISSING, parameters: ['a'] }, /body\.parameters has 2 elements\.$/],
    ['type', { ...MISSING, error: '404' }, /body\.error is of type Number, not String\.$/],
    ['field', { ...MISSING, hint: 'x' }, /body\.hint is missing\.$/],
    [
      'order of fields',
      Object.fromEntries(Object.entries(MISSING).reverse()),
      /body has its fields in another order\.$/,
    ],
  ])('names a different %s', async (_what, body, problem) => {
    record('get/1', 'GET', '/flexClusters/a', 404, body);
    const problems = (await check()).problems;
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  test('names another status, media type, field and order', async () => {
    record('a', 'GET', '/flexClusters/a/backup/snapshots/0123456789abcdef01234567', 201, SNAPSHOT);
    record('b', 'DELETE', '/flexClusters/a', 204, null);
    record('c', 'GET', '/databaseUsers', 200, { links: [], results: [], totalCount: 0 });
    expect((await check()).problems).toEqual([
      'a: the status is 200, not 201.',
      expect.stringMatching(/^c: the header content-type is application\/vnd\.atlas\.2023-01-01/),
      'c: body.links has 1 elements.',
    ]);
  });

  test('names what the action cannot read, also of operations that the emulator does not have', async () => {
    record('a', 'GET', '/flexClusters/a', 200, { name: 'a' });
    record('b', 'POST', '/clusters', 400, { message: 'no' });
    const { problems, summary } = await check();
    expect(problems[0]).toMatch(/^a: the action cannot read it: .*"id"/);
    expect(problems.at(-1)).toMatch(/^b: the action cannot read it: /);
    expect(summary).toMatch(/^2 responses read, 1 compared/);
  });

  test('is skipped where there are none', async () => {
    const result = await recordings({ root: folder, args: ['nowhere'], write: false });
    expect(result).toEqual({
      problems: [],
      summary: 'skipped, because there are no recordings in "nowhere"',
    });
  });
});
