import type { RestoreSource } from '../types.ts';
import type { PartialRequest } from './common-fields.ts';

/** The inputs of which some do not go together; undefined if they are invalid or not set. */
interface Related {
  readonly name: string | undefined;
  readonly instanceType: 'flex' | 'serverless' | undefined;
  readonly continuousBackup: boolean | undefined;
  readonly waitFor: 'none' | 'idle' | 'ready' | undefined;
  readonly ifExists: 'adopt' | 'restore' | 'fail' | undefined;
  readonly restoreFrom: RestoreSource | undefined;
  readonly createUser: boolean | undefined;
  readonly userLifetime: 'job' | 'instance' | undefined;
}

/** Adds a violation for every combination of inputs that is not allowed. */
export function checkCombinations(partial: PartialRequest, request: Related): void {
  checkBackup(partial, request);
  checkUser(partial, request);
  checkAccessExpiry(partial, request);
  checkRestore(partial, request);
}

function checkBackup({ fields }: PartialRequest, { instanceType, continuousBackup }: Related): void {
  if (instanceType === 'flex' && continuousBackup !== undefined) {
    fields.addProblem(
      'continuous-backup',
      'allowed only with "instance-type: serverless", because Flex clusters always have backups. Remove this input',
    );
  }
}

function checkUser({ inputs, fields }: PartialRequest, { createUser, waitFor, userLifetime }: Related): void {
  if (createUser !== false) {
    return;
  }
  if (waitFor === 'ready') {
    fields.addProblem(
      'wait-for',
      '"ready" is allowed only with "database-user: true", because the step logs in as that user. Add "database-user: true", or use "idle"',
    );
  }
  const needsUser = [
    ...(inputs.text('database-user-roles') ? ['database-user-roles'] : []),
    ...(userLifetime === 'instance' ? ['database-user-lifetime'] : []),
  ];
  for (const input of needsUser) {
    fields.addProblem(
      input,
      'allowed only with "database-user: true". Add "database-user: true", or remove this input',
    );
  }
}

function checkAccessExpiry({ inputs, fields }: PartialRequest, { createUser, userLifetime }: Related): void {
  if (!inputs.text('database-user-expires-in') || inputs.text('allow-ip')) {
    return;
  }
  if (createUser === false) {
    fields.addProblem(
      'database-user-expires-in',
      'allowed only with "database-user: true" or "allow-ip". Add one of them, or remove this input',
    );
  } else if (userLifetime === 'instance') {
    fields.addProblem(
      'database-user-expires-in',
      'not allowed with "database-user-lifetime: instance" and without "allow-ip", because such a user does not expire. Remove this input',
    );
  }
}

function checkRestore({ inputs, fields, project }: PartialRequest, request: Related): void {
  if (!inputs.text('restore-from')) {
    if (request.ifExists === 'restore') {
      fields.addProblem(
        'if-exists',
        '"restore" is allowed only with "restore-from", which says what to restore. Add "restore-from", or use "adopt"',
      );
    }
    return;
  }
  if (request.instanceType === 'serverless') {
    fields.addProblem(
      'restore-from',
      'allowed only with "instance-type: flex". Remove one of the two inputs',
    );
  }
  if (request.waitFor === 'none') {
    fields.addProblem(
      'restore-from',
      'not allowed with "wait-for: none", because the step waits for the data. Use "wait-for: idle" or "ready"',
    );
  }
  const { projectId, name: source } = request.restoreFrom ?? {};
  const isSameProject = projectId === undefined || (project && 'id' in project && project.id === projectId);
  if (source !== undefined && source === request.name && isSameProject) {
    fields.addProblem('restore-from', 'this is the instance itself. Choose another one to restore from');
  }
}
