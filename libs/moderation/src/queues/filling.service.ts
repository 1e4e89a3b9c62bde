import { Database } from '@colloquy/db';
import { isFirstPost } from '@colloquy/domain/moderation';
import { type CourseRole, QueueKind } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Injectable } from '@nestjs/common';
import { enqueue, type Subject, subjectOf } from './items.queries.ts';
import { staleItems } from './review.queries.ts';

const fill = (from: string): string => `insert into review_item
    (course_id, queue, subject, post_id, comment_id, suggested_edit_id, endorsement_id, state, created_at)
  ${from}
  on conflict do nothing`;

/** What waits in the tables of questions and answers, as items; what is there already stays. */
const FILLS = [
  fill(
    `select s.course_id, 'SUGGESTED_EDITS', 'edit:' || s.id, s.post_id, null::int, s.id, null::int, 'OPEN',
            s.created_at
       from suggested_edit s
      where s.state = 'PENDING' and ($1::int is null or s.course_id = $1)`,
  ),
  fill(
    `select p.course_id, 'ENDORSEMENTS', 'endorsement:' || n.id, n.post_id, null::int, null::int, n.id, 'OPEN',
            n.suspended_at
       from endorsement n join post p on p.id = n.post_id
      where n.suspended_at is not null and ($1::int is null or p.course_id = $1)`,
  ),
  // Of a course that was restored from an archive: nobody's flags hide it, somebody must look.
  fill(
    `select p.course_id, 'FLAGS', 'post:' || p.id, p.id, null::int, null::int, null::int, 'OPEN', p.hidden_at
       from post p
      where p.hidden_at is not null and ($1::int is null or p.course_id = $1)`,
  ),
];

const AUTHORS = `select p.id as "postId", p.course_id as "courseId", e.role,
    (select count(*)::int from post o
      where o.course_id = p.course_id and o.author_id = p.author_id and o.kind = p.kind and o.id < p.id)
      as earlier
   from post p
   left join enrolment e on e.course_id = p.course_id and e.account_id = p.author_id
                        and e.state = 'ACTIVE'
  where p.id = any($1::int[]) and p.author_id is not null order by p.id`;

interface AuthorRow {
  readonly postId: number;
  readonly courseId: number;
  readonly role: CourseRole | null;
  readonly earlier: number;
}

const KNOWN = `select 1 from review_item where queue = $1 and subject = $2`;

const MENDED = `select course_id as "courseId" from post
  where id = $1 and kind = 'QUESTION' and closed_at is not null and edited_at > closed_at`;

/** Puts what the questions and answers wait for into the queues, and takes out what was settled. */
@Injectable()
export class FillingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of one course, or with null of all. Safe to repeat. */
  async fill(courseId: number | null): Promise<void> {
    for (const statement of FILLS) await this.database.query(statement, [courseId]);
  }

  /** Takes out whatever is no longer due. */
  async clear(): Promise<void> {
    for (const queue of Object.values(QueueKind)) await this.database.query(staleItems(queue));
  }

  /** Newcomers' first questions and answers are looked at by somebody who welcomes them. */
  async firstPosts(postIds: readonly number[]): Promise<void> {
    const authors = await this.database.query<AuthorRow>(AUTHORS, [postIds]);
    for (const { postId, courseId, role, earlier } of authors)
      if (isFirstPost(role, earlier))
        await this.#once({ courseId, queue: QueueKind.FIRST_POSTS, postId });
  }

  /** A question that was probably asked before is looked at once, whatever comes of it. */
  async suspected(courseId: number, postId: number): Promise<void> {
    await this.#once({ courseId, queue: QueueKind.DUPLICATES, postId });
  }

  async #once(subject: Subject): Promise<void> {
    const values = [subject.queue, subjectOf(subject)];
    const known = await this.database.query(KNOWN, values);
    if (known.length === 0) await enqueue(this.database, this.clock.now(), subject);
  }

  /** A closed question that was edited may be fit to be opened again. */
  async mended(postId: number): Promise<void> {
    const [question] = await this.database.query<{ courseId: number }>(MENDED, [postId]);
    if (!question) return;
    const subject = { courseId: question.courseId, queue: QueueKind.REOPENING, postId };
    await enqueue(this.database, this.clock.now(), subject);
  }
}
