import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Emulator } from '../index.ts';

/** The environment variables that the actions read. */
export function environmentFor({ url, credentials, project }: Emulator): Record<string, string> {
  return {
    MONGODB_ATLAS_BASE_URL: url,
    MONGODB_ATLAS_CLIENT_ID: credentials.clientId,
    MONGODB_ATLAS_CLIENT_SECRET: credentials.clientSecret,
    MONGODB_ATLAS_PROJECT_ID: project.id,
  };
}

/**
 * Writes lines that a shell can source, and that can be appended to `$GITHUB_ENV`: no value needs quotes. The file
 * appears complete or not at all, so that a program can wait for it.
 */
export function writeEnvFile(file: string, emulator: Emulator): void {
  const lines = Object.entries(environmentFor(emulator)).map(([name, value]) => `${name}=${value}\n`);
  const part = `${file}.${process.pid}`;
  rmSync(part, { force: true });
  // Always a new file, so that neither a link nor the mode of an existing file counts.
  writeFileSync(part, lines.join(''), { mode: 0o600, flag: 'wx' });
  renameSync(part, file);
}
