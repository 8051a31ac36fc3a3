import { parseBaseUrl } from '../../src/inputs/common-request.ts';

export type ServiceAccount = Readonly<Record<'clientId' | 'clientSecret', string>>;
export type ApiKey = Readonly<Record<'publicKey' | 'privateKey', string>>;

/** How the probe can use Atlas: at least one kind of credentials, and a project. */
export interface Access {
  readonly baseUrl: string;
  readonly projectId: string;
  readonly serviceAccount: ServiceAccount | undefined;
  readonly apiKey: ApiKey | undefined;
}

/** Reads the variables that the actions read, too. Returns undefined if one is missing or invalid. */
export function readAccess(env: NodeJS.ProcessEnv): Access | undefined {
  const variable = (suffix: string) => env[`MONGODB_ATLAS_${suffix}`]?.trim() ?? '';
  const [clientId, clientSecret] = [variable('CLIENT_ID'), variable('CLIENT_SECRET')];
  const publicKey = variable('PUBLIC_API_KEY') || variable('PUBLIC_KEY');
  const privateKey = variable('PRIVATE_API_KEY') || variable('PRIVATE_KEY');
  const serviceAccount = clientId && clientSecret ? { clientId, clientSecret } : undefined;
  const apiKey = publicKey && privateKey ? { publicKey, privateKey } : undefined;
  const projectId = variable('PROJECT_ID');
  // Checked here, because the action only sees the address of the recorder.
  const baseUrl = parseBaseUrl(variable('BASE_URL') || 'https://cloud.mongodb.com');
  if (!(serviceAccount || apiKey) || !baseUrl || !/^[a-f0-9]{24}$/.test(projectId)) {
    return undefined;
  }
  return { baseUrl, projectId, serviceAccount, apiKey };
}

/** The inputs of the actions for these credentials. The service account is used if there are both. */
export function credentialInputs({ serviceAccount, apiKey }: Access): Record<string, string> {
  return serviceAccount
    ? { 'client-id': serviceAccount.clientId, 'client-secret': serviceAccount.clientSecret }
    : { 'public-key': apiKey?.publicKey ?? '', 'private-key': apiKey?.privateKey ?? '' };
}

/** Values that must not appear in a report. */
export function secretsOf({ serviceAccount, apiKey }: Access): string[] {
  return [...Object.values(serviceAccount ?? {}), ...Object.values(apiKey ?? {})];
}
