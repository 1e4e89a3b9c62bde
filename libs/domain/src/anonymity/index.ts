export { PSEUDONYM_COUNT, pseudonymOf } from './pseudonym.ts';
