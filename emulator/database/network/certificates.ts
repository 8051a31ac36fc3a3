import { createSecureContext, type SecureContext } from 'node:tls';
import { generate } from 'selfsigned';

const DAY_MS = 86_400_000;
const KEY = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

/** From yesterday on, so that a clock that is a little slow does not matter. */
function validity() {
  const now = Date.now();
  return { notBeforeDate: new Date(now - DAY_MS), notAfterDate: new Date(now + 365 * DAY_MS) };
}

/** A certificate authority that lives as long as the process. */
export interface Authority {
  /** Its certificate (PEM): what clients have to trust. */
  readonly pem: string;
  /** What a server with these names needs to speak TLS. */
  contextFor(names: readonly string[]): Promise<SecureContext>;
}

/** Makes a new authority. */
export async function makeAuthority(): Promise<Authority> {
  const root = await generate([{ name: 'commonName', value: 'Atlas emulator CA' }], {
    ...KEY,
    ...validity(),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return {
    pem: root.cert,
    contextFor: async (names) => {
      const own = await generate([{ name: 'commonName', value: 'Atlas emulator' }], {
        ...KEY,
        ...validity(),
        ca: { key: root.private, cert: root.cert },
        extensions: [
          { name: 'basicConstraints', cA: false, critical: true },
          { name: 'keyUsage', digitalSignature: true, critical: true },
          { name: 'extKeyUsage', serverAuth: true },
          { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2, value })) },
        ],
      });
      return createSecureContext({ key: own.private, cert: own.cert });
    },
  };
}
