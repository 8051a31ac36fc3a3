import { describe, expect, test } from '@jest/globals';
import { parseBaseUrl } from '../../src/inputs/base-url.ts';

describe('parseBaseUrl', () => {
  test.each([
    ['https://cloud.mongodb.com', 'https://cloud.mongodb.com'],
    ['https://cloud.mongodb.com/', 'https://cloud.mongodb.com'],
    ['https://cloud.mongodbgov.com', 'https://cloud.mongodbgov.com'],
    ['HTTPS://Cloud.MongoDB.com', 'https://cloud.mongodb.com'],
    ['https://atlas.example:8443', 'https://atlas.example:8443'],
    ['https://cloud.mongodb.com:443', 'https://cloud.mongodb.com'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['http://127.255.3.4', 'http://127.255.3.4'],
    ['http://[::1]:3000/', 'http://[::1]:3000'],
  ])('reads %s', (text, origin) => {
    expect(parseBaseUrl(text)).toBe(origin);
  });

  test.each([
    ['nothing', ''],
    ['a host without a scheme', 'cloud.mongodb.com'],
    ['http to another machine', 'http://cloud.mongodb.com'],
    ['http to a name that only starts like this machine', 'http://127.0.0.1.evil.example'],
    ['http to a name that only ends like this machine', 'http://evil.localhost'],
    ['http to the address of every interface', 'http://0.0.0.0'],
    ['another scheme', 'ftp://localhost'],
    ['a file', 'file:///etc/passwd'],
    ['a path', 'https://cloud.mongodb.com/api/atlas/v2'],
    ['a query', 'https://cloud.mongodb.com/?a=b'],
    ['a fragment', 'https://cloud.mongodb.com/#a'],
    ['a user, behind which another host hides', 'https://cloud.mongodb.com@evil.example'],
    ['a password', 'https://:secret@cloud.mongodb.com'],
  ])('refuses %s', (_what, text) => {
    expect(parseBaseUrl(text)).toBeUndefined();
  });
});
