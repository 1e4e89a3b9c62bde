import type { Pseudonym } from '../acts/thread-facts.queries.ts';
import {
  ENDORSEMENT_OF_ANSWER,
  type EndorsementRow,
} from '../endorsements/endorsements.queries.ts';
import { memberJson, type Member } from './author.queries.ts';
import type { MarkRow } from './marks.queries.ts';
import { packedAnswer, packedComment, packedQuestion, type Packed } from './packed-rows.ts';
import {
  restOfQuestion,
  type AnswerRow,
  type CommentRow,
  type QuestionRow,
} from './posts.queries.ts';

/** What of the question itself the facts of its thread turn on. */
export type ThreadQuestion = Pick<
  QuestionRow,
  'authorId' | 'createdAt' | 'editedAt' | 'editedById'
>;

/** A row with the person behind it; null when that is nobody who has an account. */
export type By<R> = R & { readonly by: Member | null };

/** What is read of a thread at once; moments are texts in it. */
export interface WholeRow<Q = ThreadQuestion> {
  readonly question: By<Q>;
  readonly answers: readonly By<Packed<AnswerRow>>[];
  readonly comments: readonly By<Packed<CommentRow>>[];
  readonly endorsements: readonly By<EndorsementRow>[];
  readonly marks: readonly MarkRow[];
  readonly pseudonyms: readonly Pseudonym[];
}

/** Rows as one JSON list. */
const list = (rows: string): string =>
  `(select coalesce(json_agg(part), '[]') from (${rows}) as part)`;

const by = (account: string, course: string): string => `${memberJson(account, course)} as by`;

/**
 * A thread as its page needs it, for the question `q`; `viewer` is the place of the viewer's account
 * among the values. One JSON value is what costs least to take apart; and what this costs
 * PostgreSQL is mostly the size of the plan, so each part is one plain scan of one index, and those
 * who did something else than write (edited, closed, deleted) are left to the loader of people.
 * Posts' texts as typed stay behind: whoever asks for them has them loaded.
 */
const whole = (ofQuestion: string, viewer: string): string => `json_build_object(
    'question', (select to_json(part)
       from (select ${ofQuestion}, ${by('q.author_id', 'q.course_id')}) as part),
    'answers', ${list(`
      select ${packedAnswer.columns('r')}, r.body_html as "bodyHtml",
             ${by('r.author_id', 'r.course_id')}
        from post r where r.kind = 'ANSWER' and r.question_id = q.id
       order by r.created_at, r.id`)},
    'comments', ${list(`
      select ${packedComment.columns('m')}, q.course_id as "courseId",
             ${by('m.author_id', 'q.course_id')}
        from comment m where m.question_id = q.id
       order by m.created_at, m.id`)},
    'endorsements', ${list(`
      select ${ENDORSEMENT_OF_ANSWER}, ${by('n.endorser_id', 'q.course_id')}
        from post a join endorsement n on n.post_id = a.id
       where a.kind = 'ANSWER' and a.question_id = q.id
       order by n.suspended_at is not null, n.created_at, n.id`)},
    'marks', ${list(`
      select v.post_id as "postId", v.value as mark
        from vote v where v.account_id = ${viewer} and v.post_id in (${POSTS})
      union all
      select b.post_id, 'BOOKMARK'
        from bookmark b where b.account_id = ${viewer} and b.post_id in (${POSTS})
      union all
      select s.post_id, 'SAME_HERE'
        from same_here s where s.account_id = ${viewer} and s.post_id = q.id`)},
    'pseudonyms', ${list(`
      select p.account_id as "accountId", p.name from pseudonym p where p.question_id = q.id`)})`;

const POSTS = `select q.id
      union all select r.id from post r where r.kind = 'ANSWER' and r.question_id = q.id`;

const FACTS_OF_QUESTION = `q.author_id as "authorId", q.created_at as "createdAt",
  q.edited_at as "editedAt", q.edited_by_id as "editedById"`;

/** $1 is the question, $2 the viewer. */
export const WHOLE = `select ${whole(FACTS_OF_QUESTION, '$2::int')} as whole
  from post q where q.id = $1`;

const QUESTION_ITSELF = `${packedQuestion.columns('q')}, ${restOfQuestion('q')}`;

/** A question and its thread in one: $1 the course, $2 the number, $3 the viewer. */
export const QUESTION_WITH_WHOLE = `select ${whole(QUESTION_ITSELF, '$3::int')} as whole
  from post q where q.kind = 'QUESTION' and q.course_id = $1 and q.number = $2`;
