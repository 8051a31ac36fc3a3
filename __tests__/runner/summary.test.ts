import { describe, expect, test } from '@jest/globals';
import { type SummaryFacts, writeSummary } from '../../src/runner/summary.ts';

const FACTS: SummaryFacts = {
  name: 'pr-123-shop',
  id: '65f0c1d2e3a4b5c6d7e8f902',
  projectId: '65f0c1d2e3a4b5c6d7e8f901',
  type: 'flex',
  provider: 'AWS',
  region: 'EU_WEST_1',
  stateName: 'IDLE',
  mongoDBVersion: '8.0.4',
  standardSrv: 'mongodb+srv://shop.abcde.mongodb.net',
  created: true,
  loginFor: undefined,
  restoredFrom: undefined,
  expiresAt: Date.parse('2026-11-25T18:00:00Z'),
  deletedAfterJob: false,
  groups: [
    { title: 'Create or adopt the instance', startMs: 0.4, endMs: 850.2 },
    { title: 'Wait until it is IDLE', startMs: 850.2, endMs: 185_000 },
  ],
};

describe('the job summary', () => {
  test('shows the instance, the duration, and how to connect', () => {
    expect(writeSummary(FACTS)).toBe(
      [
        '### MongoDB Atlas: <code>pr-123-shop</code> is ready',
        '',
        '| | |',
        '| --- | --- |',
        '| Instance | <code>pr-123-shop</code> (created by this step) |',
        '| ID | <code>65f0c1d2e3a4b5c6d7e8f902</code> |',
        '| Project | <code>65f0c1d2e3a4b5c6d7e8f901</code> |',
        '| Type | <code>flex</code> |',
        '| Region | <code>AWS</code> <code>EU&#95;WEST&#95;1</code> |',
        '| State | <code>IDLE</code> |',
        '| MongoDB version | <code>8.0.4</code> |',
        '| Deleted when | the delete action runs, or the sweep action runs after 2026-11-25 18:00 UTC |',
        '| Time | 3 m 05 s |',
        '',
        '```mermaid',
        'gantt',
        '  dateFormat x',
        '  axisFormat %M:%S',
        '  todayMarker off',
        '  Create or adopt the instance (850 ms) :0, 850',
        '  Wait until it is IDLE (3 m 04 s) :850, 185000',
        '```',
        '',
        '**Connect** with the output <code>standardSrv</code>, <code>mongodb&#43;srv&#58;&#47;&#47;shop.abcde.mongodb.net</code>, and a database user of the project. The IP address of the client must be on the access list of the project.',
        '',
        '',
      ].join('\n'),
    );
  });

  test('shows which values are not known yet', () => {
    const summary = writeSummary({ ...FACTS, stateName: 'CREATING', mongoDBVersion: '', standardSrv: '' });
    expect(summary).toContain('### MongoDB Atlas: <code>pr-123-shop</code> is <code>CREATING</code>\n');
    expect(summary).toContain('| MongoDB version | not known yet |');
    expect(summary).toContain(
      'The connection string is not available yet. Atlas provides it when the instance is IDLE.',
    );
    expect(summary).not.toContain('**Connect**');
  });

  test.each([
    [{ expiresAt: undefined }, '| Deleted when | the delete action runs; it has no expiry |'],
    [{ deletedAfterJob: true }, '| Deleted when | this job ends, unless another step adopts it first |'],
  ])('shows for %j the row %j', (facts, text) =>
    expect(writeSummary({ ...FACTS, ...facts })).toContain(text),
  );

  test('shows that the instance was adopted', () => {
    expect(writeSummary({ ...FACTS, created: false })).toContain(
      '| Instance | <code>pr-123-shop</code> (adopted by this step) |',
    );
  });

  test('has a valid diagram: groups have a length, and titles no special characters', () => {
    const groups = [{ title: 'a: b; #c', startMs: 10, endMs: 10.2 }];
    expect(writeSummary({ ...FACTS, groups })).toContain('\n  a  b   c (0 ms) :10, 11\n');
    expect(writeSummary({ ...FACTS, groups: [] })).toContain('| Time | 0 ms |');
  });

  test('escapes all values', () => {
    const hostile = '</code>|\n\n[x](https://evil.example) @octocat `';
    const facts = { name: hostile, id: hostile, projectId: hostile, type: hostile, region: hostile };
    const rest = { stateName: hostile, mongoDBVersion: hostile, standardSrv: hostile };
    const summary = writeSummary({ ...FACTS, ...facts, ...rest });
    expect(summary.split('\n')).toHaveLength(writeSummary(FACTS).split('\n').length);
    expect(summary).not.toContain('[x]');
    expect(summary).not.toContain('@octocat');
    expect(summary).not.toContain('https://');
    for (const row of summary.split('\n').filter((line) => line.startsWith('|'))) {
      expect(row.match(/\|/g)).toHaveLength(3);
    }
  });
});
