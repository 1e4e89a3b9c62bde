import { withPatience } from './jobs.ts';
import { openQueue } from './open-queue.ts';
import type { QueueAddresses } from './queue-server.ts';

/** Somebody looks at a page meanwhile; a server that is away is waited for without end otherwise. */
const PATIENCE_MS = 2_000;

/** How many jobs the queue holds, by what they wait for. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** Asks the server that carries the queue, by a connection for this once. @throws Error when it is away */
export async function queueCounts(addresses: QueueAddresses): Promise<QueueCounts> {
  const { queue, close } = openQueue(addresses);
  try {
    const counts = queue.getJobCounts(
      ...(['waiting', 'prioritized', 'active', 'delayed', 'failed'] as const),
    );
    const found = await withPatience(counts, PATIENCE_MS);
    const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = found;
    return { waiting: waiting + prioritized, active, delayed, failed };
  } finally {
    await close();
  }
}
