export * from './background-work.ts';
export * from './drain.ts';
export * from './event-handler.ts';
export * from './queue-counts.ts';
export { migrateQueues } from './queue-server.ts';
export type * from './repeating-job.ts';
