import * as z from 'zod';
import { AtlasError } from '../api/errors.ts';

const MAX_DAYS = 7;
const DAY_MS = 86_400_000;

const date = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** A database user or access list entry. */
export interface Expirable {
  /** When Atlas deletes it, in milliseconds since the epoch. Without it, it is permanent. */
  readonly deleteAfterDate?: number;
}

export function isExpired({ deleteAfterDate }: Expirable, now: number): boolean {
  return deleteAfterDate !== undefined && now >= deleteAfterDate;
}

/** Parses a `deleteAfterDate`, which must be in the next 7 days. Throws a 400. */
export function readExpiry(value: string | undefined, now: number): Expirable {
  if (value === undefined) {
    return {};
  }
  if (!date.safeParse(value).success) {
    throw new AtlasError('INVALID_DATE_FORMAT', [value]);
  }
  const deleteAfterDate = Date.parse(value);
  if (deleteAfterDate <= now) {
    throw new AtlasError('EXPIRATION_DATE_IN_PAST');
  }
  if (deleteAfterDate > now + MAX_DAYS * DAY_MS) {
    throw new AtlasError('EXPIRATION_DATE_EXCEEDS_MAX', [MAX_DAYS]);
  }
  return { deleteAfterDate };
}

/** Throws a 400 if the change would add an expiry date to something permanent. */
export function checkStaysPermanent(old: Expirable, changed: Expirable): void {
  if (old.deleteAfterDate === undefined && changed.deleteAfterDate !== undefined) {
    throw new AtlasError('PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY');
  }
}
