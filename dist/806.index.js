export const id = 806;
export const ids = [806];
export const modules = {

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

  5286:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    cleanUp: () => (  cleanUp)
  });
  var _budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6153);
  var _instance_removal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6628);
  var _atlas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4570);
  var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4138);




const CLEAN_UP_MS = 120_000;
async function cleanUp(step, request, origin, { claim, access }) {
    const { runner, clock, cancelled } = step;
    const client = await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_1__  .n)(step, request, (0,_budget_js__WEBPACK_IMPORTED_MODULE_3__  .c)(clock, CLEAN_UP_MS, cancelled));
    try {
        const removal = claim && (await (0,_instance_removal_js__WEBPACK_IMPORTED_MODULE_0__  .Y4)(client, claim));
        if (claim && removal) {
            runner.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__  .s1)(removal, (0,_wording_js__WEBPACK_IMPORTED_MODULE_2__  .ie)(claim)));
        }
        if (access) {
            const { revokeAccess, revokeAllAccess } = await Promise.all( [__webpack_require__.e(280), __webpack_require__.e(374)]).then(__webpack_require__.bind(__webpack_require__, 5374));
            const revoked = removal === 'deleted'
                ? await revokeAllAccess(client, access.projectId, new Set([access.name]), origin)
                : await revokeAccess(client, access);
            runner.info((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__  .Q4)(revoked));
        }
    }
    finally {
        await (0,_atlas_js__WEBPACK_IMPORTED_MODULE_1__  .Z)(client);
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
