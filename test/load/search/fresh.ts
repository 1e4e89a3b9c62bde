/*
 * How long it takes until what was written is found and what was hidden is gone, through outbox,
 * relay, queue and handler, while others search and write.
 */
import { setTimeout } from 'node:timers/promises';
import type { Database } from '@colloquy/db';
import { BackgroundWork } from '@colloquy/platform/queue';
import { createLogger } from '@colloquy/platform/logging';
import { emit } from '@colloquy/platform/outbox';
import { IndexThread } from '../../../libs/search/src/indexing/index.job.ts';
import type { IndexingService } from '../../../libs/search/src/indexing/indexing.service.ts';

const ROUNDS = 60;
const SEARCHERS = 2;
const POLL_MS = 5;
/** Whatever takes longer than this has failed. */
const LIMIT_MS = 60_000;

export interface Freshness {
  /** Milliseconds. */
  readonly findable: readonly number[];
  readonly gone: readonly number[];
}

interface Measured {
  readonly database: Database;
  readonly indexing: IndexingService;
  readonly courseId: number;
  /** Whether the word is found now. */
  readonly finds: (word: string) => Promise<boolean>;
  /** One search of somebody else. */
  readonly search: () => Promise<unknown>;
  /** Questions that others ask in a second. */
  readonly writes: number;
}

export async function freshness(of: Measured): Promise<Freshness> {
  const url = process.env.DATABASE_URL ?? '';
  const work = new BackgroundWork({
    ...{ addresses: { DATABASE_URL: url }, database: of.database, schedule: [], concurrency: 10 },
    handlers: [new IndexThread(of.indexing)],
    logger: createLogger('bench', { LOG_LEVEL: 'error' }),
  });
  await work.start();
  let isDone = false;
  const searchers = Array.from({ length: SEARCHERS }, async () => {
    while (!isDone) await of.search();
  });
  const writer = writeUntil(of, () => isDone);
  const [findable, gone]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const word = `fresh${Date.now().toString(36)}x${round}`;
    const id = await ask(of, word);
    findable.push(await until(() => of.finds(word)));
    await hide(of, id);
    gone.push(await until(async () => !(await of.finds(word))));
  }
  isDone = true;
  await Promise.all([...searchers, writer]);
  await work.stop();
  return { findable, gone };
}

/** At that many a second, whether or not those before are done. */
async function writeUntil(of: Measured, isDone: () => boolean): Promise<void> {
  const began = performance.now();
  const asked: Promise<unknown>[] = [];
  while (of.writes > 0 && !isDone()) {
    const due = Math.floor(((performance.now() - began) / 1_000) * of.writes);
    while (asked.length < due) asked.push(ask(of, `other${asked.length} words of others`));
    await setTimeout(POLL_MS);
  }
  await Promise.all(asked);
}

const ask = ({ database, courseId }: Measured, word: string): Promise<number> =>
  database.transaction(async (tx) => {
    const [row] = await tx.query<{ id: number }[]>(
      `with numbered as (update course set next_question_number = greatest(next_question_number,
           1 + (select max(number) from post where course_id = $1)) + 1
          where id = $1 returning next_question_number - 1 as number)
       insert into post (course_id, kind, body_markdown, body_html, number, title, slug, visibility, created_at, last_activity_at)
       select $1, 'QUESTION', $2, '', number, $2, 'q', 'COURSE', now(), now() from numbered returning id`,
      [courseId, word],
    );
    const postId = row?.id ?? 0;
    await emit(tx, new Date(), 'question.asked', { courseId, postId });
    return postId;
  });

const hide = ({ database, courseId }: Measured, postId: number): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.query('update post set hidden_at = now() where id = $1', [postId]);
    await emit(tx, new Date(), 'post.hidden', { courseId, postId, commentId: null });
  });

async function until(isSo: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > LIMIT_MS) return Infinity;
    await setTimeout(POLL_MS);
  }
  return performance.now() - began;
}
