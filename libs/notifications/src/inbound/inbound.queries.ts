/** Keeps a mail, once: Message-ID $1, sender $2, recipient $3, all of it $4, at $5. */
export const KEEP = `
  insert into inbound_mail (message_id, sender, recipient, raw, received_at)
  values ($1, $2, $3, $4, $5) on conflict (message_id, recipient) do nothing returning id`;

/** Who takes a mail up has it to themselves for so long, in minutes. */
const CLAIM_MINUTES = 2;

/** Takes up mail $1 at $2, unless it is dealt with or somebody else is at it. */
export const CLAIM = `
  update inbound_mail set claimed_at = $2
   where id = $1 and outcome is null
     and (claimed_at is null or claimed_at < $2::timestamptz - interval '${CLAIM_MINUTES} minutes')
  returning id, sender, recipient, raw`;

export const UNCLAIM = `update inbound_mail set claimed_at = null where id = $1`;

export const IS_OPEN = `select 1 from inbound_mail where id = $1 and outcome is null`;

/** Mail $1 was dealt with: $2 became of it. Its text is not kept. */
export const DEALT_WITH = `update inbound_mail set outcome = $2, raw = null where id = $1`;

/** Who account $1 is, and the course of post $2. */
export const REPLIER = `
  select a.id as "accountId", null as "sessionId", a.name, a.handle, a.email, a.locale,
         a.is_administrator as "isAdministrator", a.time_zone as "timeZone", k.slug as course,
         q.title
    from account a join post p on p.id = $2 join post q on q.id = coalesce(p.question_id, p.id)
    join course k on k.id = p.course_id
   where a.id = $1 and a.deleted_at is null and a.email is not null`;

/** Whether account $1 has said $3 to post $2 already: a try before this one got so far. */
export const SAID = {
  COMMENT: `select 1 from comment where author_id = $1 and post_id = $2 and body_markdown = $3`,
  ANSWER: `select 1 from post where author_id = $1 and question_id = $2 and body_markdown = $3`,
} as const;

/** Whether a stranger wrote to the address of mail $1 on the day before $2. */
export const STRANGER_BEFORE = `
  select 1 from inbound_mail m join inbound_mail o on o.recipient = m.recipient and o.id <> m.id
   where m.id = $1 and o.outcome = 'WRONG_SENDER' and o.received_at > $2::timestamptz - interval '1 day'
   limit 1`;

export const EMAIL_OF = `select email from account where id = $1 and email is not null`;

/** Forgets that mails came before $1. */
export const FORGET_INBOUND = `delete from inbound_mail where received_at < $1 and outcome is not null`;
