import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** The contexts of expressions: `github`, `vars`, `steps` and so on. */
export type Contexts = Readonly<Record<string, unknown>>;

/** The status of a job when a condition is evaluated. */
export type JobStatus = 'success' | 'failure';

const EXPRESSION = /\$\{\{(.*?)\}\}/gs;
const STATUS_FUNCTIONS = ['success', 'failure', 'cancelled', 'always'];

/** Evaluates every `${{ … }}` in a value of a workflow. A value that is a single expression keeps its type. */
export function evaluateValue(value: unknown, contexts: Contexts): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  const [whole] = value.trim().matchAll(/^\$\{\{((?:(?!\}\}).)*)\}\}$/gs);
  if (whole) {
    return toPlainValue(evaluate(whole[1] ?? '', contexts));
  }
  return evaluateText(value, contexts);
}

/** Replaces every `${{ … }}` in a text by its value. */
export function evaluateText(text: string, contexts: Contexts): string {
  return text.replace(EXPRESSION, (_, source: string) => evaluate(source, contexts).coerceString());
}

/** Whether an `if:` condition is true. Without a status function, it is false after a failure. */
export function evaluateCondition(condition: unknown, contexts: Contexts, status: JobStatus): boolean {
  const text = String(condition ?? 'success()');
  const [, inner] = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text) ?? [];
  const source = inner ?? text;
  const usesStatus = STATUS_FUNCTIONS.some((name) => new RegExp(`\\b${name}\\(\\)`).test(source));
  if (!usesStatus && status !== 'success') {
    return false;
  }
  return isTruthy(evaluate(source, contexts, status));
}

/** The outputs of steps and jobs that a text refers to, such as `steps.db.outputs.id`. */
export function referencesIn(text: string): { kind: string; id: string; output: string }[] {
  const sources = [...text.matchAll(EXPRESSION)].map(([, source = '']) => source);
  return sources.flatMap((source) =>
    [...source.matchAll(/\b(steps|needs)\.([\w-]+)\.outputs\.([\w-]+)/g)].map(
      ([, kind = '', id = '', output = '']) => ({ kind, id, output }),
    ),
  );
}

function evaluate(source: string, contexts: Contexts, status: JobStatus = 'success'): data.ExpressionData {
  const values: Record<string, boolean> = {
    success: status === 'success',
    failure: status === 'failure',
    cancelled: false,
    always: true,
  };
  const functions = STATUS_FUNCTIONS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(values[name] ?? false),
  }));
  const { tokens } = new Lexer(source).lex();
  const expression = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(
    expression,
    known,
    new Map(functions.map((each) => [each.name.toLowerCase(), each])),
  ).evaluate();
}

function toPlainValue(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer));
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/expressions#literals */
function isTruthy(value: data.ExpressionData): boolean {
  return !['', 'false', '0', 'NaN', 'null'].includes(value.coerceString());
}
