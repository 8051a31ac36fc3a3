import type { RestoreSource } from '../types.ts';
import { instanceNameProblem } from './instance-name.ts';

const PATTERN = /^(?:(?<projectId>[a-f0-9]{24})\/)?(?<name>[^/@]+)(?:@(?<snapshotId>[a-f0-9]{24}))?$/i;

/** Parses `name`, `project-id/name`, and either with `@snapshot-id`; undefined if the text is invalid. */
export function parseRestoreFrom(text: string): RestoreSource | undefined {
  const { projectId, name = '', snapshotId } = PATTERN.exec(text)?.groups ?? {};
  if (instanceNameProblem(name) !== undefined) {
    return undefined;
  }
  return { projectId: projectId?.toLowerCase(), name, snapshotId: snapshotId?.toLowerCase() };
}
