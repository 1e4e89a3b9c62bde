export * from './text.ts';
export * from './tag-name.ts';
export * from './question.ts';
export * from './handle.ts';
export * from './announcement.ts';
