import type { Session } from './progress.ts';

/**
 * Runs two tasks concurrently. If one fails, the other is aborted. Rejects when both have ended, so that nothing is still running when
 * clean-up starts.
 * @throws the first error
 */
export async function allOrAbort<A, B>(
  { client, progress }: Session,
  first: (session: Session) => Promise<A>,
  second: (session: Session) => Promise<B>,
): Promise<[A, B]> {
  const failure = new AbortController();
  const signal = AbortSignal.any([client.budget.signal, failure.signal]);
  const abortable = { client: client.withBudget({ ...client.budget, signal }), progress };
  const guard = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      failure.abort(error);
      throw error;
    });
  const [a, b] = await Promise.allSettled([guard(first(abortable)), guard(second(abortable))]);
  if (a.status === 'fulfilled' && b.status === 'fulfilled') {
    return [a.value, b.value];
  }
  throw failure.signal.reason;
}
