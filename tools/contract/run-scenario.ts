import { join } from 'node:path';
import { startEmulator } from '../../emulator/index.ts';
import { inputsFor } from '../emulator-inputs.ts';
import { runStep, startStep } from '../local-runner/index.ts';
import type { Exchange } from './check-exchange.ts';
import type { Scenario } from './scenario.ts';

const TIMEOUT_MS = 60_000;

/** Runs the bundled actions of a scenario, and returns all requests and responses, and unexpected results. */
export async function runScenario(
  root: string,
  scenario: Scenario,
): Promise<{ exchanges: Exchange[]; problems: string[] }> {
  const { authMethod = 'service-account', conclusion = 'success', instances = 1 } = scenario;
  const emulator = await startEmulator(scenario.emulator);
  try {
    scenario.prepare?.(emulator);
    const actionFile = join(root, 'action.yml');
    const inputs = { ...inputsFor(emulator, authMethod), ...scenario.inputs?.(emulator) };
    const step = startStep({ actionFile, inputs, timeoutMs: TIMEOUT_MS });
    emulator.onRequest(({ operation, when }) => {
      if (operation === scenario.killAfter && when === 'after') {
        step.kill();
      }
    });
    const main = await step.result;
    const post = await runStep({
      actionFile,
      phase: 'post',
      inputs,
      state: main.state,
      timeoutMs: TIMEOUT_MS,
    });
    const { nextAction } = scenario;
    const next =
      nextAction &&
      (await runStep({
        actionFile: join(root, nextAction.action, 'action.yml'),
        inputs: { ...inputsFor(emulator, authMethod), ...nextAction.inputs },
        timeoutMs: TIMEOUT_MS,
      }));
    const found = emulator.instances().length;
    const problems = [
      ...(main.conclusion === conclusion ? [] : [`main: ${main.conclusion}\n${main.log}`]),
      ...(post.conclusion === 'success' ? [] : [`post: ${post.conclusion}\n${post.log}`]),
      ...(next && next.conclusion !== (nextAction?.conclusion ?? 'success')
        ? [`${nextAction?.action}: ${next.conclusion}\n${next.log}`]
        : []),
      ...(found === instances ? [] : [`expected ${instances} instances, but found ${found}:\n${main.log}`]),
    ].map((problem) => `Scenario "${scenario.name}": ${problem}`);
    return { exchanges: [...emulator.requests], problems };
  } finally {
    await emulator.close();
  }
}
