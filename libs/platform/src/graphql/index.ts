export * from './connection.ts';
export * from './context.ts';
export * from './enums.ts';
export * from './ids.ts';
export * from './permission.type.ts';
