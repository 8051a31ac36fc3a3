/** The version in package.json: what Atlas sees as the user agent. */
export const VERSION = '0.1.0';
