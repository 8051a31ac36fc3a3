import { describe, expect, test } from '@jest/globals';
import { parseBaseUrl } from '../../src/inputs/common-request.ts';

describe('the input base-url', () => {
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
  ])('can be %s', (text, origin) => {
    expect(parseBaseUrl(text)).toBe(origin);
  });

  test.each([
    ['empty', ''],
    ['a host without a scheme', 'cloud.mongodb.com'],
    ['http for another machine', 'http://cloud.mongodb.com'],
    ['http for a name that starts with a loopback address', 'http://127.0.0.1.evil.example'],
    ['http for a name that ends with localhost', 'http://evil.localhost'],
    ['http for the address of all interfaces', 'http://0.0.0.0'],
    ['a URL with another scheme', 'ftp://localhost'],
    ['a file URL', 'file:///etc/passwd'],
    ['a URL with a path', 'https://cloud.mongodb.com/api/atlas/v2'],
    ['a URL with a query', 'https://cloud.mongodb.com/?a=b'],
    ['a URL with a fragment', 'https://cloud.mongodb.com/#a'],
    ['a URL with a user name that looks like the host', 'https://cloud.mongodb.com@evil.example'],
    ['a URL with a password', 'https://:secret@cloud.mongodb.com'],
  ])('cannot be %s', (_what, text) => {
    expect(parseBaseUrl(text)).toBeUndefined();
  });
});
