import type { EndorsementRow } from '../endorsements/endorsements.queries.ts';
import { standing } from '../posts/posts.queries.ts';

/** A name that hides somebody in a thread. */
export interface Pseudonym {
  readonly accountId: number;
  readonly name: string;
}

/** What the rules of acts, and the buttons for them, ask about a thread beyond its posts. */
export interface ThreadFacts {
  readonly questionId: number;
  /** Of all answers, those in force first. */
  readonly endorsements: readonly EndorsementRow[];
  readonly pseudonyms: readonly Pseudonym[];
  /** When the asker last wrote anything in the thread. */
  readonly askerActiveAt: Date;
  /** Standing answers by other people than the asker. */
  readonly answersByOthers: number;
}

export const FACTS = `select q.id as "questionId",
    coalesce((
      select jsonb_agg(jsonb_build_object(
               'id', n.id, 'postId', n.post_id, 'courseId', a.course_id, 'threadId', q.id,
               'endorserId', n.endorser_id, 'kind', n.kind, 'note', n.note,
               'createdAt', n.created_at, 'suspendedAt', n.suspended_at,
               'confirmedAt', n.confirmed_at)
             order by n.suspended_at is not null, n.created_at, n.id)
        from post a join endorsement n on n.post_id = a.id
       where a.kind = 'ANSWER' and a.question_id = q.id), '[]') as endorsements,
    coalesce((
      select jsonb_agg(jsonb_build_object('accountId', p.account_id, 'name', p.name))
        from pseudonym p where p.question_id = q.id), '[]') as pseudonyms,
    greatest(
      q.created_at,
      case when q.edited_by_id = q.author_id then q.edited_at end,
      (select max(a.created_at) from post a
        where a.kind = 'ANSWER' and a.question_id = q.id and a.author_id = q.author_id),
      (select max(c.created_at) from comment c
        where c.question_id = q.id and c.author_id = q.author_id)) as "askerActiveAt",
    (select count(*)::int from post a
      where a.kind = 'ANSWER' and a.question_id = q.id and ${standing('a')}
        and a.author_id is distinct from q.author_id) as "answersByOthers"
   from post q where q.id = any($1::int[])`;

/** Moments come out of JSON as text. */
type Json<T> = { readonly [K in keyof T]: T[K] extends Date | null ? string | null : T[K] };

export type FactsRow = Omit<ThreadFacts, 'endorsements'> & {
  readonly endorsements: readonly Json<EndorsementRow>[];
};

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));

const endorsementOf = (row: Json<EndorsementRow>): EndorsementRow => ({
  ...row,
  createdAt: new Date(row.createdAt ?? 0),
  suspendedAt: moment(row.suspendedAt),
  confirmedAt: moment(row.confirmedAt),
});

/** Facts from a row, whose moments may be texts. */
export const factsOf = (row: FactsRow): ThreadFacts => ({
  ...row,
  askerActiveAt: new Date(row.askerActiveAt),
  endorsements: row.endorsements.map(endorsementOf),
});
