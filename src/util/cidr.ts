import ipaddr from 'ipaddr.js';

/**
 * Parses an IPv4 or IPv6 address or CIDR block into canonical form, which is always a block: `203.0.113.7/32`, `2001:db8::/32`. IPv6
 * follows RFC 5952.
 * @returns undefined if the text is not an address or CIDR block
 */
export function parseBlock(text: string): string | undefined {
  const [address = '', prefix, ...rest] = text.split('/');
  // The library also accepts octal, hexadecimal and shortened numbers, which programs interpret differently.
  const strict = address.includes(':') ? !address.includes('%') : ipaddr.IPv4.isValidFourPartDecimal(address);
  if (!strict || rest.length > 0 || !ipaddr.isValid(address)) {
    return undefined;
  }
  const parsed = ipaddr.parse(address);
  const longest = parsed.kind() === 'ipv4' ? 32 : 128;
  const length = prefix === undefined ? longest : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
  return length <= longest ? `${parsed.toString()}/${length}` : undefined;
}

/** Clears all bits after the prefix: Atlas accepts blocks in this form only. */
export function networkOf(block: string): string {
  const kind = block.includes(':') ? ipaddr.IPv6 : ipaddr.IPv4;
  return `${kind.networkAddressFromCIDR(block).toString()}/${block.split('/')[1]}`;
}

/** Whether a block covers the entire internet. */
export function isAnyAddress(block: string): boolean {
  return block.endsWith('/0');
}

/** Removes the prefix from a block that is a single address. */
export function shortBlock(block: string): string {
  return block.replace(/(?<=\..*)\/32$|(?<=:.*)\/128$/, '');
}
