export const id = 817;
export const ids = [817];
export const modules = {

  4603:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    a: () => (  code),
    t: () => (  table)
  });
function code(text) {
    const inert = text
        .replace(/\s+/g, ' ')
        .replace(/[^\p{L}\p{N} .-]|(?<=www)\./giu, (character) => `&#${character.codePointAt(0)};`);
    return `<code>${inert}</code>`;
}
function table(rows) {
    return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

  }),

  6628:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Y4: () => (  removeClaimed),
    ZB: () => (  removeByName)
  });
  var _atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(131);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5071);
  var _ownership_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9153);



const SECOND_LOOKS_MS = [1_000, 2_000];
async function removeClaimed(client, claim) {
    const instance = await findForRemoval(client, claim);
    if (!instance) {
        return 'absent';
    }
    if (!(0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .D0)(instance.tags, claim.runMark)) {
        return 'held-by-another';
    }
    if (instance.terminationProtectionEnabled && claim.protectedByStep) {
        await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__  .bS)(client, claim.projectId, claim.name, { terminationProtectionEnabled: false });
    }
    await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__  .rL)(client, claim.projectId, claim.name);
    return 'deleted';
}
async function findForRemoval(client, claim) {
    for (const wait of [0, ...SECOND_LOOKS_MS]) {
        if (wait > 0) {
            await client.clock.sleep(wait, client.budget.signal);
        }
        const instance = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__  .pW)(client, claim.projectId, claim.name);
        if (instance) {
            return instance;
        }
    }
    return undefined;
}
class NotDeletableError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__  .zg {
    name = 'NotDeletableError';
}
async function removeByName(client, target, repository, force) {
    const { projectId, name } = target;
    const found = await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__  .pW)(client, projectId, name);
    if (!found) {
        return undefined;
    }
    const what = `Failed to delete the instance "${name}" (${found.stateName})`;
    if (!(0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .MU)(found.tags, repository) && !force) {
        throw new NotDeletableError(`${what}: it was not made for this repository, as ${(0,_ownership_js__WEBPACK_IMPORTED_MODULE_2__  .$S)(found.tags)}. If it is to go all the same, use "force: true".`);
    }
    if (found.stateName === 'DELETING') {
        return { stateName: found.stateName, deleted: false };
    }
    if (found.terminationProtectionEnabled) {
        if (!force) {
            throw new NotDeletableError(`${what}: its termination protection is on. Switch it off in Atlas, or use "force: true", which lifts it.`);
        }
        await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__  .bS)(client, projectId, name, { terminationProtectionEnabled: false });
    }
    await (0,_atlas_flex_clusters_js__WEBPACK_IMPORTED_MODULE_0__  .rL)(client, projectId, name);
    return { stateName: found.stateName, deleted: true };
}

  }),

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

  9843:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  create: () => (  create)
});

var budget = __webpack_require__(6153);
; 
function setOutputs(runner, outputs) {
    for (const [name, value] of Object.entries(outputs)) {
        runner.output(name, value);
    }
}
var github_progress = __webpack_require__(2457);
var format = __webpack_require__(3387);
var markdown = __webpack_require__(4603);
; 


function writeSummary(facts) {
    const total = facts.phases.at(-1)?.endMs ?? 0;
    return [
        `### MongoDB Atlas: ${(0,markdown .a)(facts.name)} is ${facts.stateName === 'IDLE' ? 'ready' : (0,markdown .a)(facts.stateName)}`,
        (0,markdown .t)([
            ['Instance', `${(0,markdown .a)(facts.name)} (${facts.created ? 'created' : 'adopted'} by this step)`],
            ['Id', (0,markdown .a)(facts.id)],
            ['Project', (0,markdown .a)(facts.projectId)],
            ['Type', (0,markdown .a)(facts.type)],
            ['Place', `${(0,markdown .a)(facts.provider)} ${(0,markdown .a)(facts.region)}`],
            ['State', (0,markdown .a)(facts.stateName)],
            ['MongoDB', facts.mongoDBVersion ? (0,markdown .a)(facts.mongoDBVersion) : 'not known yet'],
            ['Expires', facts.expiresAt ? (0,markdown .a)(facts.expiresAt) : 'not set'],
            ['Time', (0,format .a3)(total)],
        ]),
        timeline(facts.phases),
        connecting(facts),
        '',
    ].join('\n\n');
}
function timeline(phases) {
    const bars = phases.map(({ title, startMs, endMs }) => {
        const label = `${title} (${(0,format .a3)(endMs - startMs)})`.replaceAll(/[:;#]/g, ' ');
        return `  ${label} :${Math.round(startMs)}, ${Math.max(Math.round(endMs), Math.round(startMs) + 1)}`;
    });
    return [
        '```mermaid',
        'gantt',
        '  dateFormat x',
        '  axisFormat %M:%S',
        '  todayMarker off',
        ...bars,
        '```',
    ].join('\n');
}
function connecting({ standardSrv, hasLogin }) {
    if (!standardSrv) {
        return 'Atlas has given no connection string yet: it is there when the instance is IDLE.';
    }
    if (hasLogin) {
        return [
            `**Connect** with the output <code>connectionString</code>: it holds a database user that was made for this job.`,
            `Other jobs run this action again to get a user of their own; <code>standardSrv</code> is ${(0,markdown .a)(standardSrv)}.`,
        ].join(' ');
    }
    return [
        `**Connect** with the output <code>standardSrv</code>, ${(0,markdown .a)(standardSrv)}, and a database user of the project;`,
        'the address that connects has to be on the access list of the project.',
    ].join(' ');
}
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
        await report(step, request, provisioned, login, progress);
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
        const cleaner = client.within((0,budget .c)(clock, grace, new AbortController().signal));
        if (claim) {
            await cleanUp(step, cleaner, request, claim);
        }
        await access.takeBack(cleaner);
        throw error;
    }
    finally {
        await (0,atlas .Z)(client);
    }
}
async function report({ runner }, request, { instance, projectId, created }, login, progress) {
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
    await runner.summarize(writeSummary({ ...facts, ...place, created, hasLogin: Boolean(login), phases: progress.phases }));
}
async function cleanUp(step, client, request, claim) {
    const { runner } = step;
    const where = (0,wording .ie)(claim);
    if (request.onFailure === 'keep') {
        (0,claim_state .CM)(runner);
        runner.info(`Keeping ${where}, if it was made: "on-failure" is "keep"`);
        return;
    }
    if (!claim.created && !request.deleteAfterJob) {
        (0,claim_state .CM)(runner);
        runner.info(`Leaving ${where} alone: this step had not made it`);
        return;
    }
    try {
        const removal = await (0,instance_removal .Y4)(client, claim);
        (0,claim_state .CM)(runner);
        runner.info((0,wording .s1)(removal, where));
    }
    catch (error) {
        runner.warning(`Could not delete ${where}, which this step held: ${(0,steps_step .WE)(runner, error)} The end of this job tries once more.`, steps_step .ly);
    }
}

  }),

  4995:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  Ay: () => (  pRetry)
});


; 
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error',  
	'NetworkError when attempting to fetch resource.',  
	'The Internet connection appears to be offline.',  
	'Network request failed',  
	'fetch failed',  
	'terminated',  
	' A network error occurred.',  
	'Network connection lost',  
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			|| '__sentry_captured__' in error;
	}

	if (message.startsWith('error sending request for url')) {
		return true;
	}

	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	return errorMessages.has(message);
}

; 


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}

		if (Number.isFinite(retries) && !Number.isInteger(retries)) {
			throw new TypeError('Expected `retries` to be a non-negative integer or Infinity.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {allowInfinity = false} = {}) {
	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < 0) {
		throw new TypeError(`Expected \`${name}\` to be \u{2265} 0.`);
	}
}

function validateOption(name, value, type) {
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value !== type) {
		throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
	}
}

function validateSignal(value) {
	if (value === undefined || value === null) {
		return;
	}

	if (typeof value.throwIfAborted !== 'function'
		|| typeof value.addEventListener !== 'function'
		|| typeof value.removeEventListener !== 'function') {
		throw new TypeError('Expected `signal` to be an AbortSignal.');
	}
}

class AbortError extends Error {
	constructor(message) {
		super(typeof message === 'string' ? message : undefined);

		this.name = 'AbortError';

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			({message} = this.originalError);

			Error.captureStackTrace?.(this.originalError, AbortError);
		}

		this.message = message;
	}
}

const maximumDelay = (2 ** 31) - 1;

function calculateDelay(retriesConsumed, options) {
	if (options.minTimeout === 0) {
		return 0;
	}

	const attempt = retriesConsumed + 1;
	const random = options.randomize ? (Math.random() + 1) : 1;

	const timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));

	return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}

function calculateRemainingTime(start, max) {
	return Number.isFinite(max) ? max - (performance.now() - start) : max;
}

async function delayForRetry(delay, options) {
	if (delay <= 0) {
		return;
	}

	await new Promise((resolve, reject) => {
		const onAbort = () => {
			clearTimeout(timeoutToken);
			reject(options.signal.reason);
		};

		const timeoutToken = setTimeout(() => {
			options.signal?.removeEventListener('abort', onAbort);
			resolve();
		}, delay);

		if (options.unref) {
			timeoutToken.unref?.();
		}

		options.signal?.addEventListener('abort', onAbort, {once: true});
	});
}

function stringifyThrownValue(value) {
	try {
		return String(value);
	} catch {
		return Object.prototype.toString.call(value);
	}
}

function unwrapAbortError(error) {
	let cause = error;

	while (cause instanceof AbortError && cause.originalError instanceof Error) {
		cause = cause.originalError;
	}

	return cause;
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	const abortIfNeeded = () => {
		options.signal?.throwIfAborted();
	};

	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);

	abortIfNeeded();

	if (normalizedError instanceof AbortError) {
		throw unwrapAbortError(normalizedError);
	}

	const retriesLeft = options.retries - retriesConsumed;

	const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);

	const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
	const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;

	const consumeRetryContext = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: delayTime,
	});

	const consumeRetry = (await options.shouldConsumeRetry(consumeRetryContext)) ?? true;

	abortIfNeeded();

	const effectiveDelay = consumeRetry ? delayTime : 0;
	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
		retryDelay: effectiveDelay,
	});

	await options.onFailedAttempt(context);

	abortIfNeeded();

	const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);

	if (
		!isRetriableError
		|| remainingTime <= 0
		|| retriesLeft <= 0
	) {
		throw normalizedError;
	}

	const shouldRetry = await options.shouldRetry(context);

	abortIfNeeded();

	if (!shouldRetry) {
		throw normalizedError;
	}

	const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);

	if (remainingTimeAfterShouldRetry <= 0) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		return false;
	}

	await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	options.retries ??= 10;

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Infinity;
	options.maxRetryTime ??= Infinity;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	validateOption('onFailedAttempt', options.onFailedAttempt, 'function');
	validateOption('shouldRetry', options.shouldRetry, 'function');
	validateOption('shouldConsumeRetry', options.shouldConsumeRetry, 'function');
	validateOption('randomize', options.randomize, 'boolean');
	validateOption('unref', options.unref, 'boolean');
	validateSignal(options.signal);
	validateNumberOption('factor', options.factor);
	validateNumberOption('minTimeout', options.minTimeout);
	validateNumberOption('maxTimeout', options.maxTimeout, {allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {allowInfinity: true});

	if (options.factor === 0) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	while (retriesConsumed <= options.retries) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}


  })

};
