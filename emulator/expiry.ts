import * as z from 'zod';
import { AtlasError } from './errors.ts';

const DAYS = 7;
const DAY = 86_400_000;

const date = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** Something that is gone once a moment has come. */
export interface Temporary {
  /** Milliseconds since the epoch. Without it, it stays for good. */
  readonly deleteAfterDate?: number;
}

/** Whether it is still there. */
export function isAlive({ deleteAfterDate }: Temporary, now: number): boolean {
  return deleteAfterDate === undefined || now < deleteAfterDate;
}

/** Reads a `deleteAfterDate`, which has to lie within the coming week. */
export function readExpiry(value: string | undefined, now: number): Temporary {
  if (value === undefined) return {};
  const refuse = (errorCode: string, description: string): never => {
    throw new AtlasError(400, errorCode, {
      detail: `deleteAfterDate ${value} ${description}.`,
      parameters: [value],
      fields: [{ field: 'deleteAfterDate', description }],
    });
  };
  if (!date.safeParse(value).success) refuse('INVALID_DATE_FORMAT', 'is not an ISO 8601 date');
  const deleteAfterDate = Date.parse(value);
  if (deleteAfterDate <= now) refuse('EXPIRATION_DATE_IN_PAST', 'must be in the future');
  if (deleteAfterDate > now + DAYS * DAY) {
    refuse('EXPIRATION_DATE_EXCEEDS_MAX', `must be at most ${DAYS} days ahead`);
  }
  return { deleteAfterDate };
}

/** Refuses to make something temporary that has been there for good. */
export function checkStaysPermanent(old: Temporary, changed: Temporary): void {
  if (old.deleteAfterDate !== undefined || changed.deleteAfterDate === undefined) return;
  throw new AtlasError(400, 'PERMANENT_ENTITY_CANNOT_BE_MADE_TEMPORARY', {
    detail: 'What is permanent cannot be made temporary.',
    fields: [{ field: 'deleteAfterDate', description: 'not for something permanent' }],
  });
}
