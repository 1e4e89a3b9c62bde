export * from './decision.ts';
export * from './actor.ts';
export * from './visibility.ts';
export * from './question-state.ts';
export * from './posts.ts';
export * from './tags.ts';
export * from './courses.ts';
export * from './asking.ts';
