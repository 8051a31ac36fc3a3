import { describe, expect, test } from '@jest/globals';
import { CREATE_DEFAULTS, readCreateRequest } from '../../src/inputs/create-request.ts';
import { DELETE_DEFAULTS, readDeleteRequest } from '../../src/inputs/delete-request.ts';
import { InvalidInputsError } from '../../src/inputs/reader.ts';
import {
  readSearchIndexesRequest,
  SEARCH_INDEXES_DEFAULTS,
} from '../../src/inputs/search-indexes-request.ts';
import { readSweepRequest, SWEEP_DEFAULTS } from '../../src/inputs/sweep-request.ts';
import { ENOUGH, variablesOf } from '../support/inputs.ts';

const RANDOM = Array.from({ length: 110 }, (_, n) => (n * n * 31 + 7).toString(36).at(-1)).join('');

/** Secrets in the wrong input, of which every character counts. */
const SECRETS: Readonly<Record<string, string>> = {
  'of more than 80 characters': RANDOM,
  'of 41 characters': RANDOM.slice(0, 41),
  'in Base64 with padding': `${RANDOM.slice(0, 22)}==`,
  'in a URL': `mongodb://u:${RANDOM.slice(0, 12)}@h`,
  'on several lines': `${RANDOM.slice(0, 64)}\n${RANDOM.slice(64, 100)}\n${RANDOM.slice(100)}`,
  'of a service account': `mdb_sa_sk_${RANDOM.slice(0, 12)} and more`,
};

const READERS = {
  create: [CREATE_DEFAULTS, readCreateRequest],
  delete: [DELETE_DEFAULTS, readDeleteRequest],
  sweep: [SWEEP_DEFAULTS, readSweepRequest],
  'search-indexes': [SEARCH_INDEXES_DEFAULTS, readSearchIndexesRequest],
} as const;

/** The longest part of a secret that a text contains, unless it contains whole lines of it: those are masked. */
function partIn(text: string, secret: string): string {
  let longest = '';
  const rest = [secret, ...secret.split('\n')].reduce((left, line) => left.replaceAll(line, ''), text);
  for (let start = 0; start < secret.length; start += 1) {
    while (
      rest.includes(secret.slice(start, start + longest.length + 1)) &&
      start + longest.length < secret.length
    ) {
      longest = secret.slice(start, start + longest.length + 1);
    }
  }
  return longest;
}

describe.each(Object.entries(READERS))('the inputs of %s', (_action, [defaults, read]) => {
  describe.each(Object.entries(SECRETS))('a secret %s', (_kind, secret) => {
    test.each(Object.keys(defaults))('is never shown in part in an error about %s', async (input) => {
      let messages: string[] = [];
      try {
        await read(variablesOf({ ...ENOUGH, [input]: secret }), 'trusted');
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidInputsError);
        messages = (error as InvalidInputsError).violations.map(({ message }) => message);
      }
      // A message can contain the prefix of client secrets.
      expect(messages.map((message) => partIn(message, secret)).filter((part) => part.length > 10)).toEqual(
        [],
      );
    });
  });
});
