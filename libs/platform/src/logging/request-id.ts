import { AsyncLocalStorage } from 'node:async_hooks';

const ids = new AsyncLocalStorage<string>();

/** Everything that `work` starts belongs to the request `id`: log lines, outbox rows, jobs. */
export const withRequestId = <T>(id: string, work: () => T): T => ids.run(id, work);

export const currentRequestId = (): string => ids.getStore() ?? '';
