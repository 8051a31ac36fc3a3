import { setImmediate as nextTurn } from 'node:timers/promises';
import { EnvHttpProxyAgent, Pool } from 'undici';
import { type HttpResponse, type Sender, toResponse } from './http-sender.ts';

/** A proxy is given this long for a connection, a CONNECT or TLS; no request waits longer for all of it. */
const TIMEOUT_MS = 30_000;

/** Sends requests with undici through an HTTP proxy: https in a tunnel, http forwarded. */
export function proxySender(origin: string, proxyUrl: string): Sender {
  const closing = new AbortController();
  // undici closes what is connected, but not what is only connecting; a signal ends a socket in every state.
  const socketOptions = { timeout: TIMEOUT_MS, signal: closing.signal };
  const agent = new EnvHttpProxyAgent({
    httpProxy: proxyUrl,
    httpsProxy: proxyUrl,
    // Whether the proxy applies is settled before this is loaded.
    noProxy: '',
    allowH2: false,
    proxyTls: socketOptions,
    requestTls: socketOptions,
    clientFactory: (url, options) => new Pool(url, { ...options, headersTimeout: TIMEOUT_MS }),
  });

  return {
    async send({ method, path, headers, body = null }, signal, onSending) {
      const answer = await new Promise<HttpResponse>((resolve, reject) => {
        let status = 0;
        let received = {};
        const chunks: Buffer[] = [];
        agent.dispatch(
          { origin, method, path, headers, body },
          {
            onRequestStart(controller) {
              if (signal.aborted) {
                controller.abort(signal.reason);
                return;
              }
              signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
              onSending();
            },
            onResponseStart(_controller, statusCode, responseHeaders) {
              status = statusCode;
              received = responseHeaders;
            },
            onResponseData: (_controller, chunk) => void chunks.push(chunk),
            onResponseEnd: () => resolve(toResponse(status, received, chunks)),
            onResponseError: (_controller, error) => reject(error),
          },
        );
      });
      // undici uses a connection again one turn later: a request that came at once would open another tunnel.
      await nextTurn();
      return answer;
    },
    close() {
      closing.abort();
      void agent.destroy();
    },
  };
}
