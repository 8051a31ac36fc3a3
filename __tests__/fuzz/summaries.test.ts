import { describe, expect, test } from '@jest/globals';
import { commentMarker, writeComment, writeDeletedComment } from '../../src/actions/comment.ts';
import { writeSearchIndexesSummary } from '../../src/runner/search-indexes-summary.ts';
import { writeSummary } from '../../src/runner/summary.ts';
import { writeSweepSummary } from '../../src/runner/sweep-summary.ts';
import fc from '../support/fast-check.ts';
import { FRAGMENTS, forAll, text } from './arbitraries.ts';

const facts = fc.record({
  name: text,
  id: text,
  projectId: text,
  type: text,
  provider: text,
  region: text,
  stateName: fc.oneof(text, fc.constant('IDLE')),
  mongoDBVersion: text,
  standardSrv: text,
  created: fc.boolean(),
  restoredFrom: fc.option(text, { nil: undefined }),
  loginFor: fc.constantFrom('job', 'instance', undefined),
  deletedAfterJob: fc.boolean(),
  expiresAt: fc.option(fc.constant(Date.UTC(2026, 10, 25)), { nil: undefined }),
  groups: fc.constant([{ title: 'Create the instance', startMs: 0, endMs: 12_000 }]),
});

const rows = fc.array(
  fc.record({
    name: text,
    ageMs: fc.oneof(fc.integer(), fc.constant(Number.NaN)),
    outcome: fc.constantFrom('deleted', 'kept', 'failed'),
    reason: text,
  }),
  { maxLength: 4 },
);

/** The same facts with harmless text: a difference in the summary is an effect of the text. */
function harmless<T extends object>(value: T): T {
  const entries = Object.entries(value).map(([key, each]) => {
    const kept =
      typeof each !== 'string' || each === '' || each === 'IDLE' || ['outcome', 'loginFor'].includes(key);
    return [key, kept ? each : 'x'];
  });
  return Object.fromEntries(entries) as T;
}

/** The summary with empty code spans. Checks that none of them contains markup. */
function withoutCode(summary: string): string {
  return summary.replace(/<code>(.*?)<\/code>/gs, (_all, content: string) => {
    expect(content).toMatch(/^(?:[\p{L}\p{N} .-]|&#\d{1,7};)*$/iu);
    expect(content).not.toMatch(/www\./i);
    return '<code></code>';
  });
}

describe('the summary of a create', () => {
  test('escapes any text', () =>
    forAll(2_000, facts, (hostile) => {
      expect(withoutCode(writeSummary(hostile))).toBe(withoutCode(writeSummary(harmless(hostile))));
    }));

  test('contains only its own markup', () => {
    const plain = withoutCode(
      writeSummary(
        harmless({
          ...sample(FRAGMENTS.join('')),
          created: true,
          restoredFrom: undefined,
          loginFor: 'job',
          deletedAfterJob: false,
        }),
      ),
    );
    expect(plain.replaceAll('<code></code>', '')).not.toMatch(/[<>[\]@]|https?:|www/);
    expect(plain.match(/```/g)).toHaveLength(2);
    for (const row of plain.split('\n').filter((line) => line.startsWith('|'))) {
      expect(row.match(/\|/g)).toHaveLength(3);
    }
  });
});

describe('the comment on a pull request', () => {
  const rest = {
    at: Date.UTC(2026, 10, 23, 18),
    runUrl: 'https://github.com/octo-org/shop/actions/runs/1',
  };
  /** The comment without its marker, which must be its only HTML comment. */
  const shown = (body: string, place: { projectId: string; name: string }) => {
    const marker = commentMarker(place);
    expect(body.startsWith(`${marker}\n`)).toBe(true);
    expect(marker).toMatch(/^<!-- ephemeral-atlas [^<>\s]* -->$/);
    return withoutCode(body.slice(marker.length));
  };

  test('escapes any text', () =>
    forAll(1_500, facts, (hostile) => {
      const plain = harmless(hostile);
      expect(shown(writeComment({ ...hostile, ...rest }), hostile)).toBe(
        shown(writeComment({ ...plain, ...rest }), plain),
      );
      expect(shown(writeDeletedComment({ ...hostile, ...rest }), hostile)).toBe(
        shown(writeDeletedComment({ ...plain, ...rest }), plain),
      );
    }));
});

describe('the summary of a sweep', () => {
  test('escapes any text', () =>
    forAll(1_500, rows, (hostile) => {
      const written = withoutCode(writeSweepSummary(hostile));
      expect(written).toBe(withoutCode(writeSweepSummary(hostile.map(harmless))));
      expect(written.split('\n').filter((line) => line.startsWith('| <code>'))).toHaveLength(hostile.length);
    }));

  test('is shortened to the size that GitHub accepts', () => {
    for (const fragment of ['|', '😀', 'ﬃ', 'x']) {
      const row = { name: fragment.repeat(64), ageMs: 0, outcome: 'failed', reason: fragment.repeat(900) };
      const summary = writeSweepSummary(Array.from({ length: 600 }, () => row));
      expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
      expect(summary).toMatch(/… and \d+ more\. See the log\.\n$/);
    }
  });
});

describe('the summary of search indexes', () => {
  const indexes = fc.array(
    fc.record({
      database: text,
      collectionName: text,
      name: text,
      type: text,
      status: text,
      queryable: fc.boolean(),
      created: fc.boolean(),
    }),
    { maxLength: 4 },
  );

  test('escapes any text', () =>
    forAll(1_500, fc.tuple(text, indexes), ([instance, hostile]) => {
      const written = withoutCode(writeSearchIndexesSummary(instance, hostile));
      expect(written).toBe(withoutCode(writeSearchIndexesSummary('x', hostile.map(harmless))));
      expect(written.split('\n').filter((line) => line.startsWith('| <code>'))).toHaveLength(hostile.length);
    }));
});

function sample(hostile: string) {
  const names = [
    'name',
    'id',
    'projectId',
    'type',
    'provider',
    'region',
    'stateName',
    'mongoDBVersion',
    'standardSrv',
  ] as const;
  const texts = Object.fromEntries(names.map((name) => [name, hostile])) as Record<
    (typeof names)[number],
    string
  >;
  return { ...texts, expiresAt: undefined, groups: [] };
}
