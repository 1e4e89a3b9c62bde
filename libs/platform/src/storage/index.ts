export * from './create-storage.ts';
export { BadStorageKey } from './key.ts';
export * from './storage.ts';
