import { expect, test } from '@jest/globals';
import { connectionStringFor } from '../../../src/instance/access/connection-string.ts';
import { generateLogin } from '../../../src/instance/access/user.ts';

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
])('a login goes into %s, and its options stay', (bare, full) => {
  expect(connectionStringFor(bare, LOGIN)).toBe(full);
});

test('what Atlas returns must be a connection string', () => {
  expect(() => connectionStringFor('https://pr-1.abcde.mongodb.net', LOGIN)).toThrow(
    'Failed to build the connection string: Atlas returned "https://pr-1.abcde.mongodb.net", which is not a connection string. Check whether a newer version of this action exists.',
  );
});

test('a login is different each time, cannot be guessed, and needs no escaping in a URI', () => {
  const logins = Array.from({ length: 100 }, generateLogin);
  expect(new Set(logins.flatMap(({ username, password }) => [username, password])).size).toBe(200);
  for (const { username, password } of logins) {
    expect(username).toMatch(/^ephemeral-[\w-]{22}$/);
    expect(password).toMatch(/^[\w-]{43}$/);
    expect(encodeURIComponent(username + password)).toBe(username + password);
  }
});
