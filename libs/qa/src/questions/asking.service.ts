import { CourseAccessService, type CourseAccess } from '@colloquy/courses';
import { Database, type StructuredPart, type Tx } from '@colloquy/db';
import { mayAsk, mayAskWithin, mayHideName } from '@colloquy/domain/permissions';
import { hotness, slugOf } from '@colloquy/domain/ranking';
import { checkBody, checkParts, checkTags, checkTitle } from '@colloquy/domain/validation';
import { QuestionVisibility, refuseProblems, type Problem } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist, signedIn } from '../acts/insist.ts';
import { PseudonymService } from '../anonymity/pseudonym.service.ts';
import { countTags } from '../posts/counters.ts';
import { linkQuestions } from '../posts/links.ts';
import { once } from '../posts/once.ts';
import { PostAccessService, type QuestionForAct } from '../posts/post-access.service.ts';
import { RenderingService, type Rendered } from '../posts/rendering.service.ts';
import { discardDraftAt, writeFirstRevision } from '../posts/writing.queries.ts';
import { chooseTags, giveTags, tagProblems } from '../tags/tag-choice.ts';
import { insertQuestion, isLessonOf, type NewQuestion } from './asking.queries.ts';
import type { AskQuestionInput } from './asking.types.ts';

/** Where the draft of a question is kept. */
const ASK_DRAFT = 'ask';

/** A question that passed all checks but those that its tags meet when they are chosen, rendered. */
export interface CheckedQuestion {
  readonly access: CourseAccess;
  readonly authorId: number;
  readonly title: string;
  readonly body: string;
  readonly rendered: Rendered;
  readonly structured: StructuredPart | null;
  readonly visibility: QuestionVisibility;
  readonly isAnonymous: boolean;
  readonly lessonId: number | null;
  readonly language: string;
}

/** Asking a question. */
@Injectable()
export class AskingService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly posts: PostAccessService,
    private readonly rendering: RenderingService,
    private readonly pseudonyms: PseudonymService,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks the question; `also` belongs to the same transaction.
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT, as `once`, and what
   *   `also` throws
   */
  async ask(
    viewer: Viewer,
    input: AskQuestionInput,
    also: (tx: Tx, questionId: number) => Promise<void> = async () => {},
  ): Promise<QuestionForAct> {
    const question = await this.check(viewer, input);
    const id = await this.database.transaction(async (tx) => {
      const { idempotencyKey: key, ...content } = input;
      const posting = { accountId: question.authorId, key, content: ['question', content] };
      return once(tx, posting, this.clock.now(), async () => {
        const made = await this.#write(tx, question, input.tags);
        await also(tx, made);
        return made;
      });
    });
    return this.posts.question(this.database, viewer, id);
  }

  /**
   * All that stands against asking it, each field that breaks a rule in one answer. Whether its tags
   * are known is seen when they are chosen, where nothing else is wrong. @throws as `ask`
   */
  async check(viewer: Viewer, input: AskQuestionInput): Promise<CheckedQuestion> {
    const authorId = signedIn(viewer);
    const access = await this.courses.bySlug(viewer, input.course);
    const { course } = access;
    insist(mayAsk(access.actor));
    const title = input.title.replaceAll(/[\r\n]+/gu, ' ').trim();
    await this.#refuse(access, input, [
      ...textProblems(title, input),
      ...choiceProblems(access, input),
      ...(await this.#lessonProblems(course.id, input.lessonId ?? null)),
    ]);
    return {
      ...{ access, authorId, title, body: input.body },
      lessonId: input.lessonId ? Number(input.lessonId) : null,
      rendered: await this.rendering.render(this.database, course, input.body),
      structured: await this.rendering.renderParts(this.database, course, input.structured),
      visibility: input.visibility ?? QuestionVisibility.COURSE,
      isAnonymous: input.anonymous ?? false,
      language: input.language ?? course.languages[0] ?? 'en',
    };
  }

  /** A question that is asked needs no statement for its tags here: they are chosen when it is written. */
  async #refuse(access: CourseAccess, { tags }: AskQuestionInput, problems: Problem[]) {
    const typed = { names: tags, path: 'input.tags' };
    if (problems.length === 0) return refuseProblems(checkTags(typed.path, typed.names));
    refuseProblems([...problems, ...(await tagProblems(this.database, access, typed))]);
  }

  async #lessonProblems(courseId: number, id: string | null): Promise<Problem[]> {
    const isKnown = id === null || (await isLessonOf(this.database, courseId, id));
    return isKnown ? [] : [{ path: 'input.lessonId', code: 'UNKNOWN' }];
  }

  /**
   * The course is locked from the second statement on, so all that can be is before or after, and
   * what needs no answer is asked for at once: whoever asks beside this one waits as long.
   */
  async #write(tx: Tx, question: CheckedQuestion, typedTags: readonly string[]): Promise<number> {
    const { access, authorId, title, body, structured, visibility, rendered } = question;
    const now = this.clock.now();
    const courseId = access.course.id;
    const [, postId, tags] = await Promise.all([
      discardDraftAt(tx, authorId, courseId, ASK_DRAFT),
      insertQuestion(tx, newQuestion(question, now)),
      chooseTags(tx, access, { names: typedTags, path: 'input.tags' }, now),
    ]);
    const first = { postId, authorId, title, body, structured, tags: tags.names };
    await Promise.all([
      giveTags(tx, postId, tags),
      writeFirstRevision(tx, first, now),
      question.isAnonymous && this.pseudonyms.pseudonymFor(tx, postId, authorId),
      visibility === QuestionVisibility.COURSE && countTags(tx, postId, 1),
      linkQuestions(tx, { courseId, threadId: postId }, rendered.questionNumbers, now),
      emit(tx, now, 'question.asked', { courseId, postId }),
    ]);
    return postId;
  }
}

function newQuestion(question: CheckedQuestion, now: Date): NewQuestion {
  const { access, authorId, title, body, structured, visibility, rendered } = question;
  return {
    ...{ authorId, title, body, structured, visibility, now },
    courseId: access.course.id,
    slug: slugOf(title),
    bodyHtml: rendered.html,
    excerpt: rendered.excerpt,
    isAnonymous: question.isAnonymous,
    language: question.language,
    lessonId: question.lessonId,
    cohortId: visibility === QuestionVisibility.COHORT ? access.actor.cohortId : null,
    hotness: hotness({ createdAt: now, score: 0, answerCount: 0, sameHereCount: 0 }),
  };
}

function textProblems(title: string, { body, structured }: AskQuestionInput): Problem[] {
  return [
    ...checkTitle('input.title', title),
    ...checkBody('input.body', body),
    ...(structured ? checkParts('input.structured', structured) : []),
  ];
}

function choiceProblems({ course, actor }: CourseAccess, input: AskQuestionInput): Problem[] {
  const { visibility, anonymous, language } = input;
  const refused = [
    ...(visibility && !mayAskWithin(visibility, actor) ? ['input.visibility'] : []),
    ...(anonymous && !mayHideName(course, actor) ? ['input.anonymous'] : []),
    ...(language && !course.languages.includes(language) ? ['input.language'] : []),
  ];
  return refused.map((path) => ({ path, code: 'NOT_ALLOWED' }));
}
