import { expect, test } from '@jest/globals';
import { lineSplitter } from '../../../tools/local-runner/lines.ts';

function split(...chunks: Buffer[]): string[] {
  const lines: string[] = [];
  const splitter = lineSplitter((line) => lines.push(line));
  for (const chunk of chunks) {
    splitter.write(chunk);
  }
  splitter.end();
  return lines;
}

test('cuts at LF, CRLF and CR, wherever the chunks end', () => {
  expect(
    split(Buffer.from('a\nb\r'), Buffer.from('\nc\r'), Buffer.from('d\r\n\r'), Buffer.from('last')),
  ).toEqual(['a', 'b', 'c', 'd', '', 'last']);
});

test('keeps characters whole that are split between chunks', () => {
  const [first, second] = [Buffer.from('é').subarray(0, 1), Buffer.from('é\n').subarray(1)];
  expect(split(first, second)).toEqual(['é']);
});
