/** What a check works with. */
interface CheckContext {
  /** The project's folder. */
  root: string;
  /** Arguments that followed the check's name. */
  args: string[];
  /** Put right what can be put right, instead of reporting it. */
  write: boolean;
}

/** What a check found. */
export interface Outcome {
  /** One plain sentence each; none if all is well. */
  problems: string[];
  /** What was looked at, in a few words. */
  summary: string;
}

/** One check of the project. */
export type Check = (context: CheckContext) => Outcome | Promise<Outcome>;
