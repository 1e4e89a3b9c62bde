import { Database } from '@colloquy/db';
import { stemmersOf } from '../finding/scope.service.ts';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { SearchEngine } from '../engine/search-engine.ts';
import { isLikelyTheSame } from './likely.ts';

interface OpenQuestion {
  readonly courseId: number;
  readonly text: string;
  readonly languages: readonly string[];
}

/** Question $1 while there is something to decide; its text as reviewers' proposals read it. */
const OPEN_QUESTION = `select q.course_id as "courseId", q.title || ' ' || q.excerpt as text, k.languages
  from post q join course k on k.id = q.course_id
 where q.id = $1 and q.kind = 'QUESTION'
   and q.deleted_at is null and q.hidden_at is null and q.closed_at is null`;

/** The likest come first, and one is enough. */
const LOOKED_AT = 3;

/** Tells of new questions that were probably asked before. */
@Injectable()
export class SuspicionService {
  constructor(
    private readonly database: Database,
    private readonly engine: SearchEngine,
    private readonly clock: Clock,
  ) {}

  /** Only what the whole course may find counts. @returns whether there is a suspicion */
  async look(questionId: number): Promise<boolean> {
    const [question] = await this.database.query<OpenQuestion>(OPEN_QUESTION, [questionId]);
    if (!question) return false;
    const { courseId, text, languages } = question;
    const hits = await this.engine.similar({
      scope: {
        courseIds: [courseId],
        audiences: [`c:${courseId}`],
        stemmers: stemmersOf(languages),
      },
      ...{ text, exceptId: questionId, limit: LOOKED_AT },
    });
    if (!hits.some(isLikelyTheSame)) return false;
    const event = { courseId, postId: questionId };
    await this.database.transaction((tx) =>
      emit(tx, this.clock.now(), 'duplicate.suspected', event),
    );
    return true;
  }
}
