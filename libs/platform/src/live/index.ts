export * from './broadcast.ts';
export * from './live-values.ts';
export type { LiveValue, Watcher } from './watcher.ts';
