import { type Random, randomHex, randomWord } from '../../stores/random.ts';

/** The credentials that the emulator accepts: one service account and one API key. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Credentials that are the same at every start, and that nobody mistakes for real ones. */
export const FIXED_CREDENTIALS: Credentials = {
  clientId: `mdb_sa_id_${Buffer.from('emulator-sa1').toString('hex')}`,
  clientSecret: 'mdb_sa_sk_emulator-only-this-is-not-a-secret',
  publicKey: 'emulkey1',
  privateKey: '00000000-0000-4000-8000-000000000001',
};

/** Generates credentials in the format of Atlas. */
export function createCredentials(random: Random): Credentials {
  const uuid = [8, 4, 4, 4, 12].map((length) => randomHex(random, length)).join('-');
  return {
    clientId: `mdb_sa_id_${randomHex(random, 24)}`,
    clientSecret: `mdb_sa_sk_${randomWord(random, 40)}`,
    publicKey: randomWord(random, 8),
    privateKey: uuid,
  };
}
