import { StepError } from '../../util/errors.ts';

/** The data could not be restored. */
export class RestoreError extends StepError {
  override name = 'RestoreError';
}
