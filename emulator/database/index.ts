import { Endpoint } from './endpoint.ts';
import { setNameOf } from './hello.ts';
import { MemorySession } from './memory/session.ts';
import type { DocumentStore } from './memory/store.ts';
import type { Authority } from './network/certificates.ts';
import { hostnamesOf, type InstanceHostnames } from './network/hostnames.ts';
import type { DatabaseProject } from './project.ts';
import type { Backend } from './proxy/backend.ts';
import { ProxySession } from './proxy/session.ts';
import { Restores } from './restores.ts';

export { DocumentStore } from './memory/store.ts';
export type { DatabaseProject, DatabaseUser } from './project.ts';

export interface DatabaseSettings {
  /** The address to listen on, such as 127.0.0.1. */
  readonly host: string;
  /**
   * `direct`: connection strings contain the address and port, without TLS.
   * `srv`: they contain host names that the emulator's DNS server resolves, with TLS, as in Atlas.
   */
  readonly mode: 'direct' | 'srv';
  /** The URI of a server that stores the data. Its user must be allowed to create users. Default: data is in memory. */
  readonly backend?: string | undefined;
  /** In SRV mode, the UDP port of the DNS server. Default: any free port. */
  readonly dnsPort?: number | undefined;
}

interface DatabaseInstance {
  readonly id: string;
  readonly name: string;
  /** Such as pr-1-abc.x1y2z3.atlas.test. */
  readonly host: string;
  /** Not used with a backend. */
  readonly documents: DocumentStore;
}

export interface ConnectionStrings {
  readonly standard: string;
  readonly standardSrv: string;
}

/** The running databases of all projects. */
export interface Databases {
  /** Opens the endpoint of an instance, unless it is open already. */
  open(instance: DatabaseInstance): Promise<ConnectionStrings>;
  /** Closes the endpoint of an instance, and its connections. */
  closeInstance(id: string): Promise<void>;
  /** Writes the documents of completed restores. Rejects if the backend cannot store them. */
  applyRestores(): Promise<void>;
  /** In SRV mode: the address of the DNS server, such as 127.0.0.1:5353. */
  readonly dns?: string;
  /** In SRV mode: the certificate (PEM) of the certificate authority that clients must trust. */
  readonly ca?: string;
  /** Closes all endpoints, and drops the users that were created on the backend. */
  close(): Promise<void>;
}

interface OpenEndpoint {
  readonly endpoint: Endpoint;
  readonly hostnames: InstanceHostnames;
  readonly connectionStrings: ConnectionStrings;
}

/** Starts the DNS server and connects to the backend, but opens no endpoint. Rejects if it cannot connect. */
export async function startDatabases(
  settings: DatabaseSettings,
  project: DatabaseProject,
): Promise<Databases> {
  const { host, mode } = settings;
  const opened = new Map<string, Promise<OpenEndpoint>>();
  const resolvable: InstanceHostnames[] = [];
  const backend = settings.backend === undefined ? undefined : await loadBackend(settings.backend);
  const network = mode === 'srv' ? await loadNetwork() : undefined;
  const authority = await network?.makeAuthority();
  const restores = new Restores(project, backend);
  const dns = await network?.startDns(host, settings.dnsPort ?? 0, {
    address: host,
    instances: () => resolvable.filter((hostnames) => project.isResolvable(hostnames.host)),
  });

  const open = async (instance: DatabaseInstance): Promise<OpenEndpoint> => {
    const endpoint = await openEndpoint(instance, { host, project, backend, authority, restores });
    resolvable.push(endpoint.hostnames);
    return endpoint;
  };

  const closeInstance = async (id: string) => {
    const found = await opened.get(id)?.catch(() => undefined);
    if (!found || !opened.delete(id)) {
      return;
    }
    resolvable.splice(resolvable.indexOf(found.hostnames), 1);
    await found.endpoint.close();
  };

  return {
    open: async (instance) => {
      const opening = opened.get(instance.id) ?? open(instance);
      opened.set(instance.id, opening);
      return (await opening).connectionStrings;
    },
    closeInstance,
    applyRestores: () => restores.apply(),
    ...(dns ? { dns: dns.address } : {}),
    ...(authority ? { ca: authority.pem } : {}),
    close: async () => {
      await Promise.all([...opened.keys()].map(closeInstance));
      await dns?.close();
      await backend?.close();
    },
  };
}

// The packages of these modules are large, and most emulators do not need them. "webpackIgnore" leaves them out of the
// action's bundle, whose inputs do not allow them.

async function loadBackend(uri: string): Promise<Backend> {
  const { connectBackend } = await import(/* webpackIgnore: true */ './proxy/backend.ts');
  return connectBackend(uri);
}

async function loadNetwork() {
  const [{ makeAuthority }, { startDns }] = await Promise.all([
    import(/* webpackIgnore: true */ './network/certificates.ts'),
    import(/* webpackIgnore: true */ './network/dns.ts'),
  ]);
  return { makeAuthority, startDns };
}

interface EndpointContext {
  readonly host: string;
  readonly project: DatabaseProject;
  readonly backend: Backend | undefined;
  /** In SRV mode. */
  readonly authority: Authority | undefined;
  readonly restores: Restores;
}

async function openEndpoint(
  { id, host: instanceHost, documents }: DatabaseInstance,
  { host, project, backend, authority, restores }: EndpointContext,
): Promise<OpenEndpoint> {
  const hostnames = hostnamesOf(instanceHost, setNameOf(id));
  const { server, setName } = hostnames;
  const bracketed = host.includes(':') ? `[${host}]` : host;
  const addressName = authority ? server : bracketed;
  const identity = () => ({ address: `${addressName}:${hostnames.port}`, setName });
  const findUser = (username: string) => project.user(id, username);
  const endpoint = new Endpoint({
    host,
    secureContext: await authority?.contextFor([hostnames.host, server]),
    allowsAddress: (address) => project.allowsAddress(id, address),
    isUp: () => project.isUp(id),
    beforeCommand: () => restores.apply(),
    session: () =>
      backend
        ? new ProxySession(identity(), backend, findUser)
        : new MemorySession(identity(), documents, findUser),
  });
  hostnames.port = await endpoint.open();
  const options = `${authority ? 'ssl=true&' : ''}authSource=admin&replicaSet=${setName}`;
  const standard = `mongodb://${addressName}:${hostnames.port}/?${options}`;
  const standardSrv = authority ? `mongodb+srv://${hostnames.host}` : standard;
  return { endpoint, hostnames, connectionStrings: { standard, standardSrv } };
}
