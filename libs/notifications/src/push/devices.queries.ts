/** A device as a message is sent to it. */
export interface DeviceToSend {
  readonly id: number;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly showsText: boolean;
  readonly locale: string;
}

/** Of account $1 in session $2: endpoint $3 with keys $4 and $5, with texts as $6 says, at $7. */
export const REGISTER = `
  insert into push_device (account_id, session_id, endpoint, p256dh, auth, shows_text, created_at)
  select s.account_id, s.id, $3, $4, $5, $6, $7 from session s where s.id = $2 and s.account_id = $1
  on conflict (endpoint) do update
     set account_id = excluded.account_id, session_id = excluded.session_id,
         p256dh = excluded.p256dh, auth = excluded.auth, shows_text = excluded.shows_text
  returning id`;

/** Device $2 of account $1, and whether there was one. */
export const REMOVE = `
  with gone as (delete from push_device where account_id = $1 and id = $2 returning id)
  select id from gone`;

export const OWN_DEVICE = `select id from push_device where account_id = $1 and id = $2`;

export const DEVICES = `
  select d.id, s.user_agent as "userAgent", d.shows_text as "showsText", d.created_at as "createdAt",
         s.last_seen_at as "lastSeenAt", d.session_id = $2 as "isCurrent"
    from push_device d join session s on s.id = d.session_id
   where d.account_id = $1 order by d.created_at, d.id`;

/** Devices of account $1 on which it is signed in at $2; device $3 alone unless that is null. */
export const TO_SEND_TO = `
  select d.id, d.endpoint, d.p256dh, d.auth, d.shows_text as "showsText", a.locale
    from push_device d join account a on a.id = d.account_id
    join session s on s.id = d.session_id and s.expires_at > $2
   where d.account_id = $1 and a.deleted_at is null and ($3::int is null or d.id = $3)
   order by d.id`;

/** The push service knows device $1 no more. */
export const FORGET_DEVICE = `delete from push_device where id = $1`;
