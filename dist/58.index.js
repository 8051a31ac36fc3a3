export const id = 58;
export const ids = [58];
export const modules = {

  7462:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    CM: () => (  dropClaim),
    Ql: () => (  saveClaim),
    cG: () => (  dropAccess),
    jw: () => (  readClaim),
    sc: () => (  saveAccess),
    zS: () => (  readAccess)
  });
const INSTANCE = 'claim';
const ACCESS = 'access';
function saveClaim(runner, claim) {
    runner.saveState(INSTANCE, JSON.stringify(claim));
}
function dropClaim(runner) {
    runner.saveState(INSTANCE, '');
}
function readClaim(runner) {
    return read(runner, INSTANCE);
}
function saveAccess(runner, claim) {
    runner.saveState(ACCESS, JSON.stringify(claim));
}
function dropAccess(runner) {
    runner.saveState(ACCESS, '');
}
function readAccess(runner) {
    return read(runner, ACCESS);
}
function read(runner, name) {
    const saved = runner.state(name);
    return saved ? JSON.parse(saved) : undefined;
}

  }),

  5615:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  n: () => (  cleanUp)
});


var ownership = __webpack_require__(9153);
var removal = __webpack_require__(6628);
; 


const SECOND_LOOKS_MS = [1_000, 2_000];
async function removeClaimed(client, claim) {
    const remove = () => (0,removal .g)(client, claim, ({ tags }) => {
        if (!(0,ownership .D0)(tags, claim.runMark)) {
            return 'leave';
        }
        return claim.protectedByStep ? 'lift and delete' : 'delete';
    });
    let outcome = await remove();
    for (const wait of SECOND_LOOKS_MS) {
        if (outcome !== 'absent') {
            break;
        }
        await client.clock.sleep(wait, client.budget.signal);
        outcome = await remove();
    }
    return outcome;
}
var claim_state = __webpack_require__(7462);
var comment = __webpack_require__(2123);
var wording = __webpack_require__(4138);
; 




function shouldDelete({ created, finished }, { onFailure, deleteAfterJob }) {
    if (!finished && onFailure === 'keep') {
        return { yes: false, reason: '"on-failure" is "keep"' };
    }
    return created || deleteAfterJob ? { yes: true } : { yes: false, reason: 'this step did not create it' };
}
async function cleanUp(step, client, request, context, { claim, access }, phase) {
    const { runner } = step;
    const decision = claim && shouldDelete(claim, request);
    if (claim && decision && !decision.yes) {
        runner.info(`Leaving ${(0,wording .ie)(claim)} alone: ${decision.reason}`);
        (0,claim_state .CM)(runner);
    }
    const doomed = decision?.yes ? claim : undefined;
    const others = doomed && (await findOthersAccess(client, context, doomed));
    const deleted = doomed !== undefined && (await removeInstance(step, client, doomed, phase));
    if (access) {
        await takeBackOwn(step, client, access, phase);
    }
    if (doomed && others && deleted) {
        await takeBackOthers(step, client, doomed, others);
    }
    if (doomed && deleted && !step.cancelled.aborted) {
        await (0,comment .T)(step, request.comment, context, doomed);
    }
}
async function findOthersAccess(client, context, { projectId, name, created, finished }) {
    if (created && !finished) {
        return undefined;
    }
    const { findGivenAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
    return findGivenAccess(client, projectId, new Set([name]), context);
}
async function removeInstance({ runner }, client, claim, phase) {
    try {
        const outcome = await removeClaimed(client, claim);
        (0,claim_state .CM)(runner);
        runner.info((0,wording .s1)(outcome, (0,wording .ie)(claim), claim.created));
        return outcome === 'deleted' || outcome === 'already being deleted';
    }
    catch (error) {
        (0,wording .bs)(runner, claim, error, phase);
        return false;
    }
}
async function takeBackOwn({ runner }, client, access, phase) {
    try {
        const { revokeAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
        const revoked = await revokeAccess(client, access);
        runner.info((0,wording .Q4)(revoked));
        if (revoked.users > 0 || !access.user) {
            (0,claim_state .cG)(runner);
        }
    }
    catch (error) {
        (0,wording .oc)(runner, access, error, phase);
    }
}
async function takeBackOthers({ runner }, client, claim, others) {
    try {
        const { revokeGiven } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
        const revoked = await revokeGiven(client, claim.projectId, others);
        if (revoked.users + revoked.entries + revoked.sharedEntries > 0) {
            runner.info((0,wording .Q4)(revoked));
        }
    }
    catch (error) {
        (0,wording .oc)(runner, claim, error, 'post');
    }
}

  }),

  5058:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  create: () => (  create)
});

var budget = __webpack_require__(6153);
var comment = __webpack_require__(1217);
; 
function setOutputs(runner, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        runner.output(name, value);
    }
}
var github_progress = __webpack_require__(2457);
var summary = __webpack_require__(5064);
var names = __webpack_require__(322);
var expiry = __webpack_require__(865);
var provision = __webpack_require__(4498);
var masks = __webpack_require__(7801);
var claim_state = __webpack_require__(7462);
; 


function openAccess(step, request, origin, progress) {
    const { runner } = step;
    const secret = (text) => (0,masks .$)(runner, text);
    const wanted = Boolean(request.databaseUser ?? request.allowIp);
    let given;
    let login;
    return {
        async grant(client, claim) {
            if (!wanted) {
                return;
            }
            const { grantAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(54)]).then(__webpack_require__.bind(__webpack_require__, 1054));
            const keep = (next) => {
                given = next;
                (0,claim_state .sc)(runner, next);
            };
            login = await grantAccess(client, claim, request, origin, { keep, secret }, progress);
        },
        async connect(client, instance) {
            if (!login) {
                return undefined;
            }
            const bare = instance.connectionStrings?.standardSrv;
            if (!bare) {
                return { ...login, connectionString: '' };
            }
            const { connectionStringFor } = await Promise.all( [__webpack_require__.e(400), __webpack_require__.e(186)]).then(__webpack_require__.bind(__webpack_require__, 9186));
            const connectionString = connectionStringFor(bare, login);
            secret(connectionString);
            if (request.waitFor === 'ready') {
                progress.phase('Wait until a login works');
                const { waitUntilReady } = await __webpack_require__.e(  176).then(__webpack_require__.bind(__webpack_require__, 176));
                const { ping } = await Promise.all( [__webpack_require__.e(400), __webpack_require__.e(245), __webpack_require__.e(11)]).then(__webpack_require__.bind(__webpack_require__, 5011));
                await waitUntilReady(client, { name: instance.name, connectionString, login }, ping, progress);
            }
            return { ...login, connectionString };
        },
        claim: () => given,
    };
}
var atlas = __webpack_require__(2772);
var clean_up = __webpack_require__(5615);
var steps_comment = __webpack_require__(2123);
var steps_step = __webpack_require__(9257);
; 














const CLEAN_UP_MS = 30_000;
const CLEAN_UP_AFTER_CANCEL_MS = 8_000;
async function create(step, request, context) {
    const { runner, clock } = step;
    if (request.name && request.name.length > names .Y) {
        runner.notice(`name: Atlas builds host names from the first ${names .Y} characters, here "${request.name.slice(0, names .Y)}", and refuses another instance that shares them. Put what tells instances apart there.`, 'Input name');
    }
    const progress = new github_progress .w(runner, clock);
    const client = await (0,atlas .n)(step, request, (0,budget .c)(clock, request.timeoutMs, step.cancelled));
    const access = openAccess(step, request, context, progress);
    let claim;
    const claims = {
        keep(next) {
            claim = next;
            (0,claim_state .Ql)(runner, { ...next, finished: false });
        },
        drop() {
            claim = undefined;
            (0,claim_state .CM)(runner);
        },
    };
    try {
        const provisioned = await (0,provision .m)(client, request, context, {
            claims,
            progress,
            meanwhile: access.grant,
        });
        const login = await access.connect(client, provisioned.instance);
        progress.end();
        await report(step, request, context, provisioned, login, progress);
        if (claim && request.deleteAfterJob) {
            (0,claim_state .Ql)(runner, { ...claim, finished: true });
            runner.info(claim.created
                ? 'The instance is deleted when this job ends (input "delete-after-job")'
                : 'The instance is deleted when this job ends (input "delete-after-job"), even if a job that used it before is still running');
        }
        else {
            (0,claim_state .CM)(runner);
        }
    }
    catch (error) {
        progress.end();
        const grace = step.cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
        const cleaner = client.within((0,budget .c)(clock, grace, new AbortController().signal));
        const leftovers = { claim: claim && { ...claim, finished: false }, access: access.claim() };
        await (0,clean_up .n)(step, cleaner, request, context, leftovers, 'main');
        throw error;
    }
    finally {
        await (0,atlas .Z)(client);
    }
}
async function report(step, request, context, { instance, projectId, created }, login, progress) {
    const { runner, clock } = step;
    const facts = {
        id: instance.id,
        standardSrv: instance.connectionStrings?.standardSrv ?? '',
        name: instance.name,
        projectId,
        stateName: instance.stateName,
        mongoDBVersion: instance.mongoDBVersion ?? '',
        expiresAt: (0,expiry .Ay)(instance.tags) ?? '',
    };
    setOutputs(runner, { ...facts, created: String(created), instance: JSON.stringify(instance), ...login });
    if (!facts.standardSrv) {
        const which = login ? 'outputs standardSrv and connectionString are' : 'output standardSrv is';
        runner.notice(`The ${which} empty: Atlas gives the connection string when the instance is IDLE. Use "wait-for: idle" to wait for it.`, steps_step .ly);
    }
    runner.info(`${facts.name} (${facts.id}) is ${facts.stateName}${facts.standardSrv ? `: ${facts.standardSrv}` : ''}`);
    const { backingProviderName = request.provider, regionName = request.region } = instance.providerSettings;
    const place = { type: request.instanceType, provider: backingProviderName, region: regionName };
    const { deleteAfterJob: deletedAfterJob } = request;
    const { phases } = progress;
    const told = { ...facts, ...place, created, deletedAfterJob, hasLogin: Boolean(login), phases };
    await runner.summarize((0,summary .Sy)(told));
    const body = (0,comment .HF)({
        ...told,
        at: clock.now(),
        runUrl: context.runUrl,
    });
    await (0,steps_comment .I)(step, request.comment, context, facts, body, true);
}

  })

};
