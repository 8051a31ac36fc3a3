const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether the host of a URL is a loopback address. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}
