/** The address that waits at $2 for account $1 to confirm it. */
export const WAITING = `select email, created_at as "requestedAt", expires_at as "goodUntil"
  from account_token where account_id = $1 and purpose = 'CHANGE_EMAIL' and used_at is null
    and expires_at > $2 order by id desc limit 1`;

/** Account $1 has address $2, from which a link was followed at $3. */
export const SET_EMAIL = `update account set email = $2, email_verified_at = $3 where id = $1`;
