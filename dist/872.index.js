export const id = 872;
export const ids = [872];
export const modules = {

  1217:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    HF: () => (  writeComment),
    Ql: () => (  commentMarker),
    ys: () => (  writeGoneComment)
  });
  var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3387);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4603);
  var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5064);



function commentMarker(instance) {
    const [project, name] = [instance.projectId, instance.name].map((text) => encodeURIComponent(text.toWellFormed()));
    return `<!-- ephemeral-atlas ${project}/${name} -->`;
}
function writeComment(facts) {
    const { name, provider, region, type, stateName, at } = facts;
    return [
        commentMarker(facts),
        (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__  .R_)(facts),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .t)([
            ['Instance', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .a)(name)} in project ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .a)(facts.projectId)}`],
            ['Place', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .a)(type)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .a)(provider)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .a)(region)}`],
            ['State', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .a)(stateName)],
            [
                facts.created ? 'Created' : 'Adopted',
                `${minute(at)}, after ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__  .a3)((0,_summary_js__WEBPACK_IMPORTED_MODULE_0__  .cJ)(facts.phases))}`,
            ],
            ['Goes', (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__  .n2)(facts)],
        ]),
        (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__  .jI)(facts),
        runLine(facts),
        '',
    ].join('\n\n');
}
function writeGoneComment(facts) {
    return [
        commentMarker(facts),
        `### MongoDB Atlas: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__  .a)(facts.name)} is deleted`,
        `It was deleted on ${minute(facts.at)}, with the database users and the entries of the access list that were made for it.`,
        runLine(facts),
        '',
    ].join('\n\n');
}
function runLine({ runUrl }) {
    return `<sub>Kept up to date by [the workflow](${runUrl}).</sub>`;
}
function minute(at) {
    return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

  }),

  5064:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    R_: () => (  heading),
    Sy: () => (  writeSummary),
    cJ: () => (  totalTime),
    jI: () => (  connecting),
    n2: () => (  goes)
  });
  var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3387);
  var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4603);


function writeSummary(facts) {
    return [
        heading(facts),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .t)([
            ['Instance', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(facts.name)} (${facts.created ? 'created' : 'adopted'} by this step)`],
            ['Id', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(facts.id)],
            ['Project', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(facts.projectId)],
            ['Type', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(facts.type)],
            ['Place', `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(facts.provider)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(facts.region)}`],
            ['State', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(facts.stateName)],
            ['MongoDB', facts.mongoDBVersion ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(facts.mongoDBVersion) : 'not known yet'],
            ['Goes', goes(facts)],
            ['Time', (0,_format_js__WEBPACK_IMPORTED_MODULE_1__  .a3)(totalTime(facts.phases))],
        ]),
        timeline(facts.phases),
        connecting(facts),
        '',
    ].join('\n\n');
}
function heading({ name, stateName }) {
    return `### MongoDB Atlas: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(name)} is ${stateName === 'IDLE' ? 'ready' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(stateName)}`;
}
function totalTime(phases) {
    return phases.at(-1)?.endMs ?? 0;
}
function goes({ deletedAfterJob, expiresAt }) {
    if (deletedAfterJob) {
        return 'when its job is over, unless a later run has adopted it by then';
    }
    if (!expiresAt) {
        return 'when the delete action runs for it; it has no expiry';
    }
    const [, date, hour, minute] = /^(\d{8})T(\d\d)(\d\d)\d\dZ$/.exec(expiresAt) ?? [];
    const day = date?.replace(/^(....)(..)(..)$/, '$1-$2-$3');
    const when = day ? `${day} ${hour}:${minute} UTC` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(expiresAt);
    return `when the delete action runs for it, or with the first sweep after ${when}`;
}
function timeline(phases) {
    const bars = phases.map(({ title, startMs, endMs }) => {
        const label = `${title} (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__  .a3)(endMs - startMs)})`.replaceAll(/[:;#]/g, ' ');
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
            `Other jobs run this action again to get a user of their own; <code>standardSrv</code> is ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(standardSrv)}.`,
        ].join(' ');
    }
    return [
        `**Connect** with the output <code>standardSrv</code>, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__  .a)(standardSrv)}, and a database user of the project;`,
        'the address that connects has to be on the access list of the project.',
    ].join(' ');
}

  }),

  2123:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    I: () => (  comment),
    T: () => (  commentGone)
  });
  var _deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(604);
  var _github_comment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1217);
  var _step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9257);



const LONGEST_MS = 30_000;
const CAUSES = {
    missing: () => 'GitHub knows no such pull request in this repository',
    refused: (how) => `GitHub refused it (${how}), as the token may not write there`,
    limited: (how) => `GitHub limits how often it is asked (${how})`,
    unreachable: (how) => `GitHub cannot be reached (${how}); check GITHUB_API_URL and the network`,
    faulty: (how) => `GitHub gave no proper answer (${how})`,
};
async function comment(step, request, context, subject, body, add) {
    const { runner, clock, cancelled } = step;
    const { owner, repository, pullRequest } = context;
    if (!request) {
        return;
    }
    if (pullRequest === undefined) {
        if (add) {
            runner.notice('There is no comment, as this run belongs to no pull request.', 'Input comment');
        }
        return;
    }
    if (!request.token) {
        warn('there is no token to write it with; pass github-token', true);
        return;
    }
    const tooLate = (0,_deadline_js__WEBPACK_IMPORTED_MODULE_1__  .d)(clock, LONGEST_MS, new Error('GitHub took too long.'));
    try {
        const { keepComment } = await Promise.all( [__webpack_require__.e(752), __webpack_require__.e(413), __webpack_require__.e(708)]).then(__webpack_require__.bind(__webpack_require__, 2708));
        const access = {
            token: request.token,
            apiUrl: runner.environment.GITHUB_API_URL,
            signal: AbortSignal.any([cancelled, tooLate.signal]),
        };
        const place = { owner, repository, pullRequest, marker: (0,_github_comment_js__WEBPACK_IMPORTED_MODULE_2__  .Ql)(subject) };
        const failure = await keepComment(access, place, body, add, clock);
        if (failure) {
            const [cause, how] = failure;
            warn(CAUSES[cause](how), cause === 'refused');
        }
    }
    catch (error) {
        warn(tooLate.signal.aborted ? 'GitHub took too long' : (0,_step_js__WEBPACK_IMPORTED_MODULE_0__  .WE)(runner, error), false);
    }
    finally {
        tooLate.cancel();
    }
    function warn(cause, needsPermission) {
        const remedy = needsPermission
            ? ' Add to the job: permissions: { contents: read, pull-requests: write }'
            : '';
        runner.warning(`The comment on pull request #${pullRequest} is not up to date: ${cause.replace(/\.$/, '')}.${remedy}`, 'Input comment');
        if (needsPermission) {
            for (const line of ['permissions:', '  contents: read', '  pull-requests: write']) {
                runner.info(line);
            }
        }
    }
}
async function commentGone(step, request, context, subject) {
    const { projectId, name } = subject;
    const body = (0,_github_comment_js__WEBPACK_IMPORTED_MODULE_2__  .ys)({ projectId, name, at: step.clock.now(), runUrl: context.runUrl });
    await comment(step, request, context, subject, body, false);
}

  }),

  370:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  A: () => (  pLimit)
});


; 

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

; 


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();

		resolve(result);

		try {
			await result;
		} catch {}

		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		new Promise(internalResolve => {  
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_));  

		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					for (const promise of promises) {
						promise.catch(() => {});  
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
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
