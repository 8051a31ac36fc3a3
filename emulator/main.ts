/** `npm run emulator`: the command line of the emulator. */
import { runEmulator } from './cli/run.ts';
import { startupMessage } from './cli/startup-message.ts';

await runEmulator(process.argv.slice(2), startupMessage);
