import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

/** The name under which the emulator is reached, so that there is something to look up. */
export const HOST = 'localhost';

type Callback = (error: Error | null, address?: unknown, family?: number) => void;

/** Makes looking up a name fail on request, in this process. */
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

  /** From now on, the next look-ups fail. */
  fail(times: 1 | 2 | 'forever'): void {
    this.#failures = times === 'forever' ? Number.POSITIVE_INFINITY : times;
  }

  /** Look-ups work again. */
  heal(): void {
    this.#failures = 0;
  }

  /** Gives the process its own look-ups back. */
  restore(): void {
    Object.assign(dns, { lookup: this.#lookup });
    syncBuiltinESMExports();
  }
}
