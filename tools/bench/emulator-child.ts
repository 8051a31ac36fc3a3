/**
 * An emulator in its own process, so that it does not affect measurements. Reports the number of requests to its parent. The arguments are
 * the number of instances of its project, and how many of them have expired.
 */
import { startEmulator } from '../../emulator/index.ts';
import { sweepTags } from './sweep.ts';

const [instances = 0, expired = 0] = process.argv.slice(2).map(Number);
const { url, credentials, project, requests, addInstance } = await startEmulator();
for (let n = 0; n < instances; n += 1) {
  addInstance({ name: `i${n}`, tags: sweepTags(n < expired) });
}
process.on('message', () => process.send?.({ requests: requests.length }));
process.on('disconnect', () => process.exit());
process.send?.({ url, credentials, project });
