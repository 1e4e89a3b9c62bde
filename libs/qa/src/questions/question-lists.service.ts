import { mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isStaff } from '@colloquy/domain/permissions';
import { QuestionFilter, QuestionOrder } from '@colloquy/domain/vocabulary';
import {
  connectionOf,
  pageOf,
  type Connection,
  type CursorKeys,
  type PageArgs,
} from '@colloquy/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { QuestionRow } from '../posts/posts.queries.ts';
import { isInt, timeKeys, wrongCursor } from '../posts/time-keys.ts';
import {
  AUTHOR_ID,
  listStatement,
  SURROUNDINGS,
  TAG_SCOPE,
  type ListedQuestion,
  type ListQuery,
  type RelatedQuestion,
} from './question-lists.queries.ts';

/** Which questions, in which order. */
export interface QuestionListArgs extends PageArgs {
  readonly order?: QuestionOrder | null;
  readonly filter?: QuestionFilter | null;
  /** Name or synonym of a tag; a topic stands for its concepts too. */
  readonly tag?: string | null;
  /** Handle of a person; what they wrote behind a pseudonym is never in the list. */
  readonly author?: string | null;
}

type Scope = Pick<ListQuery, 'tagged' | 'authorId'>;

/** Up to this many questions a tag's posts are gathered and sorted in a few milliseconds. */
const FEW_QUESTIONS = 3_000;

const EMPTY: Connection<ListedQuestion> = connectionOf<ListedQuestion>(
  [],
  { first: 1, after: null },
  () => [],
);

/** Lists of questions, each of visible ones only. */
@Injectable()
export class QuestionListsService {
  constructor(private readonly database: Database) {}

  /**
   * One page. Nothing is in the list of a course that the viewer may not read.
   * @throws DomainError INVALID_INPUT for a page size or cursor that is none
   */
  async list(access: CourseAccess, args: QuestionListArgs): Promise<Connection<ListedQuestion>> {
    const page = pageOf(args, 2);
    const order = args.order ?? QuestionOrder.NEWEST;
    const after = page.after ? sortKeys(order, page.after) : null;
    const filter = args.filter ?? QuestionFilter.ALL;
    const isOwnList = filter === QuestionFilter.MINE || filter === QuestionFilter.BOOKMARKED;
    if (!mayRead(access) || (isOwnList && access.actor.accountId === null)) return EMPTY;
    const scope = await this.#scope(access.course.id, args);
    if (!scope) return EMPTY;
    const { course, actor } = access;
    const { text, values } = listStatement({
      ...{ courseId: course.id, accountId: actor.accountId, cohortId: actor.cohortId },
      ...{ isStaff: isStaff(actor), order, filter, after, limit: page.first + 1 },
      ...scope,
    });
    const rows = await this.database.query<ListedQuestion>(text, values);
    return connectionOf(rows, page, (row) => cursorOf(order, row));
  }

  /** The visible questions around this one, all in one statement. */
  async surroundings(access: CourseAccess, question: QuestionRow): Promise<RelatedQuestion[]> {
    if (!mayRead(access)) return [];
    const values = [...scopeOf(access, question.id), question.number];
    return this.database.query<RelatedQuestion>(SURROUNDINGS, values);
  }

  /** Null when the tag or the person is unknown, so that nothing can be in the list. */
  async #scope(courseId: number, { tag, author }: QuestionListArgs): Promise<Scope | null> {
    // PostgreSQL takes no NUL, so nothing is called by one.
    if (`${tag ?? ''}${author ?? ''}`.includes('\u0000')) return null;
    const [tags, accounts] = await Promise.all([
      tag ? this.#tagScope(courseId, tag) : null,
      author ? this.database.query<{ id: number }>(AUTHOR_ID, [author.toLowerCase()]) : null,
    ]);
    if ((tag && !tags?.ids) || (accounts && !accounts[0])) return null;
    const authorId = accounts?.[0]?.id ?? null;
    if (!tags?.ids) return { tagged: null, authorId };
    const plan = tags.questionCount > FEW_QUESTIONS ? 'MANY' : 'FEW';
    return { tagged: { ids: tags.ids, plan }, authorId };
  }

  async #tagScope(courseId: number, name: string) {
    const values = [courseId, name.toLowerCase()];
    const rows = await this.database.query<{ ids: number[] | null; questionCount: number }>(
      TAG_SCOPE,
      values,
    );
    return rows[0] ?? null;
  }
}

/** The first five values of a statement about the questions of one course that a viewer sees. */
const scopeOf = ({ course, actor }: CourseAccess, key: number): unknown[] => [
  course.id,
  key,
  actor.accountId,
  isStaff(actor),
  actor.cohortId,
];

const byTime = (order: QuestionOrder): boolean =>
  order === QuestionOrder.NEWEST || order === QuestionOrder.ACTIVE;

function cursorOf(order: QuestionOrder, row: ListedQuestion): CursorKeys {
  const keys: Record<QuestionOrder, number> = {
    NEWEST: row.createdAt.getTime(),
    ACTIVE: row.lastActivityAt.getTime(),
    HELPFUL: row.score,
    HOT: row.hotness,
  };
  return [keys[order], row.id];
}

/** @throws DomainError INVALID_INPUT for keys of another list */
function sortKeys(order: QuestionOrder, keys: CursorKeys): NonNullable<ListQuery['after']> {
  if (byTime(order)) {
    const { at, id } = timeKeys(keys);
    return { key: at, id };
  }
  const [key, id] = keys;
  const fits = order === QuestionOrder.HOT || isInt(key);
  if (typeof key !== 'number' || !fits || !isInt(id)) throw wrongCursor();
  return { key, id };
}
