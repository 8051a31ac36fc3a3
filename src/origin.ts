/** The workflow run that an instance is made for. */
export interface Origin {
  readonly owner: string;
  /** The repository's name without its owner. */
  readonly repository: string;
  /** The full ref, such as `refs/heads/main`. */
  readonly ref: string;
  /** The pull request that the run is about, if it is about one. */
  readonly pullRequest: number | undefined;
  readonly runId: string;
  readonly runAttempt: string;
}

/** Whether GitHub hands secrets to a run: it hands none to pull requests of forks and of Dependabot. */
export type Trust = 'trusted' | 'fork' | 'dependabot';
