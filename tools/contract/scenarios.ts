import type { Scenario } from './scenario.ts';
import { accessScenarios } from './scenarios/access.ts';
import { backupScenarios } from './scenarios/backups.ts';
import { instanceScenarios } from './scenarios/instances.ts';
import { refusalScenarios } from './scenarios/refusals.ts';
import { searchScenarios } from './scenarios/search-indexes.ts';

/**
 * Together, they send every request that the action can send, and get every kind of response. Each resource has its own
 * file in the folder `scenarios`.
 */
export const scenarios: readonly Scenario[] = [
  ...instanceScenarios,
  ...accessScenarios,
  ...backupScenarios,
  ...refusalScenarios,
  ...searchScenarios,
];
