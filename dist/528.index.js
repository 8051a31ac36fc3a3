export const id = 528;
export const ids = [528];
export const modules = {

  3836:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  sweepProject: () => (  sweepProject)
});

var budget = __webpack_require__(6153);
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
var expiry = __webpack_require__(865);
var ownership = __webpack_require__(9153);
; 





const AT_A_TIME = 4;
async function sweep(client, plan, findClosed) {
    const ours = [];
    for await (const instance of (0,flex_clusters .lW)(client, plan.projectId)) {
        if ((0,ownership .MU)(instance.tags, plan.repository)) {
            ours.push(candidateOf(instance));
        }
    }
    const asked = plan.closedPullRequests ? new Set(ours.flatMap(({ pullRequest }) => pullRequest ?? [])) : [];
    const closed = await findClosed([...asked]);
    return (0,p_map .Ay)(ours, (candidate) => sweepOne(client, plan, closed, candidate), {
        concurrency: AT_A_TIME,
        signal: client.budget.signal,
    });
}
function candidateOf({ name, stateName, tags, createDate }) {
    return {
        name,
        stateName,
        pullRequest: (0,ownership ._n)(tags),
        expiresAt: (0,expiry .TK)(tags),
        expiry: (0,expiry .Ay)(tags),
        createdAt: Date.parse(createDate ?? ''),
    };
}
async function sweepOne(client, plan, closed, candidate) {
    const { name } = candidate;
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
        const now = await (0,flex_clusters .pW)(client, plan.projectId, name);
        if (!now) {
            return { name, outcome: 'deleted', reason: `${reason}; it was gone already` };
        }
        if (!(0,ownership .MU)(now.tags, plan.repository) ||
            !reasonToGo(client.clock.now(), plan, closed, candidateOf(now))) {
            return { name, outcome: 'kept', reason: 'has been taken into use again' };
        }
        await (0,flex_clusters .rL)(client, plan.projectId, name);
        return { name, outcome: 'deleted', reason };
    }
    catch (error) {
        client.budget.signal.throwIfAborted();
        return { name, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
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
var atlas = __webpack_require__(4570);
var step = __webpack_require__(9257);
var wording = __webpack_require__(4138);
; 









async function sweepProject(step, request, context) {
    const { runner, clock } = step;
    const progress = new github_progress .w(runner, clock);
    const client = await (0,atlas .n)(step, request, (0,budget .cg)(clock, request.timeoutMs, step.cancelled));
    try {
        const projectId = await (0,provision .K)(client, request.project, progress);
        progress.phase('Sweep the project');
        const swept = await sweep(client, {
            projectId,
            repository: context,
            olderThanMs: request.olderThanMs,
            closedPullRequests: request.closedPullRequests,
            dryRun: request.dryRun,
        }, askGitHub(step, request, context));
        for (const { name, outcome, reason } of swept) {
            runner.info(`${name}: ${outcome} (${reason})`);
        }
        progress.end();
        try {
            await report(step, swept);
        }
        finally {
            const gone = swept.filter(({ outcome }) => outcome === 'deleted').map(({ name }) => name);
            if (gone.length > 0) {
                const { revokeAllAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
                runner.info((0,wording .Q4)(await revokeAllAccess(client, projectId, new Set(gone), context)));
            }
        }
    }
    finally {
        progress.end();
        await (0,atlas .Z)(client);
    }
}
function askGitHub({ runner, clock, cancelled }, request, context) {
    return async (numbers) => {
        if (numbers.length === 0) {
            return new Set();
        }
        const { pullRequestStates } = await Promise.all( [__webpack_require__.e(413), __webpack_require__.e(153)]).then(__webpack_require__.bind(__webpack_require__, 153));
        const states = await pullRequestStates({
            owner: context.owner,
            repository: context.repository,
            numbers,
            token: request.githubToken,
            apiUrl: runner.environment.GITHUB_API_URL,
            signal: cancelled,
        }, (problem) => runner.warning(problem, step .ly), clock);
        return new Set([...states].filter(([, state]) => state === 'closed').map(([number]) => number));
    };
}
async function report({ runner }, swept) {
    const names = (...outcomes) => swept.filter(({ outcome }) => outcomes.includes(outcome)).map(({ name }) => name);
    runner.output('deleted', JSON.stringify(names('deleted', 'would be deleted')));
    runner.output('kept', JSON.stringify(names('kept', 'failed')));
    await runner.summarize(writeSweepSummary(swept));
    const failed = swept.filter(({ outcome }) => outcome === 'failed');
    for (const { name, reason } of failed) {
        runner.error(reason, `Instance ${name}`);
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
