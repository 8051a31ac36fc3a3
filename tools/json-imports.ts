import { registerHooks } from 'node:module';

/** Lets GitHub's packages import JSON as they do: without saying so, which bundlers accept and Node does not. */
export function allowJsonImports(): void {
  registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
}
