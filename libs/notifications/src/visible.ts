import { TOLD_THOUGH_MUTED } from '@colloquy/domain/notifications';
import type { NotificationKind } from '@colloquy/domain/vocabulary';

/**
 * Whether account `a` may see what is told, as SQL over `k` (course), `e` (its active enrolment),
 * `p` (post, with `q` its question) and `c` (comment), of which p, q and c may be missing. It says
 * what `maySeeQuestion` says, except that deleted posts are told to nobody.
 */
export const VISIBLE = `
  a.deleted_at is null
  and (e.id is not null or k.visibility = 'OPEN' or a.is_administrator)
  and (p.id is null or (p.deleted_at is null and q.deleted_at is null
    and (p.hidden_at is null or p.author_id = a.id) and (q.hidden_at is null or q.author_id = a.id)
    and (q.visibility = 'COURSE' or e.role in ('STAFF', 'OWNER') or a.is_administrator
      or q.author_id = a.id or (q.visibility = 'COHORT' and q.cohort_id = e.cohort_id))))
  and c.deleted_at is null and (c.hidden_at is null or c.author_id = a.id)`;

/** The same of a row `n` with a kind: what is for staff is told to nobody who is none any more. */
export const TOLD_VISIBLE = `${VISIBLE}
  and (n.kind <> 'STAFF_DIGEST' or e.role in ('STAFF', 'OWNER'))`;

/** The joins that `VISIBLE` needs, from a row `n` with course_id, target_id and comment_id. */
export const VISIBLE_JOINS = `
  join course k on k.id = n.course_id
  left join enrolment e
    on e.course_id = k.id and e.account_id = a.id and e.state = 'ACTIVE'
  left join post p on p.id = n.target_id
  left join post q on q.id = coalesce(p.question_id, p.id)
  left join comment c on c.id = n.comment_id`;

const THOUGH_MUTED = TOLD_THOUGH_MUTED.map((kind) => `'${kind}'`).join(', ');

/**
 * Whether account `a` has muted none of what is told: the question `q`, the course, a tag of a new
 * question, or who did it, where `named` says that they may be known. Decisions about a person are
 * told all the same.
 */
export const notMuted = (named: string): string => `
  (n.kind in (${THOUGH_MUTED}) or not exists (select 1 from follow f where f.account_id = a.id and f.is_muted
                and ((f.target = 'QUESTION' and f.target_id = q.id)
                  or (f.target = 'COURSE' and f.target_id = n.course_id)
                  or (f.target = 'PERSON' and f.target_id = n.actor_id and ${named}))))
  and (n.kind <> 'QUESTION' or not exists (
        select 1 from post_tag pt join tag_preference g
            on g.tag_id = pt.tag_id and g.account_id = a.id and g.kind = 'MUTE'
         where pt.post_id = n.post_id))`;

/** What is told, and where that is. */
export interface ToldPlace {
  readonly kind: NotificationKind;
  readonly courseSlug: string;
  readonly courseTitle: string;
  readonly questionId: number | null;
  readonly questionNumber: number | null;
  readonly questionTitle: string | null;
  readonly answerId: number | null;
  readonly commentId: number | null;
  readonly announcementId: number | null;
  readonly announcementTitle: string | null;
  /** Which badge or ability, or what became of a suggestion. */
  readonly detail: string | null;
}

/** The columns of a `ToldPlace`, over `VISIBLE_JOINS` and the announcement `w`. */
export const TOLD_PLACE = `n.kind, n.detail, k.slug as "courseSlug", k.title as "courseTitle",
  q.id as "questionId", q.number as "questionNumber", q.title as "questionTitle",
  case when p.kind = 'ANSWER' then p.id end as "answerId", n.comment_id as "commentId",
  n.announcement_id as "announcementId", w.title as "announcementTitle"`;
