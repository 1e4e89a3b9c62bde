import type { Sql } from '@colloquy/db';

/** Account $1 is nobody's from $2 on. No handle that people can choose begins with a tilde. */
export const ERASE = `update account set deleted_at = $2, name = '', handle = '~' || id, email = null,
    email_verified_at = null, password_hash = null, about_markdown = '', about_html = '',
    origin_url = null, time_zone = 'UTC', is_administrator = false
  where id = $1 and deleted_at is null`;

export const OTHER_ADMINISTRATORS = `select 1 from account
  where is_administrator and deleted_at is null and id <> $1 limit 1`;

/**
 * What stays of a former member, because it is part of what others wrote, decided or were given: it
 * names nobody any more. Every other row that belongs to an account goes with it.
 */
const STAYS = [
  // Whether they were in a course is ended there; votes and marks count for what others wrote.
  ...['enrolment', 'vote', 'same_here', 'endorsement', 'suggested_edit', 'pseudonym'],
  // The record of moderation, which must stay true.
  ...['sanction', 'appeal', 'invitation'],
  // Where they stood, by which what they wrote can still be weighed.
  ...['standing', 'topic_standing', 'earned_badge', 'ability_state', 'imported_reputation'],
];

/** Tables whose rows go with their account, as the schema itself says. */
const PERSONAL = `select c.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
   from pg_constraint c
   join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'account'::regclass and c.confdeltype = 'c'
    and c.conrelid::regclass::text <> all($1::text[])
  order by 1, 2`;

/** Takes out what is the person's alone: drafts, bookmarks, choices, notifications, sessions. */
export async function removePersonal(tx: Sql, accountId: number): Promise<void> {
  const owned = await tx.query<{ table: string; column: string }>(PERSONAL, [STAYS]);
  for (const { table, column } of owned)
    await tx.query(`delete from ${table} where ${column} = $1`, [accountId]);
}
