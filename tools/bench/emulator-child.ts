/** An emulator in its own process, so that it does not affect measurements. Ends with its parent. */
import { startEmulator } from '../../emulator/index.ts';

const { url, credentials, project } = await startEmulator();
process.on('disconnect', () => process.exit());
process.send?.({ url, credentials, project });
