import { networkOf, parseBlock, shortBlock } from '../util/cidr.ts';
import { quote } from '../util/format.ts';
import { linesOf } from './lines.ts';

/** The access list of a project holds this many entries. */
const MAX_LINES = 200;

/** Whom to let in. */
export interface AllowIp {
  /** The public address of this runner, whatever it is. */
  readonly runner: boolean;
  /** Blocks in the form in which `parseBlock` writes them. */
  readonly blocks: readonly string[];
}

/** Reads `runner`, addresses and CIDR blocks, one a line, and says what is wrong with each line. */
export function parseAllowIp(text: string): { value: AllowIp; problems: readonly string[] } {
  const blocks = new Set<string>();
  const problems: string[] = [];
  let runner = false;
  const lines = linesOf(text);
  if (lines.length > MAX_LINES) {
    problems.push(
      `there are ${lines.length} lines, and the access list of a project holds at most ${MAX_LINES} entries`,
    );
  }
  for (const line of lines.slice(0, MAX_LINES)) {
    const block = parseBlock(line);
    if (line === 'runner') {
      runner = true;
    } else if (!block) {
      problems.push(`the line ${quote(line)} is no address and no CIDR block`);
    } else if (networkOf(block) !== block) {
      problems.push(
        `the block ${line} has bits set beyond its prefix: write ${shortBlock(networkOf(block))}`,
      );
    } else {
      blocks.add(block);
    }
  }
  return { value: { runner, blocks: [...blocks] }, problems };
}
