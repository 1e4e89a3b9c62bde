import type { CourseAccess } from '@colloquy/courses';
import { Database, type Sql } from '@colloquy/db';
import {
  allow,
  learnersHadTheirTurn,
  mayAnswer,
  mayHideName,
  type Decision,
} from '@colloquy/domain/permissions';
import { checkBody } from '@colloquy/domain/validation';
import { notFound, refuseProblems, type Problem } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { ThreadActsService, type Act } from '../acts/thread-acts.service.ts';
import { PseudonymService } from '../anonymity/pseudonym.service.ts';
import { recountThread } from '../posts/counters.ts';
import { linkQuestions } from '../posts/links.ts';
import { once } from '../posts/once.ts';
import { PostAccessService } from '../posts/post-access.service.ts';
import type { AnswerRow, QuestionRow } from '../posts/posts.queries.ts';
import { RenderingService, type Rendered } from '../posts/rendering.service.ts';
import { discardDraftAt, writeFirstRevision } from '../posts/writing.queries.ts';
import { countLearnerAnswers, insertAnswer } from './answers.queries.ts';

export interface NewAnswerText {
  readonly body: string;
  readonly anonymous?: boolean | null;
  /** Names this posting, so that it can be sent again. */
  readonly idempotencyKey?: string | null;
}

/** Answering. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly acts: ThreadActsService,
    private readonly posts: PostAccessService,
    private readonly rendering: RenderingService,
    private readonly pseudonyms: PseudonymService,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError UNAUTHENTICATED, NOT_FOUND (also for an answer's id), INVALID_INPUT,
   *   FORBIDDEN with QUESTION_CLOSED, LEARNERS_FIRST and the other reasons of `mayAnswer`, and as `once`
   */
  async post(viewer: Viewer, questionId: number, input: NewAnswerText): Promise<AnswerRow> {
    let answerId = 0;
    await this.acts.onPost(viewer, questionId, async (act) => {
      if (act.post.kind !== 'QUESTION') throw notFound();
      const { tx, now, actorId: accountId } = act;
      const { idempotencyKey: key, body, anonymous } = input;
      const posting = { accountId, key, content: ['answer', questionId, body, anonymous ?? false] };
      answerId = await once(tx, posting, now, () => this.#postIn(act, input));
    });
    const { post } = await this.posts.forAct(this.database, viewer, answerId);
    if (post.kind !== 'ANSWER') throw notFound();
    return post;
  }

  async #postIn(act: Act, input: NewAnswerText): Promise<number> {
    insist(await this.#mayAnswer(act.tx, act.question, act.access));
    refuseProblems(problemsOf(input, act.access));
    const rendered = await this.rendering.render(act.tx, act.access.course, input.body);
    return this.#write(act, input, rendered);
  }

  /** Whether the viewer may answer, and why not. */
  mayAnswer(question: QuestionRow, access: CourseAccess): Promise<Decision> {
    return this.#mayAnswer(this.database, question, access);
  }

  async #mayAnswer(sql: Sql, question: QuestionRow, access: CourseAccess): Promise<Decision> {
    const decision = mayAnswer(question, access.course, access.actor, this.clock.now());
    // Counted only for staff within the hours, so that pages of learners pay nothing for it.
    if (decision.reason !== 'LEARNERS_FIRST') return decision;
    const answers = await countLearnerAnswers(sql, question.id);
    return learnersHadTheirTurn(answers) ? allow : decision;
  }

  async #write(act: Act, input: NewAnswerText, rendered: Rendered): Promise<number> {
    const { tx, now, question, actorId: authorId } = act;
    const { id: questionId, courseId, language } = question;
    const isAnonymous = input.anonymous ?? false;
    const { html: bodyHtml, excerpt, questionNumbers } = rendered;
    const postId = await insertAnswer(tx, {
      ...{ courseId, questionId, authorId, isAnonymous, language, now },
      ...{ body: input.body, bodyHtml, excerpt },
    });
    const first = { postId, authorId, title: null, body: input.body, tags: [], structured: null };
    // Made at once, done in order.
    await Promise.all([
      recountThread(tx, questionId, now),
      writeFirstRevision(tx, first, now),
      isAnonymous && this.pseudonyms.pseudonymFor(tx, questionId, authorId),
      linkQuestions(tx, { courseId, threadId: questionId }, questionNumbers, now),
      discardDraftAt(tx, authorId, courseId, `answer:${questionId}`),
      emit(tx, now, 'answer.posted', { courseId, postId, questionId }),
    ]);
    return postId;
  }
}

function problemsOf(
  { body, anonymous }: NewAnswerText,
  { course, actor }: CourseAccess,
): Problem[] {
  const hidden: Problem[] =
    anonymous && !mayHideName(course, actor)
      ? [{ path: 'input.anonymous', code: 'NOT_ALLOWED' }]
      : [];
  return [...checkBody('input.body', body), ...hidden];
}
