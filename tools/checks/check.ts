/** The metadata files of all actions. */
export const ACTION_FILES = ['', 'delete/', 'sweep/', 'search-indexes/', 'emulator/'].map(
  (folder) => `${folder}action.yml`,
);

interface CheckContext {
  /** The folder of the project. */
  root: string;
  /** The arguments after the name of the check. */
  args: string[];
  /** Whether to fix problems, if possible, and not report them. */
  write: boolean;
}

export interface CheckResult {
  /** One sentence for each problem. */
  problems: string[];
  /** What was checked, in a few words. */
  summary: string;
}

export type Check = (context: CheckContext) => CheckResult | Promise<CheckResult>;
