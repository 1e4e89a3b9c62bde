export * from './emit.ts';
export * from './audit.ts';
export * from './relay.ts';
export * from './retention.ts';
