export * from './case.ts';
export * from './weights.ts';
export * from './review.ts';
export * from './sanctions.ts';
export * from './quote.ts';
export * from './collusion.ts';
export * from './place.ts';
export * from './edit-war.ts';
