import { StepError } from '../util/errors.ts';

/** A problem with an input. */
export interface Violation {
  /** The name of the input, as written in a workflow. */
  readonly input: string;
  /** The name of the input, followed by what was expected, what was found, and an example. */
  readonly message: string;
}

/** At least one input is invalid. No request was sent to Atlas. */
export class InvalidInputsError extends StepError {
  override name = 'InvalidInputsError';
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    const inputs = new Set(violations.map(({ input }) => input)).size;
    const count = inputs === 1 ? '1 invalid input' : `${inputs} invalid inputs`;
    super(`${count}; no request was sent to Atlas. ${violations.map(({ message }) => message).join(' ')}`);
    this.violations = violations;
  }
}
