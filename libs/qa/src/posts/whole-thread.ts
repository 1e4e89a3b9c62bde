import type { Sql } from '@colloquy/db';
import type { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { FACTS, factsOf, type FactsRow, type ThreadFacts } from '../acts/thread-facts.queries.ts';
import { ANSWERS_OF_QUESTIONS } from '../answers/answers.queries.ts';
import { COMMENTS_OF_THREADS } from '../comments/comments.queries.ts';
import { PEOPLE_OF_THREADS, type ThreadPerson } from './author.queries.ts';
import { MARKS, marksByPost, type MarkRow, type Marks } from './marks.queries.ts';
import type { AnswerRow, CommentRow } from './posts.queries.ts';

/** Everything that the page of one thread may ask beyond its question, seen by one viewer. */
export interface WholeThread {
  /** Deleted ones too, oldest first. */
  readonly answers: readonly AnswerRow[];
  /** By post; deleted ones too, oldest first. */
  readonly comments: ReadonlyMap<number, readonly CommentRow[]>;
  /** By account. */
  readonly people: ReadonlyMap<number, ThreadPerson>;
  /** The viewer's, by post. */
  readonly marks: ReadonlyMap<number, Marks>;
  readonly facts: ThreadFacts | null;
}

interface WholeRow {
  readonly answers: readonly AnswerRow[];
  readonly comments: readonly CommentRow[];
  readonly people: readonly ThreadPerson[];
  readonly marks: readonly MarkRow[];
  readonly facts: readonly FactsRow[];
}

const part = (name: keyof WholeRow, statement: string): string =>
  `(select coalesce(json_agg(part), '[]')
      from (${statement.replaceAll('any($1::int[])', '$1::int')}) as part) as ${name}`;

/**
 * The statements that lists ask for many threads, as one: $1 the thread, $2 the viewer. For one
 * thread alone the planner knows how few rows there are, and takes them by index.
 */
const WHOLE = `select ${[
  part('answers', ANSWERS_OF_QUESTIONS),
  part('comments', COMMENTS_OF_THREADS),
  part('people', PEOPLE_OF_THREADS),
  part('marks', MARKS),
  part('facts', FACTS),
].join(', ')}`;

/** JSON has moments as text; they are the columns whose names end in "At". */
function withMoments<T extends object>(row: T): T {
  const moments = Object.entries(row)
    .filter(([name, value]) => name.endsWith('At') && typeof value === 'string')
    .map(([name, value]) => [name, new Date(String(value))]);
  return Object.assign(row, Object.fromEntries(moments));
}

async function read(sql: Sql, viewer: Viewer, threadId: number): Promise<WholeThread> {
  const [row] = await sql.query<WholeRow>(WHOLE, [threadId, viewer.accountId]);
  const facts = row?.facts[0];
  return {
    answers: row?.answers.map(withMoments) ?? [],
    comments: Map.groupBy(row?.comments.map(withMoments) ?? [], ({ postId }) => postId),
    people: new Map(row?.people.map((person) => [person.id, withMoments(person)])),
    marks: marksByPost(row?.marks ?? []),
    facts: facts ? factsOf(facts) : null,
  };
}

/** Owner of the threads that a request expects. */
const expectedOwner = {};

const expected = (loaders: RequestLoaders) =>
  loaders.keep(expectedOwner, () => new Map<number, () => Promise<WholeThread>>());

/** From now on all that is asked of this thread is read in one statement, when first asked for. */
export function expectThread(
  sql: Sql,
  { viewer, loaders }: { readonly viewer: Viewer; readonly loaders: RequestLoaders },
  threadId: number,
): void {
  const threads = expected(loaders);
  if (threads.has(threadId)) return;
  let whole: Promise<WholeThread> | null = null;
  threads.set(threadId, () => (whole ??= read(sql, viewer, threadId)));
}

/** The thread if it is expected; else null, and its parts are read with those of others. */
export const wholeThread = (
  loaders: RequestLoaders,
  threadId: number,
): Promise<WholeThread> | null => expected(loaders).get(threadId)?.() ?? null;
