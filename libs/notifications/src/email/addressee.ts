import type { Sql } from '@colloquy/db';
import { DigestRhythm } from '@colloquy/domain/vocabulary';

/** Whom a mail goes to. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly digestRhythm: DigestRhythm;
}

const ADDRESSEE = `
  select a.email, a.name, a.locale,
         coalesce(s.digest_rhythm, '${DigestRhythm.DAILY}') as "digestRhythm"
    from account a left join notification_settings s on s.account_id = a.id
   where a.id = $1 and a.deleted_at is null and a.email is not null`;

/** Null for who has no address, or none that may be mailed to. */
export async function addresseeOf(sql: Sql, accountId: number): Promise<Addressee | null> {
  const [addressee] = await sql.query<Addressee>(ADDRESSEE, [accountId]);
  return addressee ?? null;
}
