import type { Runner } from './runner.ts';

/**
 * Masks a secret in every form in which it could be printed: unchanged, line by line, URL-encoded, in Base64 and escaped for JSON. Call it
 * before the secret is used.
 */
export function maskSecret(runner: Runner, secret: string): void {
  for (const form of formsOf(secret)) {
    runner.mask(form);
  }
}

function formsOf(secret: string): Set<string> {
  // Half a surrogate pair cannot be URL-encoded.
  const text = secret.toWellFormed();
  const forms = new Set([
    secret,
    // A workflow command has one line, and the runner masks secrets line by line.
    ...secret.split(/\r?\n/).map((line) => line.trim()),
    encodeURIComponent(text),
    new URLSearchParams({ '': secret }).toString().slice(1),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    JSON.stringify(secret).slice(1, -1),
  ]);
  forms.delete('');
  return forms;
}
