import { QuestionFilter, QuestionOrder } from '@colloquy/domain/vocabulary';
import {
  questionListColumns,
  visibleTo,
  type QuestionRow,
  standing,
} from '../posts/posts.queries.ts';

export interface ListedQuestion extends QuestionRow {
  readonly hotness: number;
}

/** How the tag condition of a list is best asked; both give the same rows. */
export type TagPlan = 'FEW' | 'MANY';

/** Everything that one page of a list depends on. */
export interface ListQuery {
  readonly courseId: number;
  readonly accountId: number | null;
  readonly isStaff: boolean;
  readonly cohortId: number | null;
  readonly order: QuestionOrder;
  readonly filter: QuestionFilter;
  readonly tagged: { readonly ids: readonly number[]; readonly plan: TagPlan } | null;
  readonly authorId: number | null;
  /** Sort key and id of the last row of the page before. */
  readonly after: { readonly key: Date | number; readonly id: number } | null;
  readonly limit: number;
}

const SORT_COLUMN: Record<QuestionOrder, string> = {
  NEWEST: 'q.created_at',
  ACTIVE: 'q.last_activity_at',
  HELPFUL: 'q.score',
  HOT: 'q.hotness',
};

// The words of the partial indexes on post, so that each list has the index that serves it.
const FILTER: Record<QuestionFilter, string> = {
  ALL: '',
  UNANSWERED: 'and q.closed_at is null and q.answer_count = 0',
  UNACCEPTED: 'and q.closed_at is null and q.accepted_answer_id is null',
  ENDORSED: 'and q.endorsed_answer_count > 0',
  MINE: 'and q.author_id = $2',
  BOOKMARKED: `and q.id in (select coalesce(p.question_id, p.id)
      from bookmark b join post p on p.id = b.post_id where b.account_id = $2)`,
  STAFF_ONLY: `and q.visibility = 'STAFF'`,
};

/**
 * A rare tag begins from its few posts and sorts them; for a common one walking the list's own
 * index and asking each question for its tag finds a page at once. The planner cannot know which
 * it is, for the tags are values of a prepared statement, so each has a text that leaves it no
 * choice: `offset 0` and the scalar subquery keep it from turning either into a join of its own.
 */
const taggedPosts = (ids: string): string => `(
    select distinct pt.post_id from unnest(${ids}::int[]) as wanted(tag_id)
     cross join lateral (select post_id from post_tag
                          where tag_id = wanted.tag_id offset 0) pt) tagged
   cross join lateral (select * from post where id = tagged.post_id offset 0) q`;

const hasTag = (ids: string): string => `and (select true from post_tag pt
      where pt.post_id = q.id and pt.tag_id = any(${ids}::int[]) limit 1)`;

/**
 * One page of a list. The text depends on the shape of the query alone, never on its values, so
 * there are few texts and each is prepared once.
 */
export function listStatement(query: ListQuery): { text: string; values: unknown[] } {
  const { order, filter, tagged, authorId, after } = query;
  const values: unknown[] = [query.courseId, query.accountId, query.isStaff, query.cohortId];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const sort = SORT_COLUMN[order];
  const visible = visibleTo('q', { accountId: '$2', isStaff: '$3', cohortId: '$4' });
  const tagIds = tagged ? place(tagged.ids) : '';
  const text = `select ${questionListColumns('q')}, q.hotness
    from ${tagged?.plan === 'FEW' ? taggedPosts(tagIds) : 'post q'}
   where q.kind = 'QUESTION' and ${standing('q')} and q.course_id = $1
     and ${visible}
     ${FILTER[filter]}
     ${tagged?.plan === 'MANY' ? hasTag(tagIds) : ''}
     ${authorId === null ? '' : `and q.author_id = ${place(authorId)} and not q.is_anonymous`}
     ${after ? `and (${sort}, q.id) < (${place(after.key)}, ${place(after.id)})` : ''}
   order by ${sort} desc, q.id desc
   limit ${place(query.limit)}`;
  return { text, values };
}

/** A tag by name or synonym: itself and its children, and how many questions they have. */
export const TAG_SCOPE = `with named as (
    select id from tag where course_id = $1 and name = $2
    union
    select tag_id from tag_synonym where course_id = $1 and name = $2
  )
  select array_agg(t.id) as ids, sum(t.question_count)::int as "questionCount"
    from tag t
   where t.id in (select id from named) or t.parent_id in (select id from named)`;

export const AUTHOR_ID = `select id from account where handle = $1`;

const SEEN = visibleTo('q', { accountId: '$3', isStaff: '$4', cohortId: '$5' });

/** Enough for the column beside a question. */
const RELATED_MAX = 20;

const seenInCourse = `q.kind = 'QUESTION' and ${standing('q')} and q.course_id = $1 and ${SEEN}`;

const neighbour = (relation: Relation, comparison: '<' | '>', direction: 'asc' | 'desc'): string =>
  `(select '${relation}' as relation, q.id
     from post q
    where ${seenInCourse} and q.number ${comparison} $6
    order by q.number ${direction}
    limit 1)`;

const related = (relation: Relation, condition: string): string =>
  `(select '${relation}', q.id
     from post q
    where ${condition} and ${seenInCourse}
    order by q.score desc, q.id
    limit ${RELATED_MAX})`;

/** How one question stands to another. */
export type Relation = 'NEXT' | 'PREVIOUS' | 'DUPLICATE' | 'LINKED';

export interface RelatedQuestion extends QuestionRow {
  readonly relation: Relation;
}

/**
 * What stands around a question: the ones asked before and after it, those closed as duplicates of
 * it, and those it links to or that link to it.
 */
export const SURROUNDINGS = `with near as (
    ${neighbour('NEXT', '>', 'asc')}
    union all
    ${neighbour('PREVIOUS', '<', 'desc')}
    union all
    ${related('DUPLICATE', 'q.duplicate_of_id = $2')}
    union all
    ${related(
      'LINKED',
      `q.id in (select target_id from post_link where post_id = $2 and kind = 'LINKED'
                 union select post_id from post_link where target_id = $2 and kind = 'LINKED')
         and q.id <> $2`,
    )})
  select near.relation, ${questionListColumns('q')}
    from near join post q on q.id = near.id
   order by q.score desc, q.id`;
