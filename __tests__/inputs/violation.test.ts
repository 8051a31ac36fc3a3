import { expect, test } from '@jest/globals';
import { InvalidInputsError } from '../../src/inputs/reader.ts';
import { StepError } from '../../src/util/errors.ts';

test('the error about invalid inputs has their number and all messages', () => {
  const a = { input: 'a', message: 'a: expected one thing.' };
  const b = { input: 'b', message: 'b: expected another.' };
  expect(new InvalidInputsError([a])).toBeInstanceOf(StepError);
  expect(new InvalidInputsError([a]).message).toBe(
    '1 invalid input; no request was sent to Atlas. a: expected one thing.',
  );
  const both = new InvalidInputsError([a, b]);
  expect(both.violations).toEqual([a, b]);
  expect(both.message).toBe(
    '2 invalid inputs; no request was sent to Atlas. a: expected one thing. b: expected another.',
  );
});

test('the error about invalid inputs counts an input with two problems once', () => {
  const violations = ['tags: it is long.', 'tags: it is wide.'].map((message) => ({
    input: 'tags',
    message,
  }));
  expect(new InvalidInputsError(violations).message).toBe(
    '1 invalid input; no request was sent to Atlas. tags: it is long. tags: it is wide.',
  );
});
