import { STATUS_CODES } from 'node:http';

/** One field of a request body that Atlas refuses, and why. */
export interface FieldViolation {
  readonly field: string;
  readonly description: string;
}

/** What an error says beyond its status and code. */
export interface ErrorDetails {
  readonly detail: string;
  readonly parameters?: readonly string[];
  readonly fields?: readonly FieldViolation[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal that is answered in the form that Atlas gives its errors. */
export class AtlasError extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly details: ErrorDetails;

  constructor(status: number, errorCode: string, details: ErrorDetails) {
    super(details.detail);
    this.name = 'AtlasError';
    this.status = status;
    this.errorCode = errorCode;
    this.details = details;
  }
}

/** A refused request to the token endpoints, which answer in OAuth's own form (RFC 6749, 5.2). */
export class OAuthError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, description: string) {
    super(description);
    this.name = 'OAuthError';
    this.status = status;
    this.code = code;
  }
}

/** The JSON body of an Atlas error. */
export function errorBody(status: number, errorCode: string, details: ErrorDetails): Record<string, unknown> {
  return {
    error: status,
    errorCode,
    reason: STATUS_CODES[status] ?? 'Unknown',
    detail: details.detail,
    parameters: details.parameters ?? [],
    ...(details.fields ? { badRequestDetail: { fields: details.fields } } : {}),
  };
}
