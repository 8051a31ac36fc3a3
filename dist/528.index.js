export const id = 528;
export const ids = [528];
export const modules = {

  3836:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  sweepProject: () => (  sweepProject)
});

var budget = __webpack_require__(6153);
var src_deadline = __webpack_require__(604);
var errors = __webpack_require__(5071);
var github_progress = __webpack_require__(2457);
var markdown = __webpack_require__(4603);
; 

const MOST_ROWS = 500;
const MOST_CHARACTERS = 300_000;
function writeSweepSummary(rows) {
    if (rows.length === 0) {
        return '### MongoDB Atlas: nothing to sweep\n\nThe project holds no instance that was made for this repository.\n';
    }
    const counts = new Map();
    for (const { outcome } of rows) {
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    const title = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
    let table = '';
    let written = 0;
    for (const { name, outcome, reason } of rows.slice(0, MOST_ROWS)) {
        const row = `\n| ${(0,markdown .a)(name)} | ${outcome} | ${(0,markdown .a)(reason)} |`;
        if (table.length + row.length > MOST_CHARACTERS) {
            break;
        }
        table += row;
        written += 1;
    }
    const left = rows.length - written;
    const rest = left > 0 ? `\n\n… and ${left} more: see the log.` : '';
    return `### MongoDB Atlas: ${title}\n\n| Instance | Outcome | Why |\n| --- | --- | --- |${table}${rest}\n`;
}
var provision = __webpack_require__(4498);
var p_map = __webpack_require__(606);
var flex_clusters = __webpack_require__(131);
var format = __webpack_require__(3387);
var revoke = __webpack_require__(5374);
var expiry = __webpack_require__(865);
var ownership = __webpack_require__(9153);
var removal = __webpack_require__(6628);
; 







const AT_A_TIME = 4;
async function sweep(client, plan, hooks) {
    const candidates = [];
    for await (const instance of (0,flex_clusters .lW)(client, plan.projectId)) {
        if ((0,ownership .MU)(instance.tags, plan.repository)) {
            candidates.push(candidateOf(instance));
        }
    }
    const access = lazily(() => {
        const names = new Set(candidates.map(({ name }) => name));
        return (0,revoke.findGivenAccess)(client, plan.projectId, names, plan.repository);
    });
    const results = new Map();
    const sweepAll = async (due, closed) => {
        const swept = await (0,p_map .Ay)(due, (candidate) => sweepOne(client, plan, closed, candidate, access, hooks), {
            concurrency: AT_A_TIME,
            signal: client.budget.signal,
        });
        due.forEach((candidate, index) => {
            results.set(candidate, swept[index]);
        });
    };
    const now = client.clock.now();
    await sweepAll(candidates.filter((candidate) => reasonToGo(now, plan, new Set(), candidate)), new Set());
    const rest = candidates.filter((candidate) => !results.has(candidate));
    const numbers = plan.closedPullRequests
        ? new Set(rest.flatMap(({ pullRequest }) => pullRequest ?? []))
        : [];
    await sweepAll(rest, await hooks.findClosed([...numbers]));
    return candidates.map((candidate) => results.get(candidate));
}
function lazily(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
function candidateOf({ id, name, stateName, tags, createDate }) {
    return {
        id,
        name,
        stateName,
        pullRequest: (0,ownership ._n)(tags),
        expiresAt: (0,expiry .TK)(tags),
        expiry: (0,expiry .Ay)(tags),
        createdAt: Date.parse(createDate ?? ''),
    };
}
async function sweepOne(client, plan, closed, candidate, access, hooks) {
    const { id, name } = candidate;
    const { projectId } = plan;
    const reason = reasonToGo(client.clock.now(), plan, closed, candidate);
    if (candidate.stateName === 'DELETING') {
        return { name, outcome: 'kept', reason: 'is being deleted already' };
    }
    if (!reason) {
        return { name, outcome: 'kept', reason: 'is still in use' };
    }
    if (plan.dryRun) {
        return { name, outcome: 'would be deleted', reason };
    }
    try {
        const given = (0,revoke .Y)(await access(), name);
        const outcome = await (0,removal .g)(client, { projectId, name, id }, (instance) => (0,ownership .MU)(instance.tags, plan.repository) &&
            reasonToGo(client.clock.now(), plan, closed, candidateOf(instance))
            ? 'delete'
            : 'leave');
        if (outcome === 'left') {
            return { name, outcome: 'kept', reason: 'has been taken into use again' };
        }
        await revokeFor(client, projectId, name, given, hooks);
        const gone = outcome === 'deleted' ? '' : '; it was gone already';
        return { name, outcome: 'deleted', reason: `${reason}${gone}` };
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        return { name, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
    }
}
async function revokeFor(client, projectId, name, given, hooks) {
    try {
        const revoked = await (0,revoke.revokeGiven)(client, projectId, given);
        if (given.users.length > 0 || given.holders.size > 0) {
            hooks.onRevoked(name, revoked);
        }
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        hooks.onRevokeFailed(name, error);
    }
}
function reasonToGo(now, plan, closed, { expiresAt, expiry, createdAt, pullRequest }) {
    if (expiresAt !== undefined && expiresAt <= now) {
        return `expired at ${expiry}`;
    }
    if (plan.olderThanMs !== undefined && now - createdAt > plan.olderThanMs) {
        return `is ${(0,format .a3)(now - createdAt)} old`;
    }
    if (pullRequest !== undefined && closed.has(pullRequest)) {
        return `its pull request #${pullRequest} is closed`;
    }
    return undefined;
}
var atlas = __webpack_require__(2772);
var steps_step = __webpack_require__(9257);
var wording = __webpack_require__(4138);
; 










async function sweepProject(step, request, context) {
    const { runner, clock } = step;
    const progress = new github_progress .w(runner, clock);
    const client = await (0,atlas .n)(step, request, (0,budget .c)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,provision .K)(client, request.project, progress);
        progress.phase('Sweep the project');
        const left = [];
        const swept = await sweep(client, {
            projectId,
            repository: context,
            olderThanMs: request.olderThanMs,
            closedPullRequests: request.closedPullRequests,
            dryRun: request.dryRun,
        }, {
            findClosed: (numbers) => findClosed(step, request, context, client.budget, numbers),
            onRevoked: (name, revoked) => runner.info(`${name}: ${(0,wording .Q4)(revoked)}`),
            onRevokeFailed: (name, error) => left.push(`The access that was given to the instance "${name}" is not removed: ${(0,steps_step .WE)(runner, error)}`),
        });
        for (const { name, outcome, reason } of swept) {
            runner.info(`${name}: ${outcome} (${reason})`);
        }
        progress.end();
        await report(step, swept, left);
    }
    finally {
        progress.end();
        await (0,atlas .Z)(client);
    }
}
async function findClosed({ runner, clock, cancelled }, request, context, budget, numbers) {
    if (numbers.length === 0) {
        return new Set();
    }
    const { pullRequestStates } = await Promise.all( [__webpack_require__.e(752), __webpack_require__.e(413), __webpack_require__.e(153)]).then(__webpack_require__.bind(__webpack_require__, 153));
    const deadline = (0,src_deadline .d)(clock, budget.remainingMs(), new errors .On('GitHub did not answer within the time of the input "timeout".'));
    try {
        const states = await pullRequestStates({
            owner: context.owner,
            repository: context.repository,
            numbers,
            token: request.githubToken,
            apiUrl: runner.environment.GITHUB_API_URL,
            signal: AbortSignal.any([cancelled, deadline.signal]),
        }, (problem) => runner.warning(problem, steps_step .ly), clock);
        return new Set([...states].filter(([, state]) => state === 'closed').map(([number]) => number));
    }
    catch (error) {
        cancelled.throwIfAborted();
        runner.warning(`The instances of pull requests are kept, because GitHub did not say which are closed: ${(0,steps_step .WE)(runner, error)}`, steps_step .ly);
        return new Set();
    }
    finally {
        deadline.cancel();
    }
}
async function report({ runner }, swept, left) {
    const names = (...outcomes) => swept.filter(({ outcome }) => outcomes.includes(outcome)).map(({ name }) => name);
    runner.output('deleted', JSON.stringify(names('deleted', 'would be deleted')));
    runner.output('kept', JSON.stringify(names('kept', 'failed')));
    await runner.summarize(writeSweepSummary(swept));
    const failed = swept.filter(({ outcome }) => outcome === 'failed');
    for (const { name, reason } of failed) {
        runner.error(reason, `Instance ${name}`);
    }
    for (const problem of left) {
        runner.error(problem, steps_step .ly);
    }
    if (failed.length === 0 && left.length > 0) {
        throw new errors .zg('Failed to remove all database users and access list entries of deleted instances; see the errors above. Those that have an expiry are removed by Atlas.');
    }
    if (failed.length > 0) {
        const count = failed.length === 1 ? '1 instance' : `${failed.length} instances`;
        throw new errors .zg(`Failed to sweep away ${count}: ${names('failed').join(', ')}. The others are done; see the errors above.`);
    }
}

  }),

  6073:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    j: () => (  OWNERSHIP_KEYS)
  });
const OWNERSHIP_KEYS = {
    managedBy: 'managed-by',
    owner: 'github-owner',
    repository: 'github-repository',
    ref: 'github-ref',
    pullRequest: 'github-pull-request',
    run: 'github-run',
    expiresAt: 'expires-at',
};

  })

};
