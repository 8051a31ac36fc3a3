import { STATUS_CODES } from 'node:http';

/** An invalid field of a request body, and the reason. */
export interface FieldViolation {
  readonly field: string;
  readonly description: string;
}

export interface ErrorDetails {
  readonly detail: string;
  readonly parameters?: readonly (string | number)[];
  readonly fields?: readonly FieldViolation[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Becomes a response in Atlas' error format. */
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

/** Becomes a response in OAuth's error format (RFC 6749, 5.2), which the token endpoints use. */
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
