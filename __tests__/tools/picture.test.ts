import { expect, test } from '@jest/globals';
import { writeSummary } from '../../src/github/summary.ts';
import { readSummary } from '../../tools/picture/read-summary.ts';
import { drawSummary } from '../../tools/picture/svg.ts';

const SUMMARY = writeSummary({
  name: 'pr-42-shop',
  id: '65f0c1d2e3a4b5c6d7e8f902',
  projectId: '65f0c1d2e3a4b5c6d7e8f901',
  type: 'flex',
  provider: 'AWS',
  region: 'EU_WEST_1',
  stateName: 'IDLE',
  mongoDBVersion: '8.0 <&>',
  standardSrv: 'mongodb+srv://shop.abcde.mongodb.net',
  created: true,
  hasLogin: true,
  expiresAt: '',
  deletedAfterJob: true,
  phases: [
    { title: 'Create the instance', startMs: 0, endMs: 1_000 },
    { title: 'Wait until it is IDLE', startMs: 1_000, endMs: 10_000 },
    { title: 'Wait until a login works', startMs: 10_000, endMs: 12_000 },
  ],
});

test('a job summary is read as its page shows it', () => {
  const { heading, rows, bars, paragraphs } = readSummary(SUMMARY);
  expect(heading).toBe('MongoDB Atlas: pr-42-shop is ready');
  expect(rows).toContainEqual(['Place', 'AWS EU_WEST_1']);
  expect(rows).toHaveLength(9);
  expect(bars.at(-1)).toEqual({ label: 'Wait until a login works (2 s)', startMs: 10_000, endMs: 12_000 });
  expect(bars).toHaveLength(3);
  expect(paragraphs).toHaveLength(1);
  expect(paragraphs[0]).toContain('standardSrv is mongodb+srv://shop.abcde.mongodb.net');
});

test('the picture holds all of it, inside its frame, and no markup of what it shows', () => {
  const read = readSummary(SUMMARY);
  const svg = drawSummary(read);
  expect(svg).toContain('8.0 &#60;&#38;&#62;');
  for (const text of [
    read.heading,
    ...read.rows.map(([name]) => name),
    ...read.bars.map(({ label }) => label),
  ]) {
    expect(svg).toContain(`>${text}</text>`);
  }
  const [, height = 0] = (/<svg [^>]* height="(\d+)"/.exec(svg) ?? []).map(Number);
  for (const [, y] of svg.matchAll(/<text x="[\d.]+" y="(\d+)"/g)) expect(Number(y)).toBeLessThan(height);
  for (const [, x, width] of svg.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)"/g)) {
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(836.2);
  }
});
