/* Finding TCP ports on this machine. */
import { createServer } from 'node:net';

function tryListen(port: number, host: string | undefined): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no such address: nothing can be listening there.
      const absent = error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT';
      resolve(absent ? port : null);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const bound = address !== null && typeof address === 'object' ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}

/** True when nothing listens on the port, on the loopback addresses and on all of them together. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    if ((await tryListen(port, host)) === null) return false;
  }
  return true;
}

/** A port that the operating system says is free on 127.0.0.1. */
export async function anyFreePort(): Promise<number> {
  const port = await tryListen(0, '127.0.0.1');
  if (port === null) throw new Error('No free TCP port is left on 127.0.0.1.');
  return port;
}

/**
 * Whether browsers, and fetch with them, open no address at this port: the Fetch standard blocks
 * those of other protocols, as 4190 and 6000.
 */
export const isBlocked = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(1_000) }).then(
    () => false,
    ({ cause }: Error) => (cause as Error | undefined)?.message === 'bad port',
  );

/**
 * The first free port that browsers open, at or after `from`.
 * @throws when a hundred ports in a row are taken: then something is wrong with the machine.
 */
export async function nextFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 100 && port < 65536; port += 1) {
    if ((await isFree(port)) && !(await isBlocked(port))) return port;
  }
  throw new Error(`Every port from ${from} to ${from + 99} is taken.`);
}
