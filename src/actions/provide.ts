import type { AtlasClient } from '../atlas/client.ts';
import type { Instance } from '../atlas/instance-schema.ts';
import { allOrAbort } from '../instance/all-or-abort.ts';
import { type Acquired, acquire } from '../instance/create/acquire.ts';
import { takeOver, warnOfDifferences, warnOfExpiry } from '../instance/create/adopt.ts';
import { isRestorePending } from '../instance/tags.ts';
import { InstanceLostError, instanceLost, waitUntilUsable } from '../instance/wait.ts';
import { maskSecret } from '../runner/masks.ts';
import { type CreatePlan, findSnapshot, marksOf } from './create-plan.ts';
import type { Step } from './step.ts';

/** A database that can be handed on. */
export interface Database {
  readonly instance: Instance;
  readonly created: boolean;
  readonly restored: boolean;
  /** With the login of this step; empty without one, and until Atlas has assigned the host name. */
  readonly connectionString: string;
}

/** Creates or adopts the instance, and makes it ready. An adopted instance that is deleted in the meantime is created anew. */
export async function provide(step: Step, client: AtlasClient, plan: CreatePlan): Promise<Database> {
  const { progress } = step;
  const { claim, provider, region } = plan.instance;
  progress.group('Create or adopt the instance');
  progress.info(`${claim.name}: ${claim.type}, ${provider} ${region}, project ${claim.projectId}`);
  for (;;) {
    const acquired = await acquire(client, plan.instance, progress);
    try {
      return await makeReady(step, client, plan, acquired);
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
async function makeReady(
  step: Step,
  client: AtlasClient,
  plan: CreatePlan,
  acquired: Acquired,
): Promise<Database> {
  const { progress } = step;
  const { request, access } = plan;
  const { created } = acquired;
  if (!created) {
    warnOfDifferences(acquired.instance, plan.instance, progress);
    warnOfExpiry(client, acquired.instance, plan.instance, progress);
  }
  if (request.waitFor !== 'none') {
    progress.group('Wait until it is IDLE');
  }
  const [usable, blocks] = await allOrAbort(
    client,
    async (waiting) =>
      request.waitFor === 'none'
        ? acquired.instance
        : waitUntilUsable(waiting, plan.instance.claim, acquired.instance, progress),
    async (granting) => {
      if (!access) {
        return [];
      }
      const { grantAccess } = await import('../instance/access/access.ts');
      return grantAccess(granting, access, acquired.instance.id, progress);
    },
  );
  const { instance, restored } = await bringData(step, client, plan, { ...acquired, instance: usable });
  if (access && blocks.length > 0) {
    const { keepEntries } = await import('../instance/access/entries.ts');
    await keepEntries(client, access, blocks, progress);
  }
  const connectionString = await connectLogin(step, client, plan, instance);
  const latest = created ? instance : await lookOnceMore(client, plan, acquired, instance);
  return { instance: latest, created, restored, connectionString };
}

/**
 * Brings the data of an instance: completes what its tag `data-pending` announces, or with `if-exists: restore` replaces the data of an
 * adopted instance.
 * @returns the instance after that, and whether data was restored
 */
async function bringData(
  { progress }: Step,
  client: AtlasClient,
  { request, instance: { claim }, source, snapshot }: CreatePlan,
  { instance, created }: Acquired,
): Promise<Pick<Database, 'instance' | 'restored'>> {
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
  return { instance: await restoreData(client, restore, progress), restored: true };
}

/** Builds the connection string of the login, and waits until a login succeeds if `wait-for` is `ready`. */
async function connectLogin(
  { runner, progress }: Step,
  client: AtlasClient,
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
  client: AtlasClient,
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
