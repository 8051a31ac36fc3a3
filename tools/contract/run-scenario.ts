import { join } from 'node:path';
import { startEmulator } from '../../emulator/index.ts';
import { inputsFor } from '../emulated.ts';
import { runStep, startStep } from '../local-runner/index.ts';
import type { Exchange } from './conformance.ts';
import type { Scenario } from './scenarios.ts';

const TIMEOUT_MS = 60_000;

/** Runs the bundled actions of a scenario, and returns what it asked of Atlas, and whether it ended as it should. */
export async function play(
  root: string,
  scenario: Scenario,
): Promise<{ exchanges: Exchange[]; problems: string[] }> {
  const emulator = await startEmulator(scenario.emulator);
  try {
    scenario.prepare?.(emulator);
    const actionFile = join(root, 'action.yml');
    const inputs = { ...inputsFor(emulator, scenario.login), ...scenario.inputs?.(emulator) };
    const step = startStep({ actionFile, inputs, timeoutMs: TIMEOUT_MS });
    emulator.onRequest(({ operation, when }) => {
      if (operation === scenario.killAfter && when === 'after') step.kill();
    });
    const main = await step.result;
    const post = await runStep({
      actionFile,
      phase: 'post',
      inputs,
      state: main.state,
      timeoutMs: TIMEOUT_MS,
    });
    const { afterwards } = scenario;
    const after =
      afterwards &&
      (await runStep({
        actionFile: join(root, afterwards.action, 'action.yml'),
        inputs: { ...inputsFor(emulator, scenario.login), ...afterwards.inputs },
        timeoutMs: TIMEOUT_MS,
      }));
    const left = emulator.instances().length;
    const problems = [
      ...(main.conclusion === scenario.ends ? [] : [`main ended in ${main.conclusion}:\n${main.log}`]),
      ...(post.conclusion === 'success' ? [] : [`post ended in ${post.conclusion}:\n${post.log}`]),
      ...(after && after.conclusion !== 'success'
        ? [`${afterwards?.action} ended in ${after.conclusion}:\n${after.log}`]
        : []),
      ...(left === scenario.leaves
        ? []
        : [`${left} instances were left, and not ${scenario.leaves}:\n${main.log}`]),
    ].map((problem) => `Scenario "${scenario.name}": ${problem}`);
    return { exchanges: [...emulator.requests], problems };
  } finally {
    await emulator.close();
  }
}
