export * from './choices.ts';
export * from './local-time.ts';
export * from './place.ts';
export * from './rest.ts';
