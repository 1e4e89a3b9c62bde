import { QUEUE_NAME, withPatience } from './jobs.ts';
import { queueServer, type JobQueue, type QueueAddresses } from './queue-server.ts';

const CLOSING_MS = 1_000;

/** The queue for who only looks into it; a queue of BullMQ, as its tools want one. */
export interface OpenQueue {
  readonly queue: JobQueue;
  close(): Promise<void>;
}

/** Connects when it is first asked something. What fails is said by what is asked. */
export function openQueue(addresses: QueueAddresses): OpenQueue {
  const server = queueServer(addresses);
  const queue = server.queue(QUEUE_NAME);
  // Said by what is asked; unheard, it would end the process.
  queue.on('error', () => undefined);
  return {
    queue,
    close: async () => {
      // One that never reached its server would wait for it.
      await withPatience(queue.close(), CLOSING_MS).catch(() => undefined);
      await server.close();
    },
  };
}
