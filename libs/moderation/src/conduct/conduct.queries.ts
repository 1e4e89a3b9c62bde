import type { FindingKind, FindingState } from '@colloquy/domain/vocabulary';
import { columns } from '@colloquy/qa';

export interface FindingRow {
  readonly id: number;
  readonly courseId: number;
  readonly kind: FindingKind;
  readonly key: string;
  readonly accountIds: readonly number[];
  readonly postId: number | null;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly foundAt: Date;
  readonly seenAt: Date;
  readonly state: FindingState;
  readonly judgedAt: Date | null;
  readonly judgedById: number | null;
  readonly judgeNote: string;
}

// prettier-ignore
const FINDING = [
  'id', 'courseId', 'kind', 'key', 'accountIds', 'postId', 'evidence', 'foundAt', 'seenAt',
  'state', 'judgedAt', 'judgedById', 'judgeNote',
] as const;

export const FINDING_BY_ID = `select ${columns('g', FINDING)} from conduct_finding g where g.id = $1`;

/** Of a course, open ones first, then the latest. */
export const FINDINGS_OF = `select ${columns('g', FINDING)} from conduct_finding g
  where g.course_id = $1 and ($2::text is null or g.state = $2)
  order by g.state = 'OPEN' desc, g.seen_at desc, g.id desc limit 200`;

/** A pattern that is seen again keeps what was made of it. */
export const KEEP = `insert into conduct_finding
    (course_id, kind, key, account_ids, post_id, evidence, found_at, seen_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7)
  on conflict (course_id, kind, key) do update
    set evidence = excluded.evidence, seen_at = excluded.seen_at`;

/** Courses in which somebody voted, flagged or edited since a moment. */
export const STIRRED = `select distinct p.course_id as id from vote v join post p on p.id = v.post_id
   where v.created_at >= $1
  union
  select course_id from flag where created_at >= $1
  union
  select p.course_id from revision r join post p on p.id = r.post_id
   where r.created_at >= $1 and r.number > 1`;

/** Who found whose posts helpful. */
export const VOTES = `select v.account_id as "from", p.author_id as "to"
   from vote v join post p on p.id = v.post_id
  where p.course_id = $1 and v.value = 'HELPFUL' and v.created_at >= $2
    and v.account_id is not null and p.author_id is not null`;

export const POSTS_WRITTEN = `select author_id as "accountId", count(*)::int as count
   from post where course_id = $1 and author_id is not null group by author_id`;

/** Who joined whose flags: later flags of a thing, with whoever flagged it first. */
export const JOINED_FLAGS = `select f.account_id as "from", first.account_id as "to"
   from flag f
   join lateral (
     select account_id from flag o
      where o.post_id = f.post_id and o.comment_id is not distinct from f.comment_id
      order by o.id limit 1) first on first.account_id <> f.account_id
  where f.course_id = $1 and f.created_at >= $2`;

export const FLAGS_RAISED = `select account_id as "accountId", count(*)::int as count
   from flag where course_id = $1 and account_id is not null group by account_id`;

/** Texts of posts that were edited often lately, oldest first. */
export const EDITED_OFTEN = `select r.post_id as "postId", r.editor_id as "editorId",
    md5(coalesce(r.title, '') || r.body_markdown) as text
   from revision r
  where r.editor_id is not null and r.created_at >= $2 and r.post_id in (
    select r2.post_id from revision r2 join post p on p.id = r2.post_id
     where p.course_id = $1 and r2.created_at >= $2
     group by r2.post_id having count(*) >= $3)
  order by r.post_id, r.number`;
