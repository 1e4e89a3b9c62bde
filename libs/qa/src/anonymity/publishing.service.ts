import { mayPublish } from '@colloquy/domain/permissions';
import { notFound, QuestionVisibility } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { type Act, auditOnOthers, ThreadActsService } from '../acts/thread-acts.service.ts';
import { countQuestion } from '../posts/counters.ts';
import type { PostForAct } from '../posts/post-access.service.ts';
import { PseudonymService } from './pseudonym.service.ts';

const PUBLISH = `update post
    set visibility = 'COURSE', cohort_id = null, published_at = $2, is_anonymous = true
  where id = $1`;

const HIDE_ANSWERS = `update post set is_anonymous = true
  where kind = 'ANSWER' and question_id = $1 and author_id = $2`;

const HIDE_COMMENTS = `update comment set is_anonymous = true
  where question_id = $1 and author_id = $2`;

/** Showing a private question to the course without showing who asked it. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly acts: ThreadActsService,
    private readonly pseudonyms: PseudonymService,
  ) {}

  /**
   * Everything of the asker in the thread goes under one pseudonym, in every course: the question
   * was asked in private, whatever the course's policy is for the rest.
   * @throws DomainError FORBIDDEN, NOT_FOUND
   */
  publish(viewer: Viewer, questionId: number): Promise<PostForAct> {
    return this.acts.onPost(viewer, questionId, async (act) => {
      const { tx, now, post, question, access } = act;
      if (post.kind !== 'QUESTION') throw notFound();
      insist(mayPublish(question, access.actor));
      await this.#hideAsker(act);
      await tx.query(PUBLISH, [question.id, now]);
      await countQuestion(tx, { ...question, visibility: QuestionVisibility.COURSE }, 1);
      await emit(tx, now, 'question.published', {
        courseId: question.courseId,
        postId: question.id,
      });
      // The log is read by all staff for ever, so it does not say whose question it was.
      await auditOnOthers(
        { ...act, post: { ...question, isAnonymous: true } },
        { act: 'question.published' },
      );
    });
  }

  async #hideAsker({ tx, question }: Act): Promise<void> {
    const { id, authorId } = question;
    if (authorId === null) return;
    await this.pseudonyms.pseudonymFor(tx, id, authorId);
    await tx.query(HIDE_ANSWERS, [id, authorId]);
    await tx.query(HIDE_COMMENTS, [id, authorId]);
  }
}
