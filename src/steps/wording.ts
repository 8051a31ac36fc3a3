import type { Removal } from '../instance/removal.ts';

/** What the log says of the way a removal ended. */
export function describeRemoval(removal: Removal, where: string): string {
  switch (removal) {
    case 'deleted':
      return `Deleted ${where}, which this step held`;
    case 'absent':
      return `There is nothing to delete: ${where} is not there`;
    case 'held-by-another':
      return `Left ${where} alone: another run holds it`;
  }
}
