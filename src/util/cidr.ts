import ipaddr from 'ipaddr.js';

/**
 * Reads an address or a CIDR block (IPv4 or IPv6) into the one form in which two can be compared, always a block: `203.0.113.7/32`,
 * `2001:db8::/32`. IPv6 is written as RFC 5952 recommends; the library's `toString` does that.
 * @returns undefined if the text is neither
 */
export function parseBlock(text: string): string | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  // The library also reads octal, hexadecimal and shortened numbers, which mean different things to different programs.
  const strict = address.includes(':') ? !address.includes('%') : ipaddr.IPv4.isValidFourPartDecimal(address);
  if (!strict || rest.length > 0 || !ipaddr.isValid(address)) {
    return undefined;
  }
  const parsed = ipaddr.parse(address);
  const longest = parsed.kind() === 'ipv4' ? 32 : 128;
  const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  return length <= longest ? `${parsed.toString()}/${length}` : undefined;
}

/** The block with all bits beyond its prefix cleared: the only form that Atlas takes. */
export function networkOf(block: string): string {
  const kind = block.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4;
  return `${kind.networkAddressFromCIDR(block).toString()}/${block.split('/')[1]}`;
}

/** Whether a block is the whole internet. */
export function isAnyAddress(block: string): boolean {
  return block.endsWith('/0');
}

/** A block as people write it: a single address without its prefix. */
export function shortBlock(block: string): string {
  return block.replace(/(?<=\..*)\/32$|(?<=:.*)\/128$/, '');
}
