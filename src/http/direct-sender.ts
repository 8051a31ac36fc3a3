import http from 'node:http';
import https from 'node:https';
import { type Sender, toResponse } from './sender.ts';

/** Sends requests with Node's HTTP client, without a proxy. */
export function nodeSender(origin: string): Sender {
  const isSecure = origin.startsWith('https:');
  const client = isSecure ? https : http;
  const agent = new client.Agent({ keepAlive: true });

  return {
    send({ method, path, headers, body }, signal, onSending) {
      return new Promise((resolve, reject) => {
        const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
        const request = client.request(`${origin}${path}`, {
          method,
          headers: { ...headers, ...length },
          agent,
          signal,
        });
        request.once('socket', (socket) => {
          if (request.reusedSocket) {
            onSending();
          } else {
            // Node sends the request only after it has verified the certificate.
            socket.once(isSecure ? 'secureConnect' : 'connect', onSending);
          }
        });
        request.once('error', reject);
        request.once('response', (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', reject);
          response.once('end', () =>
            resolve(toResponse(response.statusCode ?? 0, response.headersDistinct, chunks)),
          );
        });
        request.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}
