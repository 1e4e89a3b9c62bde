export * from './words.ts';
export * from './standing.ts';
export * from './moderation.ts';
export * from './search.ts';
export * from './notifications.ts';
export * from './limits.ts';
export * from './errors.ts';
export * from './events.ts';
