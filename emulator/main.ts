import { HELP, readCommandLine, startupMessage, UsageError } from './cli.ts';
import { startEmulator } from './index.ts';

async function main(args: readonly string[]): Promise<void> {
  const options = readCommandLine(args);
  if (!options) {
    console.log(HELP.trimEnd());
    return;
  }
  const emulator = await startEmulator(options);
  const stop = () => void emulator.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(startupMessage(emulator));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`emulator: ${(error as Error).message}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
