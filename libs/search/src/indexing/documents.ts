import { audienceOf, stemmerOf, trustFactor } from '@colloquy/domain/search';
import type { Sql } from '@colloquy/db';
import type { ThreadDocument, ThreadState } from '../engine/search-engine.ts';
import { meaningsAreRead } from '../meaning/meaning.ts';
import { THREADS, type ThreadRow } from './documents.queries.ts';
import { plainOf } from './plain-text.ts';

/** Where the model does not run a thread has words alone; the check makes it anew where it does. */
export const WITHOUT_MEANING = '-';

/** Documents of the threads that may be found, from their present rows. */
export async function documentsOf(sql: Sql, ids: readonly number[]): Promise<ThreadDocument[]> {
  const rows = await sql.query<ThreadRow>(THREADS, [[...ids]]);
  const mark = (await meaningsAreRead()) ? '' : WITHOUT_MEANING;
  return rows.map((row) => documentOf({ ...row, fingerprint: row.fingerprint + mark }));
}

function documentOf(row: ThreadRow): ThreadDocument {
  const { questionId, courseId, askerId, authorIds, tagIds, tagNames, lessonId, score } = row;
  const { createdAt, lastActivityAt, title, fingerprint } = row;
  return {
    ...{ questionId, courseId, askerId, authorIds, tagIds, tagNames, lessonId, score },
    ...{ createdAt, lastActivityAt, title, fingerprint },
    audience: audienceOf({ ...row, authorId: askerId }),
    states: statesOf(row),
    trust: trustFactor(row),
    body: plainOf(row.body),
    answers: plainOf(row.answers),
    stemmer: stemmerOf(row.language),
  };
}

function statesOf(row: ThreadRow): ThreadState[] {
  const states: ThreadState[] = [row.answerCount > 0 ? 'ANSWERED' : 'UNANSWERED'];
  if (row.isAccepted) states.push('ACCEPTED');
  if (row.isEndorsed) states.push('ENDORSED');
  if (row.isDisputed) states.push('DISPUTED');
  if (row.isClosed) states.push('CLOSED');
  return states;
}
