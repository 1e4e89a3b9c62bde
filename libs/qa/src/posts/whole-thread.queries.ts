import type { Pseudonym } from '../acts/thread-facts.queries.ts';
import {
  ENDORSEMENT_OF_ANSWER,
  type EndorsementRow,
} from '../endorsements/endorsements.queries.ts';
import { PERSON, personJoins, type ThreadPerson } from './author.queries.ts';
import { marksOn, type MarkRow } from './marks.queries.ts';
import {
  answerListColumns,
  commentColumns,
  questionColumns,
  type QuestionRow,
  type AnswerRow,
  type CommentRow,
} from './posts.queries.ts';

/** What of the question itself the facts of its thread turn on. */
export type ThreadQuestion = Pick<
  QuestionRow,
  'authorId' | 'createdAt' | 'editedAt' | 'editedById'
>;

/** What is read of a thread at once; moments are texts in it. */
export interface WholeRow<Q = ThreadQuestion> {
  readonly question: Q | null;
  readonly answers: readonly AnswerRow[];
  readonly comments: readonly CommentRow[];
  readonly endorsements: readonly EndorsementRow[];
  readonly people: readonly ThreadPerson[];
  readonly marks: readonly MarkRow[];
  readonly pseudonyms: readonly Pseudonym[];
}

/** Rows as one JSON list. */
const list = (rows: string, order = ''): string =>
  `(select coalesce(json_agg(part ${order}), '[]') from (${rows}) as part)`;

/**
 * A thread as its page needs it, but for the question's own columns; for a `question` that was
 * read as `q`. Each table is read once; people and marks are looked up for the rows just read.
 * Posts' texts as typed stay behind: whoever asks for them has them loaded.
 */
const parts = (where: string): string => `question as (
    select id, course_id, author_id, created_at, edited_at, edited_by_id, deleted_by_id,
           closed_by_id, accepted_by_id
      from post q where ${where}
  ), answer as materialized (
    select ${answerListColumns('a')}, a.body_html as "bodyHtml"
      from question q join post a on a.kind = 'ANSWER' and a.question_id = q.id
  ), remark as materialized (
    select ${commentColumns('m', 'q')}
      from question q join comment m on m.question_id = q.id
  ), endorsed as materialized (
    select ${ENDORSEMENT_OF_ANSWER}
      from question q
      join post a on a.kind = 'ANSWER' and a.question_id = q.id
      join endorsement n on n.post_id = a.id
  ), acted as (
    select unnest(array[author_id, edited_by_id, deleted_by_id, closed_by_id, accepted_by_id]) as id
      from question
    union select unnest(array["authorId", "editedById", "deletedById"]) from answer
    union select unnest(array["authorId", "resolvedById", "deletedById"]) from remark
    union select "endorserId" from endorsed
  ), place as (
    select id from question union all select id from answer
  )`;

/**
 * The parts as one JSON value, `question` with these columns of `q`; `viewer` is the place of the
 * viewer's account among the values. One column is also what costs least to take apart.
 */
const asJson = (columns: string, viewer: string): string => `json_build_object(
    'question', (select to_json(part) from (
       select ${columns} from question join post q on q.id = question.id) as part),
    'answers', ${list('select * from answer', 'order by part."createdAt", part.id')},
    'comments', ${list('select * from remark', 'order by part."createdAt", part.id')},
    'endorsements', ${list(
      'select * from endorsed',
      'order by part."suspendedAt" is not null, part."createdAt", part.id',
    )},
    'people', ${list(`select ${PERSON}, q.course_id as "courseId", q.id as "threadId"
      from acted cross join question q ${personJoins('acted.id', 'q.course_id', 'q.id')}`)},
    'marks', ${list(marksOn('place', viewer))},
    'pseudonyms', ${list(`select p.account_id as "accountId", p.name
      from question q join pseudonym p on p.question_id = q.id`)})`;

const FACTS_OF_QUESTION = `q.author_id as "authorId", q.created_at as "createdAt",
  q.edited_at as "editedAt", q.edited_by_id as "editedById"`;

/** $1 is the question, $2 the viewer. */
export const WHOLE = `with ${parts('q.id = $1::int')}
  select ${asJson(FACTS_OF_QUESTION, '$2::int')} as whole`;

/** A question and its thread in one: $1 the course, $2 the number, $3 the viewer. */
export const QUESTION_WITH_WHOLE = `with ${parts(
  `q.kind = 'QUESTION' and q.course_id = $1 and q.number = $2`,
)}
  select ${asJson(questionColumns('q'), '$3::int')} as whole`;
