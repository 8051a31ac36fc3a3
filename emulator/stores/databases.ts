import { callerAddress } from '../api/caller-address.ts';
import { type ConnectionStrings, type Databases, startDatabases } from '../database/index.ts';
import type { Instance } from './instances.ts';
import type { Project } from './projects.ts';
import type { State } from './state.ts';

/** The states in which clients can connect to an instance. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];

/** Starts the databases of all projects. Returns undefined with the option `database: 'none'`. */
export async function openDatabases(state: State): Promise<Databases | undefined> {
  const { settings, projects, restoreJobs, clock } = state;
  const { database, host, dnsPort, dnsLagMs, mongodb } = settings;
  if (database === 'none') {
    return undefined;
  }
  const all = () =>
    projects.accessible.flatMap((project) =>
      project.instances.list().map((instance) => ({ project, instance })),
    );
  const byId = (id: string) => all().find(({ instance }) => instance.id === id);
  return startDatabases(
    { host, mode: database, dnsPort, ...(mongodb === undefined ? {} : { backend: mongodb }) },
    {
      allowsAddress: (id, address) =>
        byId(id)?.project.accessList.allows(callerAddress(settings, address)) ?? false,
      user(id, username) {
        const found = byId(id);
        return found?.project.users.find(found.instance.name, username);
      },
      isUp(id) {
        const found = byId(id);
        return found !== undefined && AVAILABLE.includes(found.project.instances.stateOf(found.instance));
      },
      applyRestores: () => restoreJobs.applyCompleted(),
      isResolvable: (name) =>
        all().some(({ instance }) => {
          const { host: ownHost, creatingUntil, connectionStringsAt } = instance;
          return ownHost === name && clock.now() >= Math.max(creatingUntil, connectionStringsAt) + dnsLagMs;
        }),
    },
  );
}

/** The connection strings that an instance has now, as in responses. */
export async function connectionStringsOf(
  state: State,
  { instances }: Project,
  instance: Instance,
): Promise<Partial<ConnectionStrings>> {
  const kinds = instances.connectionStringsOf(instance);
  const all = kinds.length === 0 ? undefined : await allConnectionStrings(state, instance);
  return Object.fromEntries(kinds.map((kind) => [kind, all?.[kind]]));
}

/**
 * The connection strings of an instance. With `database: 'none'`, they contain a host name that never resolves
 * (RFC 2606), so that no client connects to someone else's database.
 */
async function allConnectionStrings(state: State, instance: Instance): Promise<ConnectionStrings> {
  if (state.databases) {
    return state.databases.open(instance);
  }
  const { host, id } = instance;
  const domain = host.slice(host.indexOf('.') + 1);
  const members = [0, 1, 2].map((n) => `ac-${id.slice(0, 7)}-shard-00-0${n}.${domain}:27017`).join(',');
  const standard = `mongodb://${members}/?ssl=true&authSource=admin&replicaSet=atlas-${id.slice(-6)}-shard-0`;
  return { standard, standardSrv: `mongodb+srv://${host}` };
}
