import { callerAddress } from './caller.ts';
import { type ConnectionStrings, type Databases, startDatabases } from './database/index.ts';
import type { Instance } from './instances.ts';
import type { State } from './state.ts';

/** States in which Atlas lets clients in. */
const AVAILABLE = ['IDLE', 'UPDATING', 'REPAIRING'];

/** Starts the databases of the project, if there are to be any; undefined otherwise. */
export async function openDatabases(state: State): Promise<Databases | undefined> {
  const { settings, instances, users, accessList, clock } = state;
  const { database, host, dnsPort, dnsLagMs, mongodb } = settings;
  if (database === 'none') return undefined;
  const byId = (id: string) => instances.list().find((instance) => instance.id === id);
  return startDatabases(
    { host, mode: database, dnsPort, ...(mongodb === undefined ? {} : { backend: mongodb }) },
    {
      admits: (address) => accessList.admits(callerAddress(settings, address)),
      user(id, username) {
        const instance = byId(id);
        return instance && users.find(instance.name, username);
      },
      isUp(id) {
        const instance = byId(id);
        return instance !== undefined && AVAILABLE.includes(instances.stateOf(instance));
      },
      isResolvable: (name) =>
        instances
          .list()
          .some(
            (each) =>
              each.host === name && clock.now() >= Math.max(each.idleAt, each.connectionStringsAt) + dnsLagMs,
          ),
    },
  );
}

/** How to reach an instance. Without databases it is a name that never resolves (RFC 2606), so that nobody talks to a stranger's. */
export async function connectionStringsOf(state: State, instance: Instance): Promise<ConnectionStrings> {
  if (state.databases) return state.databases.open(instance);
  const { host, id } = instance;
  const domain = host.slice(host.indexOf('.') + 1);
  const members = [0, 1, 2].map((n) => `ac-${id.slice(0, 7)}-shard-00-0${n}.${domain}:27017`).join(',');
  const standard = `mongodb://${members}/?ssl=true&authSource=admin&replicaSet=atlas-${id.slice(-6)}-shard-0`;
  return { standard, standardSrv: `mongodb+srv://${host}` };
}
