import { type Emulator, startEmulator } from '../index.ts';
import { HELP, readCommandLine, UsageError } from './cli.ts';
import { writeEnvFile } from './env-file.ts';
import type { EmulatorOptions } from './options.ts';

/** The environment variable with the token that stops the emulator. */
export const STOP_TOKEN = 'ATLAS_EMULATOR_STOP_TOKEN';

/** Runs the command line until a signal stops it, and sets the exit code: 2 if the user can correct the problem. */
export async function runEmulator(
  args: readonly string[],
  startupMessage: (emulator: Emulator) => string,
): Promise<void> {
  try {
    const commandLine = readCommandLine(args);
    if (!commandLine) {
      console.log(HELP.trimEnd());
      return;
    }
    const { options, envFile } = commandLine;
    const token = process.env[STOP_TOKEN];
    const onRequest = () => process.kill(process.pid, 'SIGTERM');
    const emulator = await start({ ...options, ...(token ? { stop: { token, onRequest } } : {}) });
    const stop = () => void emulator.close();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    if (envFile !== undefined) {
      await announce(emulator, envFile);
    }
    console.log(startupMessage(emulator));
  } catch (error) {
    console.error(`emulator: ${(error as Error).message}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

async function start(options: EmulatorOptions): Promise<Emulator> {
  try {
    return await startEmulator(options);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE') {
      throw error;
    }
    // Only the DNS server uses UDP, where no connection is accepted.
    const [port, option] = syscall === 'bind' ? [options.dnsPort, '--dns-port'] : [options.port, '--port'];
    throw new UsageError(
      `Port ${port} is in use: stop the program that uses it, or choose another port with ${option} (0 for any free port)`,
    );
  }
}

async function announce(emulator: Emulator, envFile: string): Promise<void> {
  try {
    writeEnvFile(envFile, emulator);
  } catch (error) {
    await emulator.close();
    const reason = (error as Error).message;
    throw new UsageError(`--env-file: ${envFile} cannot be written: ${reason}`);
  }
}
