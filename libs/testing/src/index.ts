export * from './test-database.ts';
export * from './builders-identity.ts';
export * from './test-redis.ts';
