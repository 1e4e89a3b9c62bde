import type { Sql } from '@colloquy/db';
import { DigestRhythm, type SuppressionReason } from '@colloquy/domain/vocabulary';

/** Whom a mail goes to. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly digestRhythm: DigestRhythm;
  /** Why nothing may go there. */
  readonly suppressed: SuppressionReason | null;
}

const ADDRESSEE = `
  select a.email, a.name, a.locale, x.reason as suppressed,
         coalesce(s.digest_rhythm, '${DigestRhythm.DAILY}') as "digestRhythm"
    from account a left join notification_settings s on s.account_id = a.id
    left join mail_suppression x on x.address = lower(a.email)
   where a.id = $1 and a.deleted_at is null and a.email is not null`;

/** Null for who has no address. */
export async function addresseeOf(sql: Sql, accountId: number): Promise<Addressee | null> {
  const [addressee] = await sql.query<Addressee>(ADDRESSEE, [accountId]);
  return addressee ?? null;
}

/** Nothing more is mailed to address $1, for reason $2 as $3 tells, since $4. */
export const SUPPRESS = `
  insert into mail_suppression (address, reason, detail, created_at)
  values (lower($1), $2, $3, $4)
  on conflict (address) do update set reason = excluded.reason, detail = excluded.detail`;

/** Of account $1, if its address is not mailed to. */
export const MAIL_PROBLEM = `
  select x.reason, x.created_at as since from account a
    join mail_suppression x on x.address = lower(a.email) where a.id = $1`;

/** Mails go to the address of account $1 again. */
export const ALLOW_MAIL = `
  delete from mail_suppression x using account a where a.id = $1 and x.address = lower(a.email)`;
