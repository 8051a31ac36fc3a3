import { createSecureContext, type SecureContext } from 'node:tls';
import { generate } from 'selfsigned';

const DAY_MS = 86_400_000;
const KEY = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

/** Starts a day ago, so that a clock that is slightly behind does not matter. */
function validity() {
  const now = Date.now();
  return { notBeforeDate: new Date(now - DAY_MS), notAfterDate: new Date(now + 365 * DAY_MS) };
}

/** A certificate authority that exists as long as the process. */
export interface Authority {
  /** Its certificate (PEM), which clients must trust. */
  readonly pem: string;
  /** The TLS context of a server with these host names. */
  contextFor(hostnames: readonly string[]): Promise<SecureContext>;
}

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
    contextFor: async (hostnames) => {
      const own = await generate([{ name: 'commonName', value: 'Atlas emulator' }], {
        ...KEY,
        ...validity(),
        ca: { key: root.private, cert: root.cert },
        extensions: [
          { name: 'basicConstraints', cA: false, critical: true },
          { name: 'keyUsage', digitalSignature: true, critical: true },
          { name: 'extKeyUsage', serverAuth: true },
          { name: 'subjectAltName', altNames: hostnames.map((value) => ({ type: 2, value })) },
        ],
      });
      return createSecureContext({ key: own.private, cert: own.cert });
    },
  };
}
