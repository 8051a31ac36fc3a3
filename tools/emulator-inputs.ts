import type { Emulator } from '../emulator/index.ts';

/** The two ways to log in. */
export type Login = 'service-account' | 'api-key';

/** Where an emulator is, and what it lets in. */
export type Target = Pick<Emulator, 'url' | 'credentials' | 'project'>;

/** The inputs with which an action reaches an emulator. */
export function inputsFor({ url, credentials, project }: Target, login: Login): Record<string, string> {
  const { clientId, clientSecret, publicKey, privateKey } = credentials;
  const keys: Record<string, string> =
    login === 'service-account'
      ? { 'client-id': clientId, 'client-secret': clientSecret }
      : { 'public-key': publicKey, 'private-key': privateKey };
  return { ...keys, project: project.id, 'base-url': url };
}
