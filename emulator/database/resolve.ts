/**
 * Makes a Node.js program use the emulator's DNS server: `node --import ./emulator/database/resolve.ts`, with
 * ATLAS_EMULATOR_DNS set to the address of that server, such as 127.0.0.1:5353.
 *
 * All queries for records (SRV, TXT and so on) are sent to it, and so are lookups of names in `atlas.test`. Other
 * lookups do not change.
 */
import dns, { type LookupAddress, type LookupOptions } from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const SUFFIX = '.atlas.test';

type Callback = (error: Error | null, address?: string | LookupAddress[], family?: number) => void;
type Options = LookupOptions | number | undefined;

function wantsAll(options: Options): boolean {
  return typeof options === 'object' && options.all === true;
}

function install(server: string): void {
  dns.setServers([server]);
  dns.promises.setServers([server]);
  const resolver = new dns.promises.Resolver();
  resolver.setServers([server]);
  const find = async (host: string): Promise<LookupAddress[]> => {
    const addresses = await resolver.resolve4(host);
    return addresses.map((address) => ({ address, family: 4 }));
  };

  const lookup = dns.lookup as (host: string, options: Options, callback: Callback) => void;
  const patched = (host: string, second: Options | Callback, third?: Callback) => {
    const [options, callback] =
      typeof second === 'function' ? [undefined, second] : [second, third as Callback];
    if (!host?.endsWith(SUFFIX)) {
      lookup(host, options ?? {}, callback);
      return;
    }
    find(host).then(
      (all) => (wantsAll(options) ? callback(null, all) : callback(null, all[0]?.address, 4)),
      callback,
    );
  };
  const lookupPromise = dns.promises.lookup as (host: string, options?: Options) => Promise<unknown>;
  const patchedPromise = async (host: string, options?: Options) => {
    if (!host?.endsWith(SUFFIX)) {
      return lookupPromise(host, options);
    }
    const all = await find(host);
    return wantsAll(options) ? all : all[0];
  };
  Object.assign(dns, { lookup: Object.assign(patched, lookup) });
  Object.assign(dns.promises, { lookup: patchedPromise });
  // For `import { lookup } from 'node:dns'`.
  syncBuiltinESMExports();
}

const server = process.env.ATLAS_EMULATOR_DNS;
if (server) {
  install(server);
}
