/** What a step must remember of the instance that it holds, so that whoever finishes its work deletes that one and no other. */
export interface Claim {
  readonly projectId: string;
  readonly name: string;
  /** The value of the instance's tag `github-run` for as long as this step holds it. */
  readonly runMark: string;
  /** Whether this step asked for the instance to be made; false if it took over one that was there. */
  readonly created: boolean;
  /** Whether this step asked for termination protection, which it may then lift again. */
  readonly protectedByStep: boolean;
}
