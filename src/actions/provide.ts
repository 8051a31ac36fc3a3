import type { Instance } from '../atlas/instance-schema.ts';
import { allOrAbort } from '../instance/all-or-abort.ts';
import { type Acquired, acquire } from '../instance/create/acquire.ts';
import { takeOver, warnOfDifferences, warnOfExpiry } from '../instance/create/adopt.ts';
import { isRestorePending } from '../instance/tags.ts';
import { InstanceLostError, instanceLost, waitUntilUsable } from '../instance/wait.ts';
import { maskSecret } from '../runner/masks.ts';
import type { ConnectedStep } from './connections.ts';
import { type CreatePlan, findSnapshot, marksOf } from './create-plan.ts';

/** A database that can be handed on. */
export interface Database {
  readonly instance: Instance;
  readonly created: boolean;
  readonly restored: boolean;
  /** With the login of this step; empty without one, and until Atlas has assigned the host name. */
  readonly connectionString: string;
}

/** Creates or adopts the instance, and makes it ready. An adopted instance that is deleted in the meantime is created again. */
export async function provide(step: ConnectedStep, plan: CreatePlan): Promise<Database> {
  const { client, progress } = step;
  const { claim, provider, region } = plan.instance;
  progress.group('Create or adopt the instance');
  progress.info(`${claim.name}: ${claim.type}, ${provider} ${region}, project ${claim.projectId}`);
  for (;;) {
    const acquired = await acquire(step, plan.instance);
    try {
      return await makeReady(step, plan, acquired);
    } catch (error) {
      if (acquired.created || !(error instanceof InstanceLostError)) {
        throw error;
      }
      progress.info(`${error.reason}; creating it anew`);
    }
    if (plan.access) {
      // The database user belongs to the instance that is gone.
      const { revokeAccess } = await import('../instance/access/access.ts');
      await revokeAccess(client, claim, marksOf(plan.access, false));
    }
  }
}

/** Waits for the instance while access to it is granted, brings its data, and logs in. */
async function makeReady(step: ConnectedStep, plan: CreatePlan, acquired: Acquired): Promise<Database> {
  const { request, access } = plan;
  const { created } = acquired;
  if (!created) {
    warnOfDifferences(step, acquired.instance, plan.instance);
    warnOfExpiry(step, acquired.instance, plan.instance);
  }
  if (request.waitFor !== 'none') {
    step.progress.group('Wait until it is IDLE');
  }
  const [usable, blocks] = await allOrAbort(
    step,
    async (waiting) =>
      request.waitFor === 'none'
        ? acquired.instance
        : waitUntilUsable(waiting, plan.instance.claim, acquired.instance),
    async (granting) => {
      if (!access) {
        return [];
      }
      const { grantAccess } = await import('../instance/access/access.ts');
      return grantAccess(granting, access, acquired.instance.id);
    },
  );
  const { instance, restored } = await bringData(step, plan, { ...acquired, instance: usable });
  if (access && blocks.length > 0) {
    const { keepEntries } = await import('../instance/access/entries.ts');
    await keepEntries(step, access, blocks);
  }
  const connectionString = await connectLogin(step, plan, instance);
  const latest = created ? instance : await lookOnceMore(step, plan, acquired, instance);
  return { instance: latest, created, restored, connectionString };
}

/**
 * Brings the data of an instance: completes what its tag `data-pending` announces, or with `if-exists: restore` replaces the data of an
 * adopted instance.
 * @returns the instance after that, and whether data was restored
 */
async function bringData(
  step: ConnectedStep,
  { request, instance: { claim }, source, snapshot }: CreatePlan,
  { instance, created }: Acquired,
): Promise<Pick<Database, 'instance' | 'restored'>> {
  const { client, progress } = step;
  const replaces = !created && request.ifExists === 'restore';
  const isPending = isRestorePending(instance.tags);
  if (isPending && !source) {
    progress.warn(
      `restore-from: adopted instance "${instance.name}" does not have its data yet. Another run is still restoring it, or was cancelled before it could. Set "restore-from" in this step too, so that it waits for the restore or does it itself.`,
    );
  }
  if (!source || !(replaces || isPending)) {
    return { instance, restored: false };
  }
  progress.group('Restore the data');
  const chosen = snapshot ?? (await findSnapshot(client, source));
  const { restoreData } = await import('../instance/data/restore.ts');
  const restore = { claim, instance, created, source, snapshot: chosen, replaces };
  return { instance: await restoreData(step, restore), restored: true };
}

/** Builds the connection string of the login, and waits until a login succeeds if `wait-for` is `ready`. */
async function connectLogin(
  { runner, client, progress }: ConnectedStep,
  { request, access }: CreatePlan,
  { name, connectionStrings }: Instance,
): Promise<string> {
  const login = access?.user?.login;
  const bare = connectionStrings?.standardSrv;
  if (!login || !bare) {
    return '';
  }
  const { connectionStringFor } = await import('../instance/access/connection-string.ts');
  const connectionString = connectionStringFor(bare, login);
  maskSecret(runner, connectionString);
  if (request.waitFor === 'ready') {
    progress.group('Wait until a login succeeds');
    const { waitUntilReady } = await import('../instance/access/ready.ts');
    const { ping } = await import('../instance/access/ping.ts');
    const target = { name, connectionString, login, allowsIp: Boolean(request.allowIp) };
    await waitUntilReady(client, target, ping, progress);
  }
  return connectionString;
}

/**
 * Checks that this step still holds an adopted instance: a run that had read its tags earlier may have put them back.
 * @throws InstanceLostError if the instance was deleted
 */
async function lookOnceMore(
  { client }: ConnectedStep,
  plan: CreatePlan,
  { replaced }: Acquired,
  instance: Instance,
): Promise<Instance> {
  const latest = await takeOver(client, instance.id, plan.instance, new Set(replaced));
  if (!latest) {
    throw instanceLost(instance.name);
  }
  return { ...instance, tags: latest.tags };
}
