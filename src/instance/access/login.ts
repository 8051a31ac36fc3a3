import { randomBytes } from 'node:crypto';

/** The user name and password for an instance. Both are secret. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** The number of random bytes in a password: twice the 128 bits that are considered secure. */
const RANDOM_BYTES = 32;

/**
 * Generates a random login. Base64url needs no encoding in a URI (RFC 3986, 2.3), and a letter comes first, because programs take a
 * password that starts with `-` for an option.
 */
export function generateLogin(): Login {
  return {
    username: `ephemeral-${randomBytes(RANDOM_BYTES / 2).toString('base64url')}`,
    password: `p${randomBytes(RANDOM_BYTES).toString('base64url')}`,
  };
}
