import { Endpoint } from './endpoint.ts';
import { setNameOf } from './hello.ts';
import { MemorySession } from './memory/session.ts';
import type { DocumentStore } from './memory/store.ts';
import { makeAuthority } from './network/certificates.ts';
import { startDns } from './network/dns.ts';
import { type InstanceNames, namesOf } from './network/names.ts';
import type { DatabaseProject } from './project.ts';
import { connectBackend } from './proxy/backend.ts';
import { ProxySession } from './proxy/session.ts';

export { DocumentStore } from './memory/store.ts';
export type { DatabaseProject, DatabaseUser } from './project.ts';

/** How databases are served. */
export interface DatabaseSettings {
  /** The address to listen on, such as 127.0.0.1. */
  readonly host: string;
  /**
   * `direct`: connection strings name the address and port, without TLS.
   * `srv`: they name hosts that the DNS server of the emulator knows, with TLS, as Atlas' own do.
   */
  readonly mode: 'direct' | 'srv';
  /** The URI of a real server that gets all commands, with the right to create users; without it, data are in memory. */
  readonly backend?: string | undefined;
  /** In SRV mode, the UDP port of the DNS server; by default any free one. */
  readonly dnsPort?: number | undefined;
}

/** An instance that clients connect to. */
interface DatabaseInstance {
  readonly id: string;
  readonly name: string;
  /** The host that Atlas gives it, such as pr-1-abc.x1y2z3.atlas.test. */
  readonly host: string;
  /** What it stores; not used with a real server behind it. */
  readonly documents: DocumentStore;
}

/** How to reach an instance. */
export interface ConnectionStrings {
  readonly standard: string;
  readonly standardSrv: string;
}

/** The running databases of a project. */
export interface Databases {
  /** Opens the endpoint of an instance, if it is not open yet, and says how to reach it. */
  open(instance: DatabaseInstance): Promise<ConnectionStrings>;
  /** Closes the endpoint of an instance, and ends its connections. */
  closeInstance(id: string): Promise<void>;
  /** In SRV mode: where the DNS server listens, such as 127.0.0.1:5353. */
  readonly dns?: string;
  /** In SRV mode: the certificate (PEM) of the authority that clients must trust. */
  readonly ca?: string;
  /** Closes all endpoints, and takes away what was made on the backend. */
  close(): Promise<void>;
}

interface Opened {
  readonly endpoint: Endpoint;
  readonly names: InstanceNames;
  readonly strings: ConnectionStrings;
}

/** Starts the databases; none of them is open yet. Throws if the backend cannot be reached. */
export async function startDatabases(
  settings: DatabaseSettings,
  project: DatabaseProject,
): Promise<Databases> {
  const { host, mode } = settings;
  const opened = new Map<string, Promise<Opened>>();
  const resolvable: InstanceNames[] = [];
  const backend = settings.backend === undefined ? undefined : await connectBackend(settings.backend);
  const authority = mode === 'srv' ? await makeAuthority() : undefined;
  const dns =
    mode === 'srv'
      ? await startDns(host, settings.dnsPort ?? 0, {
          address: host,
          known: () => resolvable.filter((names) => project.isResolvable(names.host)),
        })
      : undefined;

  const openEndpoint = async ({ id, host: instanceHost, documents }: DatabaseInstance): Promise<Opened> => {
    const names = namesOf(instanceHost, setNameOf(id));
    const { server, setName } = names;
    const bracketed = host.includes(':') ? `[${host}]` : host;
    const addressName = authority ? server : bracketed;
    const identity = () => ({ address: `${addressName}:${names.port}`, setName });
    const findUser = (username: string) => project.user(id, username);
    const endpoint = new Endpoint({
      host,
      secureContext: await authority?.contextFor([names.host, server]),
      admits: (address) => project.admits(address),
      isUp: () => project.isUp(id),
      session: () =>
        backend
          ? new ProxySession(identity(), backend, findUser)
          : new MemorySession(identity(), documents, findUser),
    });
    names.port = await endpoint.open();
    resolvable.push(names);
    const options = `${authority ? 'ssl=true&' : ''}authSource=admin&replicaSet=${setName}`;
    const standard = `mongodb://${addressName}:${names.port}/?${options}`;
    const standardSrv = authority ? `mongodb+srv://${names.host}` : standard;
    return { endpoint, names, strings: { standard, standardSrv } };
  };

  const closeInstance = async (id: string) => {
    const found = await opened.get(id)?.catch(() => undefined);
    if (!found || !opened.delete(id)) return;
    resolvable.splice(resolvable.indexOf(found.names), 1);
    await found.endpoint.close();
  };

  return {
    open: async (instance) => {
      const opening = opened.get(instance.id) ?? openEndpoint(instance);
      opened.set(instance.id, opening);
      return (await opening).strings;
    },
    closeInstance,
    ...(dns ? { dns: dns.address } : {}),
    ...(authority ? { ca: authority.pem } : {}),
    close: async () => {
      await Promise.all([...opened.keys()].map(closeInstance));
      await dns?.close();
      await backend?.close();
    },
  };
}
