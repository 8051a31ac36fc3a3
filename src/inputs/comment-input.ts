import { type Field, type FieldReader, flag, validated } from './fields.ts';

/** The request for a comment on the pull request. */
export interface CommentRequest {
  /** Token used to write the pull request comment; undefined if there is none. */
  readonly token: string | undefined;
}

/**
 * The inputs of actions that write comments, with their defaults. In `action.yml`, the default of `github-token` is an expression that the
 * runner replaces with the token of the job.
 */
export const COMMENT_DEFAULTS = { comment: 'false', 'github-token': '' } as const;

/** The token for the API of GitHub. */
export const githubToken: Field<string> = {
  // An invalid value is not shown, because it may still be a secret.
  schema: validated((text) => ({
    value: text,
    problems: /^[\x21-\x7e]{1,2048}$/.test(text) ? [] : ['got something else'],
  })),
  expected: 'a GitHub token without spaces',
  example: `\${{ github.token }}`,
};

/** Reads `comment` and `github-token`; undefined if no comment is requested. */
export function readComment(fields: FieldReader): CommentRequest | undefined {
  const token = fields.read('github-token', githubToken);
  return fields.read('comment', flag) ? { token } : undefined;
}
