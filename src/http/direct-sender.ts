import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import { ResponseBody, type Sender, toResponse } from './sender.ts';

/** Sends requests with Node's HTTP client, without a proxy. */
export function nodeSender(origin: string): Sender {
  const isSecure = origin.startsWith('https:');
  const client = isSecure ? https : http;
  const agent = new client.Agent({ keepAlive: true });

  return {
    async send({ method, path, headers, body: content }, signal, onSending) {
      const length = content === undefined ? {} : { 'content-length': String(Buffer.byteLength(content)) };
      const request = client.request(`${origin}${path}`, {
        method,
        headers: { ...headers, ...length },
        agent,
        signal,
      });
      // Without a listener, an error after the start of the response would end the process. Reading the response fails with it, too.
      request.on('error', () => {});
      request.once('socket', (socket) => {
        if (request.reusedSocket) {
          onSending();
        } else {
          // Node sends the request only after it has verified the certificate.
          socket.once(isSecure ? 'secureConnect' : 'connect', onSending);
        }
      });
      request.end(content);
      const [response] = (await once(request, 'response')) as [http.IncomingMessage];
      const body = new ResponseBody();
      for await (const chunk of response) {
        body.add(chunk);
      }
      return toResponse(response.statusCode ?? 0, response.headersDistinct, body);
    },
    close: () => agent.destroy(),
  };
}
