import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import type { CaseState, Reliance } from '@colloquy/domain/vocabulary';
import { signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { type Connection, connectionOf, type PageArgs, pageOf } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { columns } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';

export interface CorrectionRow {
  readonly id: number;
  readonly courseId: number;
  readonly caseId: number;
  readonly postId: number;
  readonly accountId: number;
  readonly reasons: readonly Reliance[];
  readonly createdAt: Date;
  readonly seenAt: Date | null;
  /** How the case stands now. */
  readonly caseState: CaseState;
  readonly questionId: number;
  readonly answerMarkdown: string;
}

const NOTICE = [
  ...['id', 'courseId', 'caseId', 'postId', 'accountId', 'reasons', 'createdAt', 'seenAt'],
] as const;

const OWN = `select ${columns('n', NOTICE)}, c.state as "caseState", c.question_id as "questionId",
    c.answer_markdown as "answerMarkdown"
  from correction_notice n join inaccuracy_case c on c.id = n.case_id
  where n.account_id = $1 and n.course_id = $2 and ($3::int is null or n.id < $3)
    and (not $4::boolean or n.seen_at is null)
  order by n.id desc limit $5`;

const MARK_SEEN = `update correction_notice set seen_at = $3
  where account_id = $1 and id = any($2::int[]) and seen_at is null`;

/** What the viewer is told of answers that they relied on. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first; empty for who is signed out. */
  async own(
    { course, actor }: CourseAccess,
    unseenOnly: boolean,
    args: PageArgs,
  ): Promise<Connection<CorrectionRow>> {
    const page = pageOf(args, 1);
    if (actor.accountId === null) return connectionOf([], page, () => []);
    const after = page.after?.[0] ?? null;
    const values = [actor.accountId, course.id, after, unseenOnly, page.first + 1];
    const rows = await this.database.query<CorrectionRow>(OWN, values);
    return connectionOf(rows, page, ({ id }) => [id]);
  }

  /** Of others' notices nothing happens. @throws DomainError UNAUTHENTICATED */
  async markSeen(viewer: Viewer, ids: readonly number[]): Promise<void> {
    await this.database.query(MARK_SEEN, [signedIn(viewer), ids, this.clock.now()]);
  }
}
