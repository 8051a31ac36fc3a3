import type { AtlasClient, ExchangeEvent } from '../../src/atlas/client.ts';
import { connect } from '../../src/atlas/connect.ts';
import { startBudget } from '../../src/util/budget.ts';
import { VirtualClock } from '../../tools/harness/virtual-clock.ts';

/** A client of a server on this machine, with a service account or an API key, for ten minutes of a simulated clock. */
export async function clientOf(
  baseUrl: string,
  {
    clock = new VirtualClock(),
    credentials = { clientId: 'mdb_sa_id_x', clientSecret: 'mdb_sa_sk_x' },
    apiKey,
    signal = new AbortController().signal,
    onExchange = () => {},
    onSecret = () => {},
  }: {
    readonly clock?: VirtualClock;
    readonly credentials?: { readonly clientId: string; readonly clientSecret: string };
    readonly apiKey?: { readonly publicKey: string; readonly privateKey: string };
    readonly signal?: AbortSignal;
    readonly onExchange?: (event: ExchangeEvent) => void;
    readonly onSecret?: (secret: string) => void;
  } = {},
): Promise<AtlasClient> {
  return connect(
    {
      baseUrl,
      credentials: apiKey ? { kind: 'api-key', ...apiKey } : { kind: 'service-account', ...credentials },
      proxy: undefined,
    },
    { clock, random: () => 0, userAgent: 'ephemeral-atlas/1', onRetry: () => {}, onExchange },
    startBudget(clock, 600_000, signal),
    onSecret,
  );
}
