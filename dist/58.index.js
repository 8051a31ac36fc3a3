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
var instance_removal = __webpack_require__(6628);
var masks = __webpack_require__(7801);
var claim_state = __webpack_require__(7462);
var steps_step = __webpack_require__(9257);
var wording = __webpack_require__(4138);
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
        async takeBack(client) {
            if (!given) {
                return;
            }
            try {
                const { revokeAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
                const revoked = await revokeAccess(client, given);
                runner.info((0,wording .Q4)(revoked));
                if (revoked.users > 0 || !given.user) {
                    (0,claim_state .cG)(runner);
                }
            }
            catch (error) {
                runner.warning(`Could not take back the access that this step gave to "${given.name}": ${(0,steps_step .WE)(runner, error)} The end of this job tries once more.`, steps_step .ly);
            }
        },
    };
}
var atlas = __webpack_require__(4570);
var steps_comment = __webpack_require__(2123);
; 















const CLEAN_UP_MS = 30_000;
const CLEAN_UP_AFTER_CANCEL_MS = 8_000;
async function create(step, request, context) {
    const { runner, clock } = step;
    if (request.name && request.name.length > names .Y) {
        runner.notice(`name: Atlas builds host names from the first ${names .Y} characters, here "${request.name.slice(0, names .Y)}", and refuses another instance that shares them. Put what tells instances apart there.`, 'Input name');
    }
    const progress = new github_progress .w(runner, clock);
    const client = await (0,atlas .n)(step, request, (0,budget .cg)(clock, request.timeoutMs, step.cancelled));
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
            runner.info('It is deleted when this job ends: "delete-after-job" is true');
        }
        else {
            (0,claim_state .CM)(runner);
        }
    }
    catch (error) {
        progress.end();
        const grace = step.cancelled.aborted ? CLEAN_UP_AFTER_CANCEL_MS : CLEAN_UP_MS;
        const cleaner = client.within((0,budget .cg)(clock, grace, new AbortController().signal, 'clean-up'));
        if (claim) {
            const deleted = await cleanUp(step, cleaner, request, claim);
            if (deleted && !step.cancelled.aborted) {
                await (0,steps_comment .T)(step, request.comment, context, claim);
            }
        }
        await access.takeBack(cleaner);
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
async function cleanUp(step, client, request, claim) {
    const { runner } = step;
    const where = (0,wording .ie)(claim);
    if (request.onFailure === 'keep') {
        (0,claim_state .CM)(runner);
        runner.info(`Keeping ${where}, if it was made: "on-failure" is "keep"`);
        return false;
    }
    if (!claim.created && !request.deleteAfterJob) {
        (0,claim_state .CM)(runner);
        runner.info(`Leaving ${where} alone: this step had not made it`);
        return false;
    }
    try {
        const removal = await (0,instance_removal .Y)(client, claim);
        (0,claim_state .CM)(runner);
        runner.info((0,wording .s1)(removal, where));
        return removal === 'deleted';
    }
    catch (error) {
        runner.warning(`Could not delete ${where}, which this step held: ${(0,steps_step .WE)(runner, error)} The end of this job tries once more.`, steps_step .ly);
        return false;
    }
}

  })

};
