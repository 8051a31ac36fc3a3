import { StepError } from '../util/errors.ts';

/** One thing that is wrong with one input. */
export interface Violation {
  /** The input's name, as a workflow writes it. */
  readonly input: string;
  /** What was expected, what was found, and an example: one sentence that starts with the input's name. */
  readonly message: string;
}

/** The inputs break at least one rule; nothing has been requested from Atlas. */
export class InvalidInputsError extends StepError {
  override name = 'InvalidInputsError';
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    const inputs = new Set(violations.map(({ input }) => input)).size;
    const count = inputs === 1 ? '1 input is' : `${inputs} inputs are`;
    super(
      `${count} not right; nothing was requested from Atlas. ${violations.map((v) => v.message).join(' ')}`,
    );
    this.violations = violations;
  }
}
