import { unclaimed } from '../accounts/accounts.queries.ts';

/** Account $1, held until the transaction ends. */
export const LOCK_TO_OFFER = `select ${unclaimed} as "isUnclaimed" from account a
  where a.id = $1 and a.deleted_at is null for update`;

export const GIVE_ADDRESS = `update account set email = $2 where id = $1`;

/** What was offered of the accounts $1, with the links that are good at $2. */
export const OFFERS = `select a.id, a.email, max(t.expires_at) as "goodUntil"
  from account a left join account_token t on t.account_id = a.id
    and t.purpose = 'RESET_PASSWORD' and t.used_at is null and t.expires_at > $2
  where a.id = any($1::int[]) and a.email is not null and ${unclaimed}
  group by a.id`;
