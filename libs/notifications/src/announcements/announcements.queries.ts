import { ANNOUNCEMENTS_PINNED_MAX, SCHEDULED_MAX } from '@colloquy/domain/vocabulary';

/** An announcement as staff reads it; `told` and `isToldToAll` say how far the telling has come. */
export interface AnnouncementRow {
  readonly id: number;
  readonly courseId: number;
  readonly authorId: number | null;
  readonly title: string;
  readonly bodyMarkdown: string;
  readonly bodyHtml: string;
  readonly isImportant: boolean;
  readonly pinnedUntil: Date | null;
  readonly publishAt: Date;
  readonly publishedAt: Date | null;
  readonly editedAt: Date | null;
  readonly endedAt: Date | null;
  readonly told: number;
  readonly isToldToAll: boolean;
}

const SELECT = `
  select w.id, w.course_id as "courseId", w.author_id as "authorId", w.title,
         w.body_markdown as "bodyMarkdown", w.body_html as "bodyHtml",
         w.is_important as "isImportant", w.pinned_until as "pinnedUntil",
         w.publish_at as "publishAt", w.published_at as "publishedAt", w.edited_at as "editedAt",
         w.ended_at as "endedAt", coalesce(r.told, 0) as told,
         r.finished_at is not null as "isToldToAll"
    from announcement w left join announcement_reach r on r.announcement_id = w.id`;

export const ANNOUNCEMENT = `${SELECT} where w.id = $1`;

/** Those above the list of course $1 at $2, the newest first. */
export const PINNED = `${SELECT}
  where w.course_id = $1 and w.published_at is not null and w.ended_at is null
    and w.pinned_until > $2
  order by w.published_at desc, w.id desc limit ${ANNOUNCEMENTS_PINNED_MAX}`;

/** Those published in course $1, newest first; $2, $3 the last row of the page before, $4 how many. */
export const PUBLISHED = `${SELECT}
  where w.course_id = $1 and w.published_at is not null
    and ($2::timestamptz is null or (w.published_at, w.id) < ($2, $3::int))
  order by w.published_at desc, w.id desc limit $4`;

/** Those of course $1 that are still to come. */
export const SCHEDULED = `${SELECT}
  where w.course_id = $1 and w.published_at is null and w.ended_at is null
  order by w.publish_at, w.id limit ${SCHEDULED_MAX}`;

/** No row when the course has its fill of announcements that are still to come. */
export const INSERT_ANNOUNCEMENT = `
  insert into announcement (course_id, author_id, title, body_markdown, body_html, is_important,
                            pinned_until, publish_at, created_at)
  select $1::int, $2::int, $3, $4, $5, $6::boolean, $7::timestamptz, $8::timestamptz, $9::timestamptz
   where (select count(*) from announcement
           where course_id = $1 and published_at is null and ended_at is null) < ${SCHEDULED_MAX}
  returning id`;

export const UPDATE_ANNOUNCEMENT = `
  update announcement
     set title = $2, body_markdown = $3, body_html = $4, is_important = $5, pinned_until = $6,
         publish_at = $7, edited_at = case when published_at is null then edited_at else $8 end
   where id = $1`;

/** One that is held until the transaction ends, against a job that publishes it meanwhile. */
export const LOCK_ANNOUNCEMENT = `select course_id as "courseId" from announcement where id = $1 for update`;

export const END_ANNOUNCEMENT = `update announcement set ended_at = $2 where id = $1 and ended_at is null`;

/** Marks announcement $1 as published at $2, and begins the count of whom it reached. */
export const PUBLISH = `
  with out as (update announcement set published_at = $2 where id = $1 returning id)
  insert into announcement_reach (announcement_id) select id from out`;

/**
 * Announcements that are due at $1, at most a hundred, held until the transaction ends. Whoever
 * wrote one must still be of the staff: what somebody removed had prepared stays where it is.
 */
export const DUE = `
  select w.id, w.course_id as "courseId" from announcement w
   where w.published_at is null and w.ended_at is null and w.publish_at <= $1
     and exists (
       select 1 from account a
         left join enrolment e on e.account_id = a.id and e.course_id = w.course_id
        where a.id = w.author_id and a.deleted_at is null
          and (a.is_administrator or (e.state = 'ACTIVE' and e.role in ('STAFF', 'OWNER'))))
   order by w.publish_at limit 100 for update of w skip locked`;
