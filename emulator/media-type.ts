import { AtlasError } from './errors.ts';

const VERSIONED = /^application\/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+json$/i;

/** The media type of one version of an operation. */
function mediaType(version: string): string {
  return `application/vnd.atlas.${version}+json`;
}

/** The `Content-Type` of an answer in one version. */
export function contentType(version: string): string {
  return `${mediaType(version)};charset=utf-8`;
}

/** The dates of the versioned media types that a header names. */
function versionsIn(header: string | undefined): string[] {
  return (header ?? '').split(',').flatMap((part) => {
    const type = part.split(';', 1)[0]?.trim() ?? '';
    return VERSIONED.exec(type)?.[1] ?? [];
  });
}

/** A date asks for the newest version that is not younger than it. */
function reaches(date: string, version: string): boolean {
  return !Number.isNaN(Date.parse(date)) && date >= version;
}

/** Refuses a request whose `Accept` does not reach this version of the operation. */
export function requireAccept(header: string | undefined, version: string): void {
  const dates = versionsIn(header);
  if (dates.some((date) => reaches(date, version))) return;
  const detail =
    dates.length === 0
      ? `The Accept header must name a versioned media type, such as ${mediaType(version)}.`
      : `Version date ${dates.join(', ')} is invalid for this resource; ${version} is available.`;
  throw new AtlasError(406, 'INVALID_VERSION_DATE', { detail, parameters: dates });
}

/** Refuses a body whose `Content-Type` does not reach this version of the operation. */
export function requireContentType(header: string | undefined, version: string): void {
  if (versionsIn(header).some((date) => reaches(date, version))) return;
  throw new AtlasError(415, 'UNSUPPORTED_MEDIA_TYPE', {
    detail: `Content-Type ${header ?? '(none)'} is not supported here; use ${mediaType(version)}.`,
    parameters: header === undefined ? [] : [header],
  });
}
