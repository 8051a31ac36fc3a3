import type { Emulator } from '../emulator/index.ts';

export type AuthMethod = 'service-account' | 'api-key';

/** What clients need to use an emulator. */
export type EmulatorConnection = Pick<Emulator, 'url' | 'credentials' | 'project'>;

/** The inputs for an action that uses an emulator. */
export function inputsFor(
  { url, credentials, project }: EmulatorConnection,
  authMethod: AuthMethod,
): Record<string, string> {
  const { clientId, clientSecret, publicKey, privateKey } = credentials;
  const keys: Record<string, string> =
    authMethod === 'service-account'
      ? { 'client-id': clientId, 'client-secret': clientSecret }
      : { 'public-key': publicKey, 'private-key': privateKey };
  return { ...keys, project: project.id, 'base-url': url };
}
