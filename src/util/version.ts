import manifest from '../../package.json' with { type: 'json' };

/** The version in package.json, which the user agent contains. */
export const VERSION = manifest.version;
