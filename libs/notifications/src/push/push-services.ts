/**
 * Whether this is an address of one of the services, as `push.apple.com` for it and all below it.
 * Others could make the worker call whatever it can reach.
 */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || username || password) return false;
  return services.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
