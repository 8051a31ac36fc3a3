import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

/** The host name of the emulator in `base-url`, so that clients need a lookup. */
export const HOST = 'localhost';

type Callback = (error: Error | null, address?: unknown, family?: number) => void;

/** Makes DNS lookups of HOST in this process fail on request. */
export class DnsStub {
  #failures: number = 0;
  readonly #lookup = dns.lookup;

  constructor() {
    const patched = (host: string, options: { all?: boolean }, callback: Callback) => {
      if (host !== HOST) {
        (this.#lookup as (host: string, options: unknown, callback: Callback) => void)(
          host,
          options,
          callback,
        );
      } else if (this.#failures > 0) {
        this.#failures -= 1;
        const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
        setImmediate(callback, error);
      } else {
        const found = { address: '127.0.0.1', family: 4 };
        setImmediate(() => (options.all ? callback(null, [found]) : callback(null, found.address, 4)));
      }
    };
    Object.assign(dns, { lookup: patched });
    syncBuiltinESMExports();
  }

  /** Makes the next lookups fail. */
  fail(times: 1 | 2 | 'forever'): void {
    this.#failures = times === 'forever' ? Number.POSITIVE_INFINITY : times;
  }

  /** Makes lookups succeed again. */
  heal(): void {
    this.#failures = 0;
  }

  /** Removes the stub from the process. */
  restore(): void {
    Object.assign(dns, { lookup: this.#lookup });
    syncBuiltinESMExports();
  }
}
