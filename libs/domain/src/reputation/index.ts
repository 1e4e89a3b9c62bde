export * from './abilities.ts';
export * from './badges.ts';
export * from './balance.ts';
export * from './ledger.ts';
export * from './policies.ts';
export * from './replay.ts';
export * from './topics.ts';
