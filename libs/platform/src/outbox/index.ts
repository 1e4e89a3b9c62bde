export * from './emit.ts';
export * from './audit.ts';
export * from './backlog.ts';
export * from './dead-letters.ts';
export * from './relay.ts';
export * from './retention.ts';
export type { EventTask, OutboxEvent, Subscriptions, TaskQueue, WaitingTask } from './tasks.ts';
export { spreadBatch } from './tasks.ts';
