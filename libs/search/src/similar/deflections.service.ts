import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isMember, isStaff } from '@colloquy/domain/permissions';
import { DomainError, ErrorCode, notFound, TITLE_MAX } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { ThreadService, type QuestionRow, type Reader } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';

export interface DeflectionFigures {
  /** People and questions: how often somebody found the answer instead of asking. */
  readonly deflected: number;
  /** Questions asked in the same time. */
  readonly asked: number;
  /** Deflected among both; 0 when there was neither. */
  readonly share: number;
}

const RECORD = `insert into deflection (course_id, question_id, account_id, title, created_at)
  values ($1, $2, $3, $4, $5) on conflict (account_id, question_id) do nothing`;

const FIGURES = `select
    (select count(*)::int from deflection where course_id = $1 and created_at >= $2) as deflected,
    (select count(*)::int from post where course_id = $1 and kind = 'QUESTION' and created_at >= $2) as asked`;

const DAY_MS = 24 * 3_600_000;
/** A month: long enough to be more than the noise of a week, short enough to show this term. */
const FIGURES_DAYS = 28;

/** "This answers me": a question that need not be asked. */
@Injectable()
export class DeflectionsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadService,
    private readonly clock: Clock,
  ) {}

  /**
   * Once per person and question, however often it is said.
   * @throws DomainError NOT_FOUND, UNAUTHENTICATED, or FORBIDDEN for those who take no part
   */
  async record(reader: Reader, questionId: number, title: string): Promise<QuestionRow> {
    const question = await this.threads.question(reader, questionId);
    if (!question) throw notFound();
    const { accountId } = reader.viewer;
    if (accountId === null)
      throw new DomainError(ErrorCode.UNAUTHENTICATED, { reason: 'SIGN_IN_FIRST' });
    const { actor } = await this.threads.accessOf(reader, question.courseId);
    if (!isMember(actor))
      throw new DomainError(ErrorCode.FORBIDDEN, { reason: 'JOIN_THE_COURSE_FIRST' });
    const typed = [...title.replaceAll('\u0000', '')].slice(0, TITLE_MAX).join('');
    const values = [question.courseId, question.id, accountId, typed, this.clock.now()];
    await this.database.query(RECORD, values);
    return question;
  }

  /** For staff; null for everybody else. */
  async figures({ course, actor }: CourseAccess): Promise<DeflectionFigures | null> {
    if (!isStaff(actor)) return null;
    const since = new Date(this.clock.now().getTime() - FIGURES_DAYS * DAY_MS);
    const [row] = await this.database.query<{ deflected: number; asked: number }>(FIGURES, [
      course.id,
      since,
    ]);
    const { deflected = 0, asked = 0 } = row ?? {};
    return {
      deflected,
      asked,
      share: deflected + asked === 0 ? 0 : deflected / (deflected + asked),
    };
  }
}
