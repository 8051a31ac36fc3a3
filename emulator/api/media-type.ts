import { AtlasError } from './errors.ts';

const VERSIONED = /^application\/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+json$/i;

function mediaType(version: string): string {
  return `application/vnd.atlas.${version}+json`;
}

/** The `Content-Type` of responses. */
export function contentType(version: string): string {
  return `${mediaType(version)};charset=utf-8`;
}

/** The dates of all versioned media types in a header. */
function versionsIn(header: string | undefined): string[] {
  return (header ?? '').split(',').flatMap((part) => {
    const type = part.split(';', 1)[0]?.trim() ?? '';
    return VERSIONED.exec(type)?.[1] ?? [];
  });
}

/** A date selects the newest version that is not later than the date. */
function includesVersion(date: string, version: string): boolean {
  return !Number.isNaN(Date.parse(date)) && date >= version;
}

/** Throws a 406 if the `Accept` header does not select this version of the operation. */
export function requireAccept(header: string | undefined, version: string): void {
  const dates = versionsIn(header);
  if (dates.some((date) => includesVersion(date, version))) {
    return;
  }
  const accepted = dates.length === 0 ? (header ?? '(none)') : dates.join(', ');
  throw new AtlasError('INVALID_VERSION_DATE', [accepted, mediaType(version)]);
}

/** Throws a 415 if the `Content-Type` header does not select this version of the operation. */
export function requireContentType(header: string | undefined, version: string): void {
  if (versionsIn(header).some((date) => includesVersion(date, version))) {
    return;
  }
  throw new AtlasError('UNSUPPORTED_MEDIA_TYPE', [header ?? '(none)', mediaType(version)]);
}
