export * from './health.ts';
export * from './serve-health.ts';
