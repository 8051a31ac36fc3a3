/** `npm run emulator`: the command line of the emulator. */
import { runEmulator } from './run.ts';
import { startupMessage } from './startup-message.ts';

await runEmulator(process.argv.slice(2), startupMessage);
