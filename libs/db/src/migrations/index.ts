import { Initial1795320000000 } from './1795320000000-initial.ts';

/** Oldest first. A landed migration is never edited; a change is a new one. */
export const migrations = [Initial1795320000000];
