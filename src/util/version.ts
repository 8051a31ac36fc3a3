import manifest from '../../package.json' with { type: 'json' };

/** The version in package.json: what Atlas sees as the user agent. */
export const VERSION = manifest.version;
