import { describe, expect, test } from '@jest/globals';
import { commentMarker, writeComment, writeDeletedComment } from '../../src/actions/comment-body.ts';
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
  phases: fc.constant([{ title: 'Create the instance', startMs: 0, endMs: 12_000 }]),
});

const rows = fc.array(
  fc.record({ name: text, outcome: fc.constantFrom('deleted', 'kept', 'failed'), reason: text }),
  { maxLength: 4 },
);

/** Harmless text in place of what came from elsewhere: what is then different in the summary, the text has done. */
function tamed<T extends object>(value: T): T {
  const entries = Object.entries(value).map(([key, each]) => {
    const kept =
      typeof each !== 'string' || each === '' || each === 'IDLE' || ['outcome', 'loginFor'].includes(key);
    return [key, kept ? each : 'x'];
  });
  return Object.fromEntries(entries) as T;
}

/** The summary with its code spans emptied. Checks that each of them holds nothing that Markdown, HTML or GitHub would act on. */
function skeleton(summary: string): string {
  return summary.replace(/<code>(.*?)<\/code>/gs, (_all, content: string) => {
    expect(content).toMatch(/^(?:[\p{L}\p{N} .-]|&#\d{1,7};)*$/iu);
    expect(content).not.toMatch(/www\./i);
    return '<code></code>';
  });
}

describe('the summary of a create', () => {
  test('keeps its form, whatever is in it', () =>
    forAll(2_000, facts, (hostile) => {
      expect(skeleton(writeSummary(hostile))).toBe(skeleton(writeSummary(tamed(hostile))));
    }));

  test('has no markup but its own', () => {
    const plain = skeleton(
      writeSummary(
        tamed({
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
  /** The comment behind its marker, which has to be the one HTML comment in it. */
  const shown = (body: string, place: { projectId: string; name: string }) => {
    const marker = commentMarker(place);
    expect(body.startsWith(`${marker}\n`)).toBe(true);
    expect(marker).toMatch(/^<!-- ephemeral-atlas [^<>\s]* -->$/);
    return skeleton(body.slice(marker.length));
  };

  test('keeps its form, whatever is in it', () =>
    forAll(1_500, facts, (hostile) => {
      const tame = tamed(hostile);
      expect(shown(writeComment({ ...hostile, ...rest }), hostile)).toBe(
        shown(writeComment({ ...tame, ...rest }), tame),
      );
      expect(shown(writeDeletedComment({ ...hostile, ...rest }), hostile)).toBe(
        shown(writeDeletedComment({ ...tame, ...rest }), tame),
      );
    }));
});

describe('the summary of a sweep', () => {
  test('keeps its form, whatever is in it', () =>
    forAll(1_500, rows, (hostile) => {
      const written = skeleton(writeSweepSummary(hostile));
      expect(written).toBe(skeleton(writeSweepSummary(hostile.map(tamed))));
      expect(written.split('\n').filter((line) => line.startsWith('| <code>'))).toHaveLength(hostile.length);
    }));

  test('is never larger than GitHub takes it, however much there is to tell', () => {
    for (const fragment of ['|', '😀', 'ﬃ', 'x']) {
      const row = { name: fragment.repeat(64), outcome: 'failed', reason: fragment.repeat(900) };
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

  test('keeps its form, whatever is in it', () =>
    forAll(1_500, fc.tuple(text, indexes), ([instance, hostile]) => {
      const written = skeleton(writeSearchIndexesSummary(instance, hostile));
      expect(written).toBe(skeleton(writeSearchIndexesSummary('x', hostile.map(tamed))));
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
  return { ...texts, expiresAt: undefined, phases: [] };
}
