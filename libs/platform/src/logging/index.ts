export * from './logger.ts';
export * from './nest-logger.ts';
export * from './request-id.ts';
