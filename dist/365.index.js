export const id = 365;
export const ids = [365];
export const modules = {

  4365:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  apiKeyAuth: () => (  apiKeyAuth)
});

var external_node_crypto_ = __webpack_require__(7598);
var external_os_ = __webpack_require__(857);
; 

class dist_YError extends Error {
    code;
    params;
    wrappedErrors;
    constructor(wrappedErrors, errorCode, ...params) {
        if (!(wrappedErrors instanceof Array)) {
            params = ('undefined' === typeof errorCode ? [] : [errorCode]).concat(params);
            errorCode = wrappedErrors;
            wrappedErrors = [];
        }
        super(errorCode);
        this.code = errorCode || 'E_UNEXPECTED';
        this.params = params;
        this.wrappedErrors = wrappedErrors;
        this.name = this.toString();
        if (Error.captureStackTrace) {
            Error.captureStackTrace(this, this.constructor);
        }
    }
    static wrap(err, errorCode, ...params) {
        const wrappedErrorIsACode = _looksLikeAYErrorCode(err.message);
        const wrappedErrors = ('wrappedErrors' in err ? err.wrappedErrors : []).concat(err);
        if (!errorCode) {
            if (wrappedErrorIsACode) {
                errorCode = err.message;
            }
            else {
                errorCode = 'E_UNEXPECTED';
            }
        }
        if (err.message && !wrappedErrorIsACode) {
            params.push(err.message);
        }
        return new dist_YError(wrappedErrors, errorCode, ...params);
    }
    static cast(err, errorCode, ...params) {
        if (_looksLikeAYError(err)) {
            return err;
        }
        return dist_YError.wrap(err, errorCode, ...params);
    }
    static bump(err, errorCode, ...params) {
        if (_looksLikeAYError(err)) {
            return dist_YError.wrap(err, err.code, ...err.params);
        }
        return dist_YError.wrap(err, errorCode, ...params);
    }
    toString() {
        return ((this.wrappedErrors.length
            ?  
                this.wrappedErrors[this.wrappedErrors.length - 1].stack + external_os_.EOL
            : '') +
            this.constructor.name +
            ': ' +
            this.code +
            ' (' +
            this.params.join(', ') +
            ')');
    }
}
function printStackTrace(err) {
    return typeof err === 'object' && typeof err.stack === 'string'
        ? err.stack
        : `[no_stack_trace]: error is ${err != null && typeof err.toString === 'function'
            ? err.toString()
            : typeof err}`;
}
function _looksLikeAYError(err) {
    return (!!(err instanceof dist_YError) ||
        !!(err.constructor &&
            err.constructor.name &&
            err.constructor.name.endsWith('Error') &&
            'code' in err &&
            'string' === typeof err.code &&
            _looksLikeAYErrorCode(err.code) &&
            'params' in err &&
            err.params &&
            err.params instanceof Array));
}
function _looksLikeAYErrorCode(str) {
    return /^([A-Z0-9_]+)$/.test(str);
}

; 

const QUOTE = '"';
const EQUAL = '=';
const SEPARATOR = ', ';
const KEYVALUE_REGEXP = /\w+=(".*?"|[^",]+)(?=,|$)/g;
function parseHTTPHeadersQuotedKeyValueSet(contents, authorizedKeys, requiredKeys = [], valuesToNormalize = []) {
    const matches = contents.trim().match(KEYVALUE_REGEXP);
    if (!matches)
        throw new dist_YError('E_MALFORMED_QUOTEDKEYVALUE', contents);
    const data = matches
        .map((part, partPosition) => {
        const [key, ...rest] = part.split(EQUAL);
        const value = rest.join(EQUAL);
        if (0 === rest.length) {
            throw new dist_YError('E_MALFORMED_QUOTEDKEYVALUE', partPosition, part);
        }
        return [key, value];
    })
        .reduce(function (parsedValues, [name, value], valuePosition) {
        const normalizedName = name.toLowerCase();
        if (-1 === authorizedKeys.indexOf(normalizedName)) {
            throw new dist_YError('E_UNAUTHORIZED_KEY', valuePosition, normalizedName);
        }
        const strippedValue = value.replace(/^"(.*(?="$))"$/, '$1');
        parsedValues[normalizedName] = valuesToNormalize.includes(normalizedName)
            ? strippedValue.toLowerCase()
            : strippedValue;
        return parsedValues;
    }, {});
    _checkRequiredKeys(requiredKeys, data);
    return data;
}
function buildHTTPHeadersQuotedKeyValueSet(data, authorizedKeys, requiredKeys = []) {
    _checkRequiredKeys(requiredKeys, data);
    return authorizedKeys.reduce(function (contents, key) {
        if (data[key] !== undefined) {
            return (contents +
                (contents ? SEPARATOR : '') +
                key +
                EQUAL +
                QUOTE +
                data[key] +
                QUOTE);
        }
        return contents;
    }, '');
}
function _checkRequiredKeys(requiredKeys, data) {
    requiredKeys.forEach((name) => {
        if ('undefined' === typeof data[name]) {
            throw new dist_YError('E_REQUIRED_KEY', name);
        }
    });
}
; 


const REQUIRED_WWW_AUTHENTICATE_KEYS = ['realm'];
const AUTHORIZED_WWW_AUTHENTICATE_KEYS = REQUIRED_WWW_AUTHENTICATE_KEYS;
const BASIC = {
    type: 'Basic',
    parseWWWAuthenticateRest: function parseWWWAuthenticateRest(rest) {
        return parseHTTPHeadersQuotedKeyValueSet(rest, AUTHORIZED_WWW_AUTHENTICATE_KEYS, REQUIRED_WWW_AUTHENTICATE_KEYS);
    },
    buildWWWAuthenticateRest: function buildWWWAuthenticateRest(data) {
        return buildHTTPHeadersQuotedKeyValueSet(data, AUTHORIZED_WWW_AUTHENTICATE_KEYS, REQUIRED_WWW_AUTHENTICATE_KEYS);
    },
    parseAuthorizationRest: function parseAuthorizationRest(rest) {
        if (!rest) {
            throw new dist_YError('E_EMPTY_AUTH');
        }
        const { username, password } = BASIC.decodeHash(rest);
        return {
            hash: rest,
            username,
            password,
        };
    },
    buildAuthorizationRest: function buildAuthorizationRest({ hash, username, password, }) {
        if (username && password) {
            return BASIC.computeHash({
                username,
                password,
            });
        }
        if (!hash) {
            throw new dist_YError('E_NO_HASH');
        }
        return hash;
    },
    computeHash: function computeHash({ username, password, }) {
        return Buffer.from(username + ':' + password).toString('base64');
    },
    decodeHash: function decodeHash(hash) {
        const [username, ...passwordParts] = Buffer.from(hash, 'base64')
            .toString()
            .split(':');
        return {
            username,
            password: passwordParts.join(':'),
        };
    },
};
  const basic = (BASIC);
var external_crypto_ = __webpack_require__(6982);
; 


const digest_REQUIRED_WWW_AUTHENTICATE_KEYS = ['realm', 'nonce'];
const digest_AUTHORIZED_WWW_AUTHENTICATE_KEYS = [
    ...digest_REQUIRED_WWW_AUTHENTICATE_KEYS,
    'domain',
    'opaque',
    'stale',
    'algorithm',
    'qop',
];
const CASE_INSENSITIVE_WWW_AUTHENTICATE_VALUES = ['stale'];
const REQUIRED_AUTHORIZATION_KEYS = [
    'username',
    'realm',
    'nonce',
    'uri',
    'response',
];
const AUTHORIZED_AUTHORIZATION_KEYS = [
    ...REQUIRED_AUTHORIZATION_KEYS,
    'algorithm',
    'cnonce',
    'opaque',
    'qop',
    'nc',
];
const DIGEST = {
    type: 'Digest',
    parseWWWAuthenticateRest: function parseWWWAuthenticateRest(rest) {
        return parseHTTPHeadersQuotedKeyValueSet(rest, digest_AUTHORIZED_WWW_AUTHENTICATE_KEYS, digest_REQUIRED_WWW_AUTHENTICATE_KEYS, CASE_INSENSITIVE_WWW_AUTHENTICATE_VALUES);
    },
    buildWWWAuthenticateRest: function buildWWWAuthenticateRest(data) {
        return buildHTTPHeadersQuotedKeyValueSet(data, digest_AUTHORIZED_WWW_AUTHENTICATE_KEYS, digest_REQUIRED_WWW_AUTHENTICATE_KEYS);
    },
    parseAuthorizationRest: function parseAuthorizationRest(rest) {
        return parseHTTPHeadersQuotedKeyValueSet(rest, AUTHORIZED_AUTHORIZATION_KEYS, REQUIRED_AUTHORIZATION_KEYS);
    },
    buildAuthorizationRest: function buildAuthorizationRest(data) {
        return buildHTTPHeadersQuotedKeyValueSet(data, AUTHORIZED_AUTHORIZATION_KEYS, REQUIRED_AUTHORIZATION_KEYS);
    },
    computeHash: function computeHash(data) {
        const ha1 = data.ha1 ||
            _computeHash(data.algorithm, [data.username, data.realm, data.password].join(':'));
        const ha2 = _computeHash(data.algorithm, [data.method, data.uri].join(':'));
        return _computeHash(data.algorithm, [ha1, data.nonce, data.nc, data.cnonce, data.qop, ha2].join(':'));
    },
};
function _computeHash(algorithm, str) {
    const hashsum = external_crypto_.createHash(algorithm);
    hashsum.update(str);
    return hashsum.digest('hex');
}
  const digest = (DIGEST);
; 


const AUTHORIZED_ERROR_CODES = [
    'invalid_request',
    'invalid_token',
    'insufficient_scope',
];
const bearer_REQUIRED_WWW_AUTHENTICATE_KEYS = ['realm'];
const bearer_AUTHORIZED_WWW_AUTHENTICATE_KEYS = [
    ...bearer_REQUIRED_WWW_AUTHENTICATE_KEYS,
    'scope',
    'error',
    'error_description',
];
const BEARER = {
    type: 'Bearer',
    parseWWWAuthenticateRest: function parseWWWAuthenticateRest(rest) {
        return parseHTTPHeadersQuotedKeyValueSet(rest, bearer_AUTHORIZED_WWW_AUTHENTICATE_KEYS, []);
    },
    buildWWWAuthenticateRest: function buildWWWAuthenticateRest(data) {
        if (data.error &&
            -1 ===
                AUTHORIZED_ERROR_CODES.indexOf(data.error)) {
            throw new dist_YError('E_INVALID_ERROR', data.error, AUTHORIZED_ERROR_CODES);
        }
        return buildHTTPHeadersQuotedKeyValueSet(data, bearer_AUTHORIZED_WWW_AUTHENTICATE_KEYS, []);
    },
    parseAuthorizationRest: function parseAuthorizationRest(rest) {
        if (!rest) {
            throw new dist_YError('E_EMPTY_AUTH');
        }
        return {
            hash: rest,
        };
    },
    buildAuthorizationRest: function buildAuthorizationRest({ hash, }) {
        if (!hash) {
            throw new dist_YError('E_NO_HASH');
        }
        return hash;
    },
};
  const bearer = (BEARER);
; 




const mechanisms = [basic, digest, bearer];
basic;
digest;
bearer;

function parseWWWAuthenticateHeader(header, authMechanisms = mechanisms, { strict = true } = { strict: true }) {
    let result = null;
    authMechanisms.some((authMechanism) => {
        if (0 === header.indexOf(authMechanism.type + ' ') ||
            (!strict && 0 === header.indexOf(authMechanism.type.toLowerCase() + ' '))) {
            result = {
                type: authMechanism.type,
                data: authMechanism.parseWWWAuthenticateRest(header.substr(authMechanism.type.length + 1)),
            };
            return true;
        }
        return false;
    });
    if (!result) {
        throw new dist_YError('E_UNKNOWN_AUTH_MECHANISM', header);
    }
    return result;
}
function parseAuthorizationHeader(header, authMechanisms = mechanisms, { strict = true } = { strict: true }) {
    let result = null;
    authMechanisms.some(function (authMechanism) {
        if (0 === header.indexOf(authMechanism.type + ' ') ||
            (!strict && 0 === header.indexOf(authMechanism.type.toLowerCase() + ' '))) {
            result = {
                type: authMechanism.type,
                data: authMechanism.parseAuthorizationRest(header.substr(authMechanism.type.length + 1)),
            };
            return true;
        }
        return false;
    });
    if (result) {
        return result;
    }
    throw new YError('E_UNKNOWN_AUTH_MECHANISM', header);
}
function buildWWWAuthenticateHeader(authMechanism, data) {
    return `${authMechanism.type} ${authMechanism.buildWWWAuthenticateRest(data)}`;
}
function buildAuthorizationHeader(authMechanism, data) {
    return `${authMechanism.type} ${authMechanism.buildAuthorizationRest(data)}`;
}
; 


const MAX_RESENDS = 3;
function apiKeyAuth(publicKey, privateKey) {
    let challenge;
    let count = 0;
    let accepted = false;
    return {
        sequential: true,
        async authorize({ method, path }) {
            if (!challenge) {
                return undefined;
            }
            count += 1;
            const data = {
                username: publicKey,
                realm: challenge.realm,
                nonce: challenge.nonce,
                uri: path,
                algorithm: 'MD5',
                qop: 'auth',
                nc: count.toString(16).padStart(8, '0'),
                cnonce: (0,external_node_crypto_.randomBytes)(16).toString('hex'),
                ...(challenge.opaque === undefined ? {} : { opaque: challenge.opaque }),
            };
            const response = digest.computeHash({ ...data, algorithm: 'md5', password: privateKey, method });
            return buildAuthorizationHeader(digest, { ...data, response });
        },
        onAccepted() {
            accepted = true;
        },
        onUnauthorized(answer, authorization, before) {
            challenge = parseChallenge(answer.header('www-authenticate'));
            count = 0;
            if (!challenge) {
                return accepted ? 'retry' : 'refused';
            }
            const onlyNonce = authorization === undefined || challenge.stale?.toLowerCase() === 'true';
            if (onlyNonce && before < MAX_RESENDS) {
                return 'resend';
            }
            return accepted ? 'retry' : 'refused';
        },
        async close() { },
    };
}
function parseChallenge(header) {
    if (!header) {
        return undefined;
    }
    try {
        return parseWWWAuthenticateHeader(header, [digest], { strict: false }).data;
    }
    catch {
        return undefined;
    }
}

  })

};
