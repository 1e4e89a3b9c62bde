/**
 * Counts a failure of $1 at $2, unless it is blocked: then no row comes back. Failures before $3
 * are forgotten; $4 are the seconds to wait after the 1st, 2nd, … failure.
 */
export const COUNT = `insert into throttle as t (key, failures, last_failure_at, blocked_until)
  values ($1, 1, $2, $2::timestamptz + make_interval(secs => ($4::int[])[1]))
  on conflict (key) do update set
    failures = case when t.last_failure_at < $3 then 1 else t.failures + 1 end,
    last_failure_at = $2,
    blocked_until = $2::timestamptz + make_interval(secs => ($4::int[])[
      least(case when t.last_failure_at < $3 then 1 else t.failures + 1 end, cardinality($4::int[]))])
  where t.blocked_until is null or t.blocked_until <= $2
  returning t.failures`;

export const RETRY_AT = `select blocked_until as "blockedUntil" from throttle where key = $1`;

export const CLEAR = `delete from throttle where key = $1`;

export const SETTLE = `update throttle
  set failures = greatest(failures - 1, 0), blocked_until = null where key = $1`;

/** Counters that nothing was added to since $1. */
export const FORGET = `delete from throttle where last_failure_at < $1`;
