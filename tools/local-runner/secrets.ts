import type { StepResult } from './step.ts';

/** A secret that is visible where it must not be. */
export interface Leak {
  /** `log`, `annotations`, `summary`, `output name` … */
  where: string;
  form: 'raw' | 'url' | 'base64' | 'json' | 'split';
}

/** Shorter Base64 strings occur by coincidence. */
const MIN_BASE64 = 6;

/**
 * Finds secrets in all output of a step: unencoded, URL-encoded, in Base64 (at any alignment), escaped for JSON, and split
 * across lines. `allowedOutputs` are the names of outputs that can contain secrets.
 */
export function findSecrets(result: StepResult, secrets: string[], allowedOutputs: string[] = []): Leak[] {
  return textsOf(result, allowedOutputs).flatMap(([where, text]) =>
    secrets
      // The post phase needs secrets: each is a state value of its own, unchanged.
      .filter((secret) => secret && !(where.startsWith('state ') && text.endsWith(`\n${secret}`)))
      .flatMap((secret) => formsIn(text, secret).map((form) => ({ where, form }))),
  );
}

function textsOf(result: StepResult, allowedOutputs: string[]): [where: string, text: string][] {
  const named = (kind: string, values: Record<string, string>): [string, string][] =>
    Object.entries(values).map(([name, value]) => [`${kind} ${name}`, `${name}\n${value}`]);
  const outputs = Object.entries(result.outputs).filter(([name]) => !allowedOutputs.includes(name));
  return [
    ['log', withoutLabels(result.log)],
    ['debug log', withoutLabels(result.debugLog)],
    // Except for add-mask commands, no output must contain a secret, even before the runner masks it.
    ['printed', result.raw.replace(/^::add-mask::[^\r\n]*$/gm, '')],
    ['annotations', result.annotations.map(({ title, message }) => `${title ?? ''}\n${message}`).join('\n')],
    // The unmasked file, because a summary must not contain a secret, masked or not.
    ['summary', result.commandFiles.GITHUB_STEP_SUMMARY ?? ''],
    ['path', result.commandFiles.GITHUB_PATH ?? ''],
    ...named('state', result.state),
    ...named('variable', result.exportedEnv),
    ...named('output', Object.fromEntries(outputs)),
  ];
}

/** The label before each line of a debug message would hide a secret that is split across lines. */
function withoutLabels(log: string): string {
  return log.replace(/^##\[debug\]/gm, '');
}

function formsIn(text: string, secret: string): Leak['form'][] {
  const joined = text.replace(/\s+/g, '');
  const base64 = joined.replaceAll('-', '+').replaceAll('_', '/');
  const json = JSON.stringify(secret).slice(1, -1);
  const raw = text.includes(secret);
  const forms: Record<Leak['form'], boolean> = {
    raw,
    url: urlForms(secret).some((form) => text.toLowerCase().includes(form.toLowerCase())),
    base64: base64Forms(secret).some((form) => base64.includes(form)),
    json: json !== secret && text.includes(json),
    split: !raw && joined.includes(secret.replace(/\s+/g, '')),
  };
  return (Object.keys(forms) as Leak['form'][]).filter((form) => forms[form]);
}

function urlForms(secret: string): string[] {
  const query = new URLSearchParams([['', secret]]).toString().slice(1);
  return [encodeURIComponent(secret), encodeURI(secret), query].filter((form) => form !== secret);
}

/** The characters that are in the Base64 of every text that contains the secret, for each of the three alignments. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2]
    .map((shift) => {
      const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
      const certain = Math.floor(((shift + bytes.length) * 8) / 6);
      return encoded.slice(Math.ceil((shift * 8) / 6), certain);
    })
    .filter((form) => form.length >= MIN_BASE64);
}
