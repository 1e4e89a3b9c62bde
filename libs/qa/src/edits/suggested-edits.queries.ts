import type { Sql } from '@colloquy/db';
import type { SuggestedEditState } from '@colloquy/domain/vocabulary';
import { visibleTo, standing } from '../posts/posts.queries.ts';

export interface SuggestedEditRow {
  readonly id: number;
  readonly courseId: number;
  readonly postId: number;
  /** The thread's question. */
  readonly threadId: number;
  readonly isOnQuestion: boolean;
  readonly authorId: number;
  readonly baseVersion: number;
  readonly title: string | null;
  readonly bodyMarkdown: string;
  readonly tags: readonly string[];
  readonly reason: string;
  readonly state: SuggestedEditState;
  readonly decidedById: number | null;
  readonly decidedAt: Date | null;
  readonly decisionNote: string;
  readonly createdAt: Date;
}

const SUGGESTED = `s.id, s.course_id as "courseId", s.post_id as "postId",
  coalesce(p.question_id, p.id) as "threadId", p.kind = 'QUESTION' as "isOnQuestion",
  s.author_id as "authorId", s.base_version as "baseVersion", s.title,
  s.body_markdown as "bodyMarkdown", s.tags, s.reason, s.state,
  s.decided_by_id as "decidedById", s.decided_at as "decidedAt",
  s.decision_note as "decisionNote", s.created_at as "createdAt"`;

export const SUGGESTED_BY_ID = `select ${SUGGESTED}
   from suggested_edit s join post p on p.id = s.post_id
  where s.id = $1`;

/** Waiting suggestions on some posts, oldest first. */
export const PENDING_OF_POSTS = `select ${SUGGESTED}
   from suggested_edit s join post p on p.id = s.post_id
  where s.post_id = any($1::int[]) and s.state = 'PENDING'
  order by s.id`;

/** Waiting suggestions that somebody wrote or may decide, in one course, oldest first. */
export const PENDING_OF_COURSE = `select ${SUGGESTED}
   from suggested_edit s
   join post p on p.id = s.post_id
   join post q on q.id = coalesce(p.question_id, p.id)
  where s.course_id = $1 and s.state = 'PENDING'
    and ${standing('p')} and ${standing('q')}
    and ${visibleTo('q', { accountId: '$2', isStaff: '$3', cohortId: '$4' })}
    and (s.author_id = $2 or p.author_id = $2 or p.wiki_at is not null or $5::boolean)
    and s.id > $6
  order by s.id
  limit $7`;

/** The texts that decided suggestions began from, as the revisions tell. */
export const BASES_OF = `select s.id, r.title, r.body_markdown as "bodyMarkdown"
   from suggested_edit s
   join lateral (
     select title, body_markdown from revision
      where post_id = s.post_id and created_at <= s.created_at
      order by number desc limit 1) r on true
  where s.id = any($1::int[])`;

export type NewSuggestion = Pick<
  SuggestedEditRow,
  | 'courseId'
  | 'postId'
  | 'authorId'
  | 'baseVersion'
  | 'title'
  | 'bodyMarkdown'
  | 'tags'
  | 'reason'
  | 'createdAt'
>;

const INSERT = `insert into suggested_edit (course_id, post_id, author_id, base_version, title,
    body_markdown, tags, reason, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`;

export async function insertSuggestion(tx: Sql, suggestion: NewSuggestion): Promise<number> {
  const { courseId, postId, authorId, baseVersion, title } = suggestion;
  const { bodyMarkdown, tags, reason, createdAt } = suggestion;
  const [row] = await tx.query<{ id: number }>(INSERT, [
    ...[courseId, postId, authorId, baseVersion, title, bodyMarkdown, tags, reason, createdAt],
  ]);
  return row?.id ?? 0;
}

export interface SuggestionDecision {
  readonly state: SuggestedEditState;
  readonly decidedById: number;
  readonly note: string;
  readonly at: Date;
}

const DECIDE = `update suggested_edit
    set state = $2, decided_by_id = $3, decision_note = $4, decided_at = $5
  where id = $1`;

export const writeDecision = (
  tx: Sql,
  id: number,
  decision: SuggestionDecision,
): Promise<unknown> =>
  tx.query(DECIDE, [id, decision.state, decision.decidedById, decision.note, decision.at]);
