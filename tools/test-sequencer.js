import Sequencer from '@jest/test-sequencer';

/** The folders with the longest tests. Those of tools mostly wait, beside the others that need a processor. */
const FIRST = ['stateful', 'faults', 'tools', 'process', 'fuzz'];

/**
 * Starts the longest tests first: started last, one of them would run while all other workers are idle. Without the times of an earlier run,
 * which CI does not have, jest only knows the sizes of the files.
 */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => {
      const index = FIRST.indexOf(/__tests__[\\/](\w+)/.exec(path)?.[1] ?? '');
      return index < 0 ? FIRST.length : index;
    };
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
}
