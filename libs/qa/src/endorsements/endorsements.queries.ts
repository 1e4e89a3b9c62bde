import type { Sql } from '@colloquy/db';
import type { EndorsementKind } from '@colloquy/domain/vocabulary';
import { standing } from '../posts/posts.queries.ts';

export interface EndorsementRow {
  readonly id: number;
  readonly postId: number;
  readonly courseId: number;
  /** The thread's question. */
  readonly threadId: number;
  readonly endorserId: number;
  readonly kind: EndorsementKind;
  readonly note: string;
  readonly createdAt: Date;
  readonly suspendedAt: Date | null;
  readonly confirmedAt: Date | null;
}

/** Columns of the endorsement `n` of the answer `a`. */
export const ENDORSEMENT_OF_ANSWER = `n.id, n.post_id as "postId", a.course_id as "courseId",
  a.question_id as "threadId", n.endorser_id as "endorserId", n.kind, n.note,
  n.created_at as "createdAt", n.suspended_at as "suspendedAt", n.confirmed_at as "confirmedAt"`;

export const ENDORSEMENT_BY_ID = `select ${ENDORSEMENT_OF_ANSWER}
   from endorsement n join post a on a.id = n.post_id
  where n.id = $1`;

/** What one endorser has to read again in one course, longest waiting first. */
export const SUSPENDED_OF = `select ${ENDORSEMENT_OF_ANSWER}
   from endorsement n
   join post a on a.id = n.post_id
   join post q on q.id = a.question_id
  where n.endorser_id = $1 and n.suspended_at is not null
    and a.course_id = $2 and ${standing('a')} and ${standing('q')}
  order by n.suspended_at, n.id
  limit $3`;

/** The texts that suspended endorsements were given to. No endorsed revision is ever folded over. */
export const ENDORSED_TEXTS = `select n.id, r.body_markdown as "bodyMarkdown"
   from endorsement n
   join lateral (
     select body_markdown from revision
      where post_id = n.post_id and created_at <= coalesce(n.confirmed_at, n.created_at)
        and (number = 1 or created_at < n.suspended_at)
      order by number desc limit 1) r on true
  where n.id = any($1::int[])`;

export interface EndorsementValues {
  readonly postId: number;
  readonly endorserId: number;
  readonly kind: EndorsementKind;
  readonly note: string;
  readonly postVersion: number;
}

const FIND = `select ${ENDORSEMENT_OF_ANSWER}
   from endorsement n join post a on a.id = n.post_id
  where n.post_id = $1 and n.endorser_id = $2`;

export async function findEndorsement(
  tx: Sql,
  postId: number,
  endorserId: number,
): Promise<EndorsementRow | null> {
  const [row] = await tx.query<EndorsementRow>(FIND, [postId, endorserId]);
  return row ?? null;
}

const INSERT = `insert into endorsement (post_id, endorser_id, kind, note, post_version, created_at)
  values ($1, $2, $3, $4, $5, $6) returning id`;

export async function insertEndorsement(
  tx: Sql,
  values: EndorsementValues,
  now: Date,
): Promise<number> {
  const { postId, endorserId, kind, note, postVersion } = values;
  const [row] = await tx.query<{ id: number }>(INSERT, [
    postId,
    endorserId,
    kind,
    note,
    postVersion,
    now,
  ]);
  return row?.id ?? 0;
}

const CONFIRM = `update endorsement
    set suspended_at = null, confirmed_at = $2, post_version = $3, kind = $4, note = $5
  where id = $1`;

/** The endorser has read this version, and says this of it. */
export const writeConfirmed = (
  tx: Sql,
  id: number,
  values: Pick<EndorsementValues, 'kind' | 'note' | 'postVersion'>,
  now: Date,
): Promise<unknown> => tx.query(CONFIRM, [id, now, values.postVersion, values.kind, values.note]);

const SUSPEND = `with suspended as (
    update endorsement set suspended_at = $2 where post_id = $1 and suspended_at is null
    returning id)
  select id from suspended order by id`;

/** @returns the endorsements that were in force */
export async function suspendAll(tx: Sql, postId: number, now: Date): Promise<number[]> {
  const rows = await tx.query<{ id: number }>(SUSPEND, [postId, now]);
  return rows.map(({ id }) => id);
}

const RECOUNT_ENDORSEMENTS = `update post set endorsement_count =
    (select count(*) from endorsement where post_id = $1 and suspended_at is null)
  where id = $1`;

export const recountEndorsements = (tx: Sql, postId: number): Promise<unknown> =>
  tx.query(RECOUNT_ENDORSEMENTS, [postId]);
