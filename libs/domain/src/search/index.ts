export * from './audience.ts';
export * from './fold.ts';
export * from './highlight.ts';
export * from './languages.ts';
export * from './parse-query.ts';
export * from './query.ts';
export * from './scoring.ts';
export * from './tag-suggestions.ts';
