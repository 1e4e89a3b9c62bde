export * from './answers.ts';
export * from './hotness.ts';
export * from './routing.ts';
export * from './helper-records.ts';
export * from './invitation-week.ts';
export * from './slug.ts';
export * from './wilson.ts';
