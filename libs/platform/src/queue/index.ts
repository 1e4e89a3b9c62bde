export * from './background-work.ts';
export * from './drain.ts';
export * from './event-handler.ts';
export { withPatience } from './jobs.ts';
export * from './open-queue.ts';
export * from './queue-counts.ts';
export { migrateQueues, type QueueAddresses } from './queue-server.ts';
export type * from './repeating-job.ts';
