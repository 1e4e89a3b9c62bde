import { FOLLOWS_MENTIONED, FOLLOWS_WRITTEN, SETTINGS } from './settings.ts';

/** Of account $1. */
export const SETTINGS_OF = `select ${SETTINGS}, ${FOLLOWS_WRITTEN} as "followsWritten",
         ${FOLLOWS_MENTIONED} as "followsMentioned"
    from account a
    left join notification_settings s on s.account_id = a.id where a.id = $1`;

/** Of account $1, in course $2 or, with null, everywhere. */
export const CHOICES_OF = `select category, inbox, mail, push from notification_preference
  where account_id = $1 and course_id is not distinct from $2`;

/** The course with address $2, if account $1 may see it. */
export const COURSE_OF = `
  select k.id from course k left join enrolment e
      on e.course_id = k.id and e.account_id = $1 and e.state = 'ACTIVE'
   where k.slug = $2 and (e.id is not null or k.visibility = 'OPEN')`;

/** The courses of account $1, and whether they chose anything for them. */
export const COURSES_OF = `
  select k.slug, k.title, exists (select 1 from notification_preference p
           where p.account_id = $1 and p.course_id = k.id) as "isOwn"
    from enrolment e join course k on k.id = e.course_id
   where e.account_id = $1 and e.state = 'ACTIVE' order by k.title, k.id`;

/** Account $1 chooses in course $2, or with null everywhere, what $3 says for its categories. */
export const CHOOSE = `
  insert into notification_preference (account_id, course_id, category, inbox, mail, push)
  select $1, $2, c.category, c.inbox, c.mail, c.push
    from jsonb_to_recordset($3::jsonb) c(category text, inbox boolean, mail text, push boolean)
  on conflict (account_id, course_id, category) do update
     set inbox = excluded.inbox, mail = excluded.mail, push = excluded.push`;

export const UNCHOOSE = `
  delete from notification_preference where account_id = $1 and course_id is not distinct from $2`;

export const SET_SETTINGS = `
  insert into notification_settings (account_id, quiet_from, quiet_until, snoozed_until,
                                     digest_rhythm, digest_hour, digest_weekday,
                                     follows_written, follows_mentioned)
  values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, true), coalesce($9, true))
  on conflict (account_id) do update
     set quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
         snoozed_until = excluded.snoozed_until, digest_rhythm = excluded.digest_rhythm,
         digest_hour = excluded.digest_hour, digest_weekday = excluded.digest_weekday,
         follows_written = coalesce($8, notification_settings.follows_written),
         follows_mentioned = coalesce($9, notification_settings.follows_mentioned)`;

/** Lets what waits for account $1 be timed anew: the digest its hour, the rest whether it may go. */
export const RETIME = `
  update delivery set queued_at = null, due_at = case when channel = 'DIGEST' then null else $2 end
   where account_id = $1 and state = 'WAITING' and due_at is distinct from $2`;
