import type { Database } from '@colloquy/db';
import { FORGET_SESSIONS } from '../sessions/sessions.queries.ts';
import { FORGET_AFTER_MS } from '../throttle/back-off.ts';
import { FORGET } from '../throttle/throttle.queries.ts';
import { FORGET_TOKENS } from './tokens.queries.ts';

/** Deletes sessions and tokens that have ended, and failures that no longer count. */
export async function forgetEnded(database: Database, now: Date): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(FORGET_SESSIONS, [now]);
    await tx.query(FORGET_TOKENS, [now]);
    await tx.query(FORGET, [new Date(now.getTime() - FORGET_AFTER_MS)]);
  });
}
