/** What a step must remember of the instance it asked for, so that whoever finishes its work deletes that one and no other. */
export interface Claim {
  readonly projectId: string;
  readonly name: string;
  readonly type: 'flex' | 'serverless';
  /** The value of the instance's tag `github-run` for as long as this step holds it. */
  readonly runMark: string;
  /** Whether this step asked for termination protection, which it may then lift again. */
  readonly protectedByStep: boolean;
}
