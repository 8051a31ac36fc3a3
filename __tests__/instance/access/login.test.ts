import { expect, test } from '@jest/globals';
import { generateLogin } from '../../../src/instance/access/plan.ts';

const logins = Array.from({ length: 1_000 }, generateLogin);

test('generates a different user name and password each time', () => {
  expect(new Set(logins.flatMap(({ username, password }) => [username, password])).size).toBe(2_000);
});

test('generates at least 128 random bits for the user name and 256 for the password', () => {
  for (const { username, password } of logins) {
    expect(username).toMatch(/^ephemeral-[\w-]{22}$/);
    expect(password).toMatch(/^p[\w-]{43}$/);
  }
});

test('generates words that start with a letter and need no escaping on a command line or in a URL', () => {
  for (const word of logins.flatMap(({ username, password }) => [username, password])) {
    expect(word).toMatch(/^[A-Za-z][A-Za-z0-9_-]+$/);
    expect(encodeURIComponent(word)).toBe(word);
  }
});
