import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A CIDR block, or a single address. */
export interface AddressBlock {
  readonly address: Address;
  readonly bits: number;
  /** Normalized, so that equal blocks have equal strings. */
  readonly cidr: string;
  /** The address, if the block contains only one. */
  readonly single?: string;
}

function blockOf(address: Address, bits: number): AddressBlock {
  // In the API's description, IPv6 addresses have all eight groups.
  const text = address.toNormalizedString();
  const isSingle = bits === (address.kind() === 'ipv4' ? 32 : 128);
  return { address, bits, cidr: `${text}/${bits}`, ...(isSingle ? { single: text } : {}) };
}

/** Parses a single address: IPv6 without a zone, or IPv4 as four decimal numbers. */
export function readAddress(value: string): AddressBlock | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(value)) {
    return blockOf(ipaddr.IPv4.parse(value), 32);
  }
  if (value.includes('%') || !ipaddr.IPv6.isValid(value)) {
    return undefined;
  }
  const address = ipaddr.process(value);
  return blockOf(address, address.kind() === 'ipv4' ? 32 : 128);
}

/** Parses a block in CIDR notation. Returns `undefined` if the address has bits outside the prefix. */
export function readCidr(value: string): AddressBlock | undefined {
  const kind = ipaddr.IPv4.isValidCIDRFourPartDecimal(value) ? ipaddr.IPv4 : ipaddr.IPv6;
  if (value.includes('%') || !kind.isValidCIDR(value)) {
    return undefined;
  }
  const [address, bits] = kind.parseCIDR(value);
  const block = blockOf(address, bits);
  return kind.networkAddressFromCIDR(value).toString() === block.address.toString() ? block : undefined;
}

/** Whether the address is in the block. An IPv4-mapped IPv6 address counts as IPv4. */
export function covers({ address, bits }: AddressBlock, client: string): boolean {
  if (!ipaddr.isValid(client)) {
    return false;
  }
  const other = ipaddr.process(client);
  return other.kind() === address.kind() && other.match(address, bits);
}
