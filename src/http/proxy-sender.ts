import { setImmediate as nextTurn } from 'node:timers/promises';
import { EnvHttpProxyAgent, Pool } from 'undici';
import { type HttpRequest, type HttpResponse, ResponseBody, type Sender, toResponse } from './sender.ts';

/** The time limit for connecting, for CONNECT and for TLS. The limit of the whole request is never longer. */
const TIMEOUT_MS = 30_000;

/** Sends requests through an HTTP proxy with undici: a tunnel for https, forwarding for http. */
export function proxySender(origin: string, proxyUrl: string): Sender {
  const closing = new AbortController();
  // undici closes established connections only; the signal also ends those that are still being established.
  const socketOptions = { timeout: TIMEOUT_MS, signal: closing.signal };
  const agent = new EnvHttpProxyAgent({
    httpProxy: proxyUrl,
    httpsProxy: proxyUrl,
    // The caller has already checked whether the proxy applies.
    noProxy: '',
    allowH2: false,
    proxyTls: socketOptions,
    requestTls: socketOptions,
    clientFactory: (url, options) => new Pool(url, { ...options, headersTimeout: TIMEOUT_MS }),
  });

  return {
    async send(request, signal, onSending) {
      const response = await dispatch(agent, { origin, ...request }, signal, onSending);
      // undici releases a connection in the next turn of the event loop. A request before that would open another tunnel.
      await nextTurn();
      return response;
    },
    close() {
      closing.abort();
      void agent.destroy();
    },
  };
}

/** Sends a request, and reads the complete response. */
function dispatch(
  agent: EnvHttpProxyAgent,
  { origin, method, path, headers, body }: HttpRequest & { readonly origin: string },
  signal: AbortSignal,
  onSending: () => void,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let responseHeaders = {};
    const received = new ResponseBody();
    agent.dispatch(
      { origin, method, path, headers, body: body ?? null },
      {
        onRequestStart(controller) {
          if (signal.aborted) {
            controller.abort(signal.reason);
            return;
          }
          signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
          onSending();
        },
        onResponseStart(_controller, statusCode, ofResponse) {
          status = statusCode;
          responseHeaders = ofResponse;
        },
        onResponseData: (_controller, chunk) => received.add(chunk),
        onResponseEnd: () => resolve(toResponse(status, responseHeaders, received)),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}
