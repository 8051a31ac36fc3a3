import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tls from 'node:tls';
import { afterAll, beforeAll } from '@jest/globals';
import { type Authority, makeAuthority } from '../../emulator/database/network/certificates.ts';

/** A certificate authority for one test file. */
export interface TestAuthority extends Authority {
  /** The file with its certificate, for NODE_EXTRA_CA_CERTS. */
  readonly file: string;
}

/** Makes an authority that this process trusts during the tests of a file. Call it at the top of the file; what it returns is there in tests. */
export function trustTestAuthority(): () => TestAuthority {
  const before = tls.getCACertificates('default');
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const file = join(folder, 'ca.pem');
  let authority: Authority;
  beforeAll(async () => {
    authority = await makeAuthority();
    writeFileSync(file, authority.pem);
    tls.setDefaultCACertificates([...before, authority.pem]);
  });
  afterAll(() => {
    tls.setDefaultCACertificates(before);
    rmSync(folder, { recursive: true, force: true });
  });
  return () => ({ ...authority, file });
}
