/** The hot path of every request: whose session $1 is at $2; `more` columns may use the account `a`. */
const viewerOfToken = (more = ''): string => `select s.id as "sessionId",
    s.last_seen_at as "lastSeenAt", a.id as "accountId", a.name, a.handle,
    a.is_administrator as "isAdministrator", a.locale, a.time_zone as "timeZone" ${more}
  from session s join account a on a.id = s.account_id
  where s.token_hash = $1 and s.expires_at > $2 and a.deleted_at is null`;

export const VIEWER_OF_TOKEN = viewerOfToken();

/** The viewer with one more value, made of the account `a` and of $3. */
export const viewerBeside = (value: string): string => viewerOfToken(`, ${value} as beside`);

/** Those of the sessions $1 that have not ended at $2. */
export const OPEN_SESSIONS = `select s.id from session s join account a on a.id = s.account_id
  where s.id = any($1::int[]) and s.expires_at > $2 and a.deleted_at is null`;

/** Of many requests at once, one writes. */
export const TOUCH = `update session set last_seen_at = $2, expires_at = $3
  where id = $1 and last_seen_at < $4`;

export const INSERT_SESSION = `insert into session
  (account_id, token_hash, address, user_agent, created_at, last_seen_at, expires_at)
  values ($1, $2, $3, $4, $5, $5, $6)`;

export const SESSIONS_OF_ACCOUNT = `select id, address, user_agent as "userAgent",
    created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
  from session where account_id = $1 and expires_at > $2 order by last_seen_at desc, id desc`;

/** Ends session $2 of account $1, and tells whether there was one. */
export const DELETE_SESSION = `with ended as (
    delete from session where account_id = $1 and id = $2 returning id)
  select id from ended`;

/** Ends all sessions of account $1 but $2; with null all of them. */
export const DELETE_OTHER_SESSIONS = `delete from session
  where account_id = $1 and id is distinct from $2::int`;

/** Sessions that ended before $1. */
export const FORGET_SESSIONS = `delete from session where expires_at < $1`;
