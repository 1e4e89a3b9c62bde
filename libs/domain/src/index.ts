export * from './vocabulary/index.ts';
export * from './permissions/index.ts';
