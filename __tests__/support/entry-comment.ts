/** The comment of an access list entry with these leases, see `leaseOf`; a `+` at the end stands for leases that are missing. */
export function commentOf(...leases: readonly string[]): string {
  return ['ephemeral-atlas run 1-1', ...leases].join(' ');
}
