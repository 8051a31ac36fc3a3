import { instanceNameProblem } from './instance-name.ts';

/** The Flex cluster whose data a new instance starts with. */
export interface RestoreFrom {
  /** Undefined for the project of the new instance. */
  readonly projectId: string | undefined;
  readonly name: string;
  /** Undefined for the newest snapshot. */
  readonly snapshotId: string | undefined;
}

/** Parses `name`, `project-id/name`, and either with `@snapshot-id`; undefined if the text is invalid. */
export function parseRestoreFrom(text: string): RestoreFrom | undefined {
  const { projectId, name = '', snapshotId } = PATTERN.exec(text)?.groups ?? {};
  if (instanceNameProblem(name) !== undefined) {
    return undefined;
  }
  return { projectId: projectId?.toLowerCase(), name, snapshotId: snapshotId?.toLowerCase() };
}

const PATTERN = /^(?:(?<projectId>[a-f0-9]{24})\/)?(?<name>[^/@]+)(?:@(?<snapshotId>[a-f0-9]{24}))?$/i;
