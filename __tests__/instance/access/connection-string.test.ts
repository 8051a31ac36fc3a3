import { expect, test } from '@jest/globals';
import { connectionStringFor } from '../../../src/instance/access/connection-string.ts';

const LOGIN = { username: 'ephemeral-a', password: 'b-_c' };

test.each([
  [
    'mongodb+srv://pr-1.abcde.mongodb.net',
    'mongodb+srv://ephemeral-a:b-_c@pr-1.abcde.mongodb.net/?retryWrites=true&w=majority&authSource=admin',
  ],
  [
    'mongodb://127.0.0.1:4101,127.0.0.1:4102/?replicaSet=x&w=1',
    'mongodb://ephemeral-a:b-_c@127.0.0.1:4101,127.0.0.1:4102/?replicaSet=x&w=1&retryWrites=true&authSource=admin',
  ],
])('adds a login to %s, and keeps its options', (bare, full) => {
  expect(connectionStringFor(bare, LOGIN)).toBe(full);
});

test('fails if Atlas returns something that is not a connection string', () => {
  expect(() => connectionStringFor('https://pr-1.abcde.mongodb.net', LOGIN)).toThrow(
    'Failed to build the connection string: Atlas returned "https://pr-1.abcde.mongodb.net", which is not a connection string. Check whether a newer version of this action exists.',
  );
});
