import { describe, expect, test } from '@jest/globals';
import { differences } from '../../../src/instance/search/differences.ts';

describe('the differences of two definitions', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['a value', { a: { b: true } }, { a: { b: false } }, ['"a.b" is false instead of true']],
    ['a missing field', { a: { b: 1 } }, { a: {} }, ['"a.b" is missing']],
    ['a number of elements', { a: [1, 2] }, { a: [1] }, ['"a" has 1 elements instead of 2']],
    ['an element', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, ['"a.0.b" is 2 instead of 1']],
    ['an object for an array', { a: {} }, { a: [] }, ['"a" is [] instead of {}']],
    ['null for an object', { a: {} }, { a: null }, ['"a" is null instead of {}']],
    ['a field of Object', JSON.parse('{"__proto__": 1}'), {}, ['"__proto__" is missing']],
    [
      'a mapping that is no longer wanted',
      { mappings: { fields: { a: { type: 'document', fields: {} } } } },
      { mappings: { fields: { a: { type: 'document', fields: { fields: {} } }, b: {} } } },
      ['"mappings.fields.a.fields.fields" is not wanted', '"mappings.fields.b" is not wanted'],
    ],
    [
      'no default of a field that has the name "fields"',
      { fields: { fields: { type: 'string' } } },
      { fields: { fields: { type: 'string', store: true } } },
      [],
    ],
    ['several', { a: 1, b: 'x' }, { a: 2 }, ['"a" is 2 instead of 1', '"b" is missing']],
  ])('name %s', (_what, wanted, actual, expected) => {
    expect(differences(wanted, actual)).toEqual(expected);
  });

  test('are none for what only Atlas has, and for another order of fields', () => {
    const wanted = { mappings: { dynamic: true, fields: { a: [{ type: 'string' }] } } };
    const actual = {
      analyzer: 'lucene.standard',
      mappings: { fields: { a: [{ type: 'string', store: true }] }, dynamic: true },
      synonyms: [],
    };
    expect(differences(wanted, actual)).toEqual([]);
  });

  test.each(['y'.repeat(100), 'mongodb://user', 'a@b'])(
    'do not show %j, which may have a secret',
    (value) => {
      expect(differences({ a: value }, { a: 1 })).toEqual(['"a" is different']);
      expect(differences({ a: 1 }, { a: value })).toEqual(['"a" is different']);
    },
  );
});
