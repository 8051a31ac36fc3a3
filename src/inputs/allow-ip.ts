import type { AllowIp } from '../types.ts';
import { networkOf, parseBlock, shortBlock } from '../util/cidr.ts';
import { quote } from '../util/format.ts';
import { linesOf } from './fields.ts';

/** The maximum number of entries in the access list of a project. */
const MAX_LINES = 200;

/** Parses `runner`, IP addresses and CIDR blocks, one per line. */
export function parseAllowIp(text: string): { value: AllowIp; problems: readonly string[] } {
  const blocks = new Set<string>();
  const problems: string[] = [];
  let runner = false;
  const lines = linesOf(text);
  if (lines.length > MAX_LINES) {
    problems.push(
      `got ${lines.length} lines, but the access list of a project can have at most ${MAX_LINES} entries`,
    );
  }
  for (const line of lines.slice(0, MAX_LINES)) {
    const block = parseBlock(line);
    if (line === 'runner') {
      runner = true;
    } else if (!block) {
      problems.push(`the line ${quote(line)} is not an IP address or CIDR block`);
    } else if (networkOf(block) !== block) {
      problems.push(
        `the block ${line} has bits set after its prefix; use ${shortBlock(networkOf(block))} instead`,
      );
    } else {
      blocks.add(block);
    }
  }
  return { value: { runner, blocks: [...blocks] }, problems };
}
