export const INSERT_TOKEN = `insert into account_token
  (account_id, purpose, token_hash, created_at, expires_at, email) values ($1, $2, $3, $4, $5, $6)
  on conflict (token_hash) do nothing`;

/** The account of an unused token $1 for $2 at $3, with the address that it is about, if any. */
export const ACCOUNT_OF_TOKEN = `select a.email as "accountEmail", t.email from account_token t
  join account a on a.id = t.account_id and a.deleted_at is null
  where t.token_hash = $1 and t.purpose = $2 and t.used_at is null and t.expires_at > $3`;

/**
 * Holds the account of token $1 for $2: whoever changes an account and its tokens locks the account
 * first, so that no two wait for each other.
 */
export const LOCK_ACCOUNT_OF_TOKEN = `select a.email, a.email_verified_at is not null as "isVerified"
  from account a
  join account_token t on t.account_id = a.id
  where t.token_hash = $1 and t.purpose = $2 for update of a`;

/** Uses token $1 for $2 at $3; of two at once, one gets the row. */
export const USE_TOKEN = `with used as (
    update account_token set used_at = $3
    where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3
    returning account_id, email)
  select account_id as "accountId", email from used`;

/** Ends every open link of account $1 for each of $2. */
export const END_TOKENS = `update account_token set used_at = $3
  where account_id = $1 and purpose = any($2::text[]) and used_at is null`;

/** Whether account $1 was sent a link for $2 other than the one hashed as $3. */
export const OTHER_TOKEN = `select 1 from account_token
  where account_id = $1 and purpose = $2 and token_hash <> $3 limit 1`;

/** Tokens that ended before $1. */
export const FORGET_TOKENS = `delete from account_token where expires_at < $1`;
