import { TestEnvironment } from 'jest-environment-node';

/** Skips all tests after the first failure, which is enough to kill a mutant. */
export default class extends TestEnvironment {
  #failed = false;

  async handleTestEvent(event, state) {
    await super.handleTestEvent?.(event, state);
    if (event.name === 'test_done') {
      this.#failed ||= event.test.errors.length > 0;
    }
    if (event.name === 'test_start' && this.#failed) {
      event.test.mode = 'skip';
    }
  }
}
