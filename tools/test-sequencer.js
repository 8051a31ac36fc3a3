import Sequencer from '@jest/test-sequencer';

/** What takes longest, by folder: started last, one of these would run on while all other workers are idle. */
const FIRST = ['stateful', 'faults', 'fuzz', 'process'];

/** Starts the longest tests first. Without the times of an earlier run, which CI does not have, jest goes by the size of files. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const rank = ({ path }) => {
      const index = FIRST.indexOf(/__tests__[\\/](\w+)/.exec(path)?.[1] ?? '');
      return index < 0 ? FIRST.length : index;
    };
    return [...(await super.sort(tests))].sort((a, b) => rank(a) - rank(b));
  }
}
