const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL's host is this machine itself. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}
