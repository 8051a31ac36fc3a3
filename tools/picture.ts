/** `npm run picture`: draws `docs/summary.svg`, the job summary of a real run of the action against an emulated Atlas. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../emulator/index.ts';
import { runStep } from '../runner/index.ts';
import { inputsFor } from './emulated.ts';
import { readSummary } from './picture/read-summary.ts';
import { drawSummary } from './picture/svg.ts';

const root = join(import.meta.dirname, '..');
const emulator = await startEmulator({
  database: 'srv',
  idleAfterMs: 14_000,
  userLagMs: 4_000,
  accessLagMs: 3_000,
});
try {
  const pull_request = { number: 42, head: { ref: 'feature' }, base: { ref: 'main' } };
  const { conclusion, log, summary } = await runStep({
    actionFile: join(root, 'action.yml'),
    inputs: {
      ...inputsFor(emulator, 'service-account'),
      'database-user': 'true',
      'allow-ip': 'runner',
      'expires-in': '7d',
    },
    event: { name: 'pull_request', payload: { pull_request } },
  });
  if (conclusion !== 'success') throw new Error(`There is nothing to draw: the step failed.\n${log}`);
  writeFileSync(join(root, 'docs/summary.svg'), drawSummary(readSummary(summary)));
  console.log('docs/summary.svg is drawn from the run that just was.');
} finally {
  await emulator.close();
}
