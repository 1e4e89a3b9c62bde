import { CourseAccessService, mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isStaff, mayManageCourse } from '@colloquy/domain/permissions';
import { checkAhead } from '@colloquy/domain/validation';
import { DomainError, notFound, refuseProblems, SCHEDULED_MAX } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { audit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist, signedIn } from '../acts/insist.ts';
import { AskingService } from '../questions/asking.service.ts';
import type { AskQuestionInput } from '../questions/asking.types.ts';
import {
  ASKED,
  CANCEL_SCHEDULED,
  COULD_NOT_BE_ASKED,
  DUE_QUESTIONS,
  INSERT_SCHEDULED,
  SCHEDULED_QUESTION,
  SCHEDULED_QUESTIONS,
  type ScheduledQuestionRow,
} from './scheduled.queries.ts';

/** Who asks, and what, as it stands when its time has come. */
type DueQuestion = Omit<Viewer, 'sessionId'> & {
  readonly id: number;
  readonly slug: string;
  readonly input: ScheduledQuestionRow['input'];
};

/** Questions that staff wants asked at a set time. */
@Injectable()
export class ScheduledService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly asking: AskingService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async schedule(
    viewer: Viewer,
    { course: slug, ...input }: AskQuestionInput,
    publishAt: Date,
  ): Promise<ScheduledQuestionRow> {
    const authorId = signedIn(viewer);
    const { course, actor } = await this.courses.bySlug(viewer, slug);
    insist(mayManageCourse(actor));
    const now = this.clock.now();
    refuseProblems(checkAhead('publishAt', publishAt, now));
    await this.asking.check(viewer, { course: slug, ...input });
    const values = [course.id, authorId, JSON.stringify(input), publishAt, now];
    const [made] = await this.database.query<ScheduledQuestionRow>(INSERT_SCHEDULED, values);
    if (made) return made;
    const problem = { path: 'publishAt', code: 'TOO_MANY', bound: SCHEDULED_MAX } as const;
    throw new DomainError('INVALID_INPUT', { problems: [problem] });
  }

  /** @throws DomainError NOT_FOUND also when it was asked by now; UNAUTHENTICATED, FORBIDDEN */
  async cancel(viewer: Viewer, id: number): Promise<void> {
    const actorId = signedIn(viewer);
    const [found] = await this.database.query<ScheduledQuestionRow>(SCHEDULED_QUESTION, [id]);
    if (!found) throw notFound();
    const access = await this.courses.byId(viewer, found.courseId);
    if (!mayRead(access)) throw notFound();
    insist(mayManageCourse(access.actor));
    await this.database.transaction(async (tx) => {
      const [gone] = await tx.query<unknown[]>(CANCEL_SCHEDULED, [id]);
      if (!gone) throw notFound();
      const { courseId, authorId: subjectId, input } = found;
      const facts = { act: 'scheduled-question.cancelled', actorId, courseId, subjectId };
      await audit(tx, this.clock.now(), { ...facts, details: { title: input.title } });
    });
  }

  /** Those that wait or could not be asked; none for whoever is not of the staff. */
  async list({ course, actor }: CourseAccess): Promise<ScheduledQuestionRow[]> {
    if (!isStaff(actor)) return [];
    return this.database.query<ScheduledQuestionRow>(SCHEDULED_QUESTIONS, [course.id]);
  }

  /**
   * Asks what is due by now, each once, whoever else does the same. What its author may not ask
   * any more is kept with the reason. Returns how many were asked.
   * @throws Error what went wrong with the first that has to be tried again
   */
  async askDue(): Promise<number> {
    const due = await this.database.query<DueQuestion>(DUE_QUESTIONS, [this.clock.now()]);
    const failures: unknown[] = [];
    let asked = 0;
    for (const each of due)
      await this.#ask(each).then(
        (done) => (asked += done ? 1 : 0),
        (error: unknown) => failures.push(error),
      );
    if (failures.length > 0) throw failures[0];
    return asked;
  }

  async #ask({ id, slug, input, ...who }: DueQuestion): Promise<boolean> {
    const viewer: Viewer = { ...who, sessionId: null };
    try {
      await this.asking.ask(viewer, { ...input, course: slug }, async (tx, questionId) => {
        const [mine] = await tx.query<unknown[]>(ASKED, [id, questionId, this.clock.now()]);
        if (!mine) throw new AskedMeanwhile();
      });
      return true;
    } catch (error) {
      if (error instanceof AskedMeanwhile) return false;
      if (!(error instanceof DomainError)) throw error;
      await this.database.query(COULD_NOT_BE_ASKED, [id, this.clock.now(), error.code]);
      return false;
    }
  }
}

/** Takes back what was just asked: another worker did, or somebody cancelled it. */
class AskedMeanwhile extends Error {}
