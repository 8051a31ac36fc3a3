import { examined, type Field, type FieldReader, flag } from './fields.ts';

/** A comment that is to be kept on the pull request. */
export interface CommentRequest {
  /** What to write it with; undefined if nothing was given. */
  readonly token: string | undefined;
}

/**
 * The inputs of a step that comments, with the text that stands in when they are not set. Only `github-token` has another default in the
 * action's file: an expression, which the runner puts the job's token in place of.
 */
export const COMMENT_DEFAULTS = { comment: 'false', 'github-token': '' } as const;

/** What to ask GitHub with. */
export const githubToken: Field<string> = {
  // What was found is not shown, as it may be a secret all the same.
  schema: examined((text) => ({
    value: text,
    problems: /^[\x21-\x7e]{1,2048}$/.test(text) ? [] : ['it has another form'],
  })),
  expected: 'a GitHub token, without blanks',
  example: `\${{ github.token }}`,
};

/** Reads `comment` and `github-token`; undefined if there is to be no comment. */
export function readComment(fields: FieldReader): CommentRequest | undefined {
  const token = fields.read('github-token', githubToken);
  return fields.read('comment', flag) ? { token } : undefined;
}
