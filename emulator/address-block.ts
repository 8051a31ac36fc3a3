import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** A block of addresses, or a single one. */
export interface AddressBlock {
  readonly address: Address;
  readonly bits: number;
  /** In one spelling only, so that equal blocks are equal here. */
  readonly cidr: string;
  /** The address, if it is a single one. */
  readonly single?: string;
}

function blockOf(address: Address, bits: number): AddressBlock {
  // The API's description has IPv6 with all its eight groups.
  const text = address.toNormalizedString();
  const isSingle = bits === (address.kind() === 'ipv4' ? 32 : 128);
  return { address, bits, cidr: `${text}/${bits}`, ...(isSingle ? { single: text } : {}) };
}

/** Reads a single address. IPv4 takes four decimal numbers; zones belong to one machine only. */
export function readAddress(value: string): AddressBlock | undefined {
  if (ipaddr.IPv4.isValidFourPartDecimal(value)) return blockOf(ipaddr.IPv4.parse(value), 32);
  if (value.includes('%') || !ipaddr.IPv6.isValid(value)) return undefined;
  const address = ipaddr.process(value);
  return blockOf(address, address.kind() === 'ipv4' ? 32 : 128);
}

/** Reads a block in CIDR notation. One that does not begin where it says is none. */
export function readCidr(value: string): AddressBlock | undefined {
  const kind = ipaddr.IPv4.isValidCIDRFourPartDecimal(value) ? ipaddr.IPv4 : ipaddr.IPv6;
  if (value.includes('%') || !kind.isValidCIDR(value)) return undefined;
  const [address, bits] = kind.parseCIDR(value);
  const block = blockOf(address, bits);
  return kind.networkAddressFromCIDR(value).toString() === block.address.toString() ? block : undefined;
}

/** Whether the address belongs to the block. IPv4 inside IPv6 counts as IPv4. */
export function covers({ address, bits }: AddressBlock, client: string): boolean {
  if (!ipaddr.isValid(client)) return false;
  const other = ipaddr.process(client);
  return other.kind() === address.kind() && other.match(address, bits);
}
