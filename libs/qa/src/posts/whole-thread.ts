import type { Sql } from '@colloquy/db';
import type { RequestLoaders, Soon } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import type { Pseudonym, ThreadFacts } from '../acts/thread-facts.queries.ts';
import type { ThreadPerson } from './author.queries.ts';
import { marksByPost, type Marks } from './marks.queries.ts';
import { packedAnswer, packedComment } from './packed-rows.ts';
import type { AnswerRow, CommentRow } from './posts.queries.ts';
import { WHOLE, type By, type ThreadQuestion, type WholeRow } from './whole-thread.queries.ts';

/** Everything that the page of one thread may ask beyond its question, seen by one viewer. */
export interface WholeThread {
  /** Deleted ones too, oldest first. */
  readonly answers: readonly AnswerRow[];
  /** By post; deleted ones too, oldest first. */
  readonly comments: ReadonlyMap<number, readonly CommentRow[]>;
  /** By account: everybody who wrote or endorsed something in it. */
  readonly people: ReadonlyMap<number, ThreadPerson>;
  /** The viewer's, by post. */
  readonly marks: ReadonlyMap<number, Marks>;
  readonly facts: ThreadFacts | null;
}

const EMPTY: WholeThread = {
  answers: [],
  comments: new Map(),
  people: new Map(),
  marks: new Map(),
  facts: null,
};

/** JSON has moments as text; they are the columns whose names end in "At". */
export function withMoments<T extends object>(row: T): T {
  const fields = row as Record<string, unknown>;
  for (const name in fields) {
    const value = fields[name];
    if (typeof value === 'string' && name.endsWith('At')) fields[name] = new Date(value);
  }
  return row;
}

async function read(sql: Sql, viewer: Viewer, threadId: number): Promise<WholeThread> {
  const values = [threadId, viewer.accountId];
  const [row] = await sql.query<{ whole: WholeRow }>(WHOLE, values);
  return row ? wholeOf(threadId, row.whole) : EMPTY;
}

function wholeOf(threadId: number, row: WholeRow): WholeThread {
  const answers = row.answers.map((answer) => withMoments(packedAnswer.unpacked(answer)));
  const comments = row.comments.map((comment) => withMoments(packedComment.unpacked(comment)));
  const endorsements = row.endorsements.map(withMoments);
  const question = withMoments(row.question);
  const { pseudonyms } = row;
  return {
    answers,
    comments: Map.groupBy(comments, ({ postId }) => postId),
    people: peopleOf([question, ...answers, ...comments, ...endorsements], pseudonyms),
    marks: marksByPost(row.marks),
    facts: {
      questionId: threadId,
      endorsements,
      pseudonyms,
      askerActiveAt: activeAt(question, [...answers, ...comments]),
      answersByOthers: answers.filter((answer) => isByOther(answer, question)).length,
    },
  };
}

function peopleOf(
  rows: readonly By<object>[],
  pseudonyms: readonly Pseudonym[],
): ReadonlyMap<number, ThreadPerson> {
  const people = new Map<number, ThreadPerson>();
  for (const { by } of rows)
    if (by && !people.has(by.id)) people.set(by.id, { ...withMoments(by), pseudonym: null });
  for (const { accountId, name } of pseudonyms) {
    const person = people.get(accountId);
    if (person) people.set(accountId, { ...person, pseudonym: name });
  }
  return people;
}

/** When the asker last wrote in the thread, deleted texts included. */
function activeAt(question: ThreadQuestion, written: readonly (AnswerRow | CommentRow)[]): Date {
  const { authorId, createdAt, editedAt, editedById } = question;
  const own = authorId === null ? [] : written.filter((text) => text.authorId === authorId);
  const moments = [createdAt, ...own.map((text) => text.createdAt)];
  if (editedAt && editedById === authorId) moments.push(editedAt);
  return new Date(Math.max(...moments.map(Number)));
}

const isByOther = (answer: AnswerRow, question: ThreadQuestion): boolean =>
  answer.deletedAt === null && answer.authorId !== question.authorId;

/** Owner of the threads that a request expects. */
const expectedOwner = {};

const expected = (loaders: RequestLoaders) =>
  loaders.keep(expectedOwner, () => new Map<number, () => Soon<WholeThread>>());

/** From now on all that is asked of this thread is read in one statement, when first asked for. */
export function expectThread(
  sql: Sql,
  { viewer, loaders }: { readonly viewer: Viewer; readonly loaders: RequestLoaders },
  threadId: number,
): void {
  const threads = expected(loaders);
  if (threads.has(threadId)) return;
  let whole: Soon<WholeThread> | null = null;
  const readOnce = async (): Promise<WholeThread> => (whole = await read(sql, viewer, threadId));
  threads.set(threadId, () => (whole ??= readOnce()));
}

/** Keeps the thread that was read together with its question. */
export function rememberThread(loaders: RequestLoaders, threadId: number, row: WholeRow): void {
  const whole = wholeOf(threadId, row);
  expected(loaders).set(threadId, () => whole);
}

/** The thread if it is expected; else null, and its parts are read with those of others. */
export const wholeThread = (loaders: RequestLoaders, threadId: number): Soon<WholeThread> | null =>
  expected(loaders).get(threadId)?.() ?? null;
