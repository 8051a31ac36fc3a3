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
  const reject = (errorCode: string, description: string): never => {
    throw new AtlasError(400, errorCode, {
      detail: `deleteAfterDate ${value} ${description}.`,
      parameters: [value],
      fields: [{ field: 'deleteAfterDate', description }],
    });
  };
  if (!date.safeParse(value).success) {
    reject('INVALID_DATE_FORMAT', 'is not an ISO 8601 date');
  }
  const deleteAfterDate = Date.parse(value);
  if (deleteAfterDate <= now) {
    reject('EXPIRATION_DATE_IN_PAST', 'must be in the future');
  }
  if (deleteAfterDate > now + MAX_DAYS * DAY_MS) {
    reject('EXPIRATION_DATE_EXCEEDS_MAX', `must be at most ${MAX_DAYS} days in the future`);
  }
  return { deleteAfterDate };
}

/** Throws a 400 if the change would add an expiry date to something permanent. */
export function checkStaysPermanent(old: Expirable, changed: Expirable): void {
  if (old.deleteAfterDate !== undefined || changed.deleteAfterDate === undefined) {
    return;
  }
  throw new AtlasError(400, 'PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY', {
    detail: 'A permanent entity cannot be made temporary.',
    fields: [{ field: 'deleteAfterDate', description: 'cannot be added to a permanent entity' }],
  });
}
