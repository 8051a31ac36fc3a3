/** An emulator in its own process, so that it does not affect measurements. Reports the number of requests to its parent. */
import { startEmulator } from '../../emulator/index.ts';

const { url, credentials, project, requests } = await startEmulator();
process.on('message', () => process.send?.({ requests: requests.length }));
process.on('disconnect', () => process.exit());
process.send?.({ url, credentials, project });
