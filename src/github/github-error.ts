import { StepError } from '../util/errors.ts';

/** Why GitHub gave no response that can be used. */
export type GitHubProblem = 'missing' | 'refused' | 'limited' | 'unreachable' | 'faulty';

const DESCRIPTIONS: Readonly<Record<GitHubProblem, (detail: string) => string>> = {
  missing: () => 'the pull request does not exist in this repository',
  refused: (detail) => `GitHub refused access (${detail})`,
  limited: (detail) => `the rate limit of GitHub was exceeded (${detail})`,
  unreachable: (detail) => `GitHub is not reachable (${detail}); check GITHUB_API_URL and the network`,
  faulty: (detail) => `GitHub returned an invalid response (${detail})`,
};

/** GitHub gave no response that can be used. Its message quotes nothing that was sent or received, so it cannot hold the token. */
export class GitHubError extends StepError {
  override name = 'GitHubError';
  readonly problem: GitHubProblem;

  /** @param detail a status, an error code or a few words of our own: never text from outside */
  constructor(problem: GitHubProblem, detail: string) {
    const reason = DESCRIPTIONS[problem](detail);
    super(`${reason}.`, { reason });
    this.problem = problem;
  }

  /** Whether the same request may succeed later. */
  get mayPass(): boolean {
    return this.problem === 'faulty' || this.problem === 'unreachable';
  }
}
