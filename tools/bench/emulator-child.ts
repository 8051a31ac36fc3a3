/** An emulator in a process of its own, so that it does not disturb what is measured. Tells its parent what it is asked. */
import { startEmulator } from '../../emulator/index.ts';

const { url, credentials, project, requests } = await startEmulator();
process.on('message', () => process.send?.({ requests: requests.length }));
process.on('disconnect', () => process.exit());
process.send?.({ url, credentials, project });
