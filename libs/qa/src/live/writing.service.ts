import { Database, noteChange } from '@colloquy/db';
import { signedIn } from '@colloquy/identity';
import { WRITING_SECONDS } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { AnswersService } from '../answers/answers.service.ts';
import { PostAccessService } from '../posts/post-access.service.ts';
import { WRITE_NO_MORE, WRITE_ON } from './live-threads.queries.ts';

/** Who wants others to know that they are writing an answer. */
@Injectable()
export class WritingService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostAccessService,
    private readonly answers: AnswersService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN as for answering */
  async say(viewer: Viewer, questionId: number, writing: boolean): Promise<boolean> {
    const accountId = signedIn(viewer);
    const { question, access } = await this.posts.forAct(this.database, viewer, questionId);
    insist(await this.answers.mayAnswer(question, access));
    const until = new Date(this.clock.now().getTime() + WRITING_SECONDS * 1_000);
    if (!writing) await this.stop(question.id, accountId);
    else
      await this.database.transaction(async (tx) => {
        await tx.query(WRITE_ON, [question.id, accountId, until]);
        noteChange(tx, `post:${question.id}`);
      });
    return writing;
  }

  /** This account writes no answer to this question any more; nothing happens when it did not. */
  async stop(questionId: number, accountId: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const stopped = await tx.query(WRITE_NO_MORE, [questionId, accountId]);
      if (stopped.length > 0) noteChange(tx, `post:${questionId}`);
    });
  }
}
