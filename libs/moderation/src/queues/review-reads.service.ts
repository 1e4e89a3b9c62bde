import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isModerator, isStaff, mayReview } from '@colloquy/domain/permissions';
import { QueueKind } from '@colloquy/domain/vocabulary';
import { type Connection, connectionOf, type PageArgs, pageOf } from '@colloquy/platform/graphql';
import { type Batch } from '@colloquy/platform/loaders';
import { type Reader, ThreadService, visibleTo } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { flagColumns, type FlagRow } from '../flags/flags.queries.ts';
import { ITEM_BY_ID, itemColumns, type ReviewItemRow } from './items.queries.ts';

const VISIBLE = visibleTo('q', { accountId: '$2', isStaff: '$3', cohortId: '$4' });

/** Decided items of a course, newest first. */
export const DECIDED = `select ${itemColumns('r')}
   from review_item r
   left join post p on p.id = r.post_id
   left join post q on q.id = coalesce(p.question_id, p.id)
  where r.course_id = $1 and r.state = 'DECIDED' and ($5::text is null or r.queue = $5)
    and (q.id is null or ${VISIBLE}) and r.queue = any($6::text[])
    and ($7::int is null or r.id < $7) and ($8::boolean or r.decided_by_id = $2)
  order by r.id desc limit $9`;

const HISTORY = `select ${itemColumns('r')} from review_item r
  where r.subject = any($1::text[]) and r.state = 'DECIDED'
  order by r.subject, r.id`;

/** Flags of items, by the thing they are on; of a case, its own. */
const FLAGS = `select k.item_id as "itemId", ${flagColumns('f')}
   from unnest($1::int[]) as k(item_id)
   join review_item r on r.id = k.item_id
   join flag f on case when r.case_id is not null then f.case_id = r.case_id
                       else f.post_id = r.post_id and f.case_id is null
                        and f.comment_id is not distinct from r.comment_id end
  where f.state <> 'RETRACTED'
  order by f.id`;

/** Items of the queues as their pages show them. */
@Injectable()
export class ReviewReadsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadService,
  ) {}

  /** By id, for whoever may review its queue and see its thread; null for others. */
  async byId(reader: Reader, id: number): Promise<ReviewItemRow | null> {
    const [item] = await this.database.query<ReviewItemRow>(ITEM_BY_ID, [id]);
    if (!item) return null;
    const { actor } = await this.threads.accessOf(reader, item.courseId);
    if (!mayReview(item.queue, actor).allowed) return null;
    if (item.postId === null) return item;
    const answer = await this.threads.answer(reader, item.postId);
    return (await this.threads.question(reader, answer?.questionId ?? item.postId)) && item;
  }

  /** What was decided in a course: by everybody for moderators, by the viewer for others. */
  async decided(
    { course, actor }: CourseAccess,
    queue: QueueKind | null,
    args: PageArgs,
  ): Promise<Connection<ReviewItemRow>> {
    const page = pageOf(args, 1);
    const open = Object.values(QueueKind).filter((kind) => mayReview(kind, actor).allowed);
    if (open.length === 0) return connectionOf([], page, () => []);
    const rows = await this.database.query<ReviewItemRow>(DECIDED, [
      ...[course.id, actor.accountId, isStaff(actor), actor.cohortId, queue, open],
      ...[page.after?.[0] ?? null, isModerator(actor), page.first + 1],
    ]);
    return connectionOf(rows, page, ({ id }) => [id]);
  }

  /** What others decided on the same thing before; empty until the viewer decided, or moderates. */
  async others(reader: Reader, item: ReviewItemRow): Promise<ReviewItemRow[]> {
    const { actor } = await this.threads.accessOf(reader, item.courseId);
    const earlier = await reader.loaders.of(this.#history, () => this.#history).load(item.subject);
    const hasDecided = [item, ...earlier].some(
      ({ decidedById }) => decidedById !== null && decidedById === actor.accountId,
    );
    return hasDecided || isModerator(actor) ? earlier.filter(({ id }) => id !== item.id) : [];
  }

  flags({ loaders }: Reader, item: ReviewItemRow): Promise<FlagRow[]> {
    return loaders.of(this.#flags, () => this.#flags).load(item.id);
  }

  readonly #history: Batch<string, ReviewItemRow[]> = async (subjects) => {
    const rows = await this.database.query<ReviewItemRow>(HISTORY, [subjects]);
    return subjects.map((subject) => rows.filter((row) => row.subject === subject));
  };

  readonly #flags: Batch<number, FlagRow[]> = async (ids) => {
    const rows = await this.database.query<FlagRow & { itemId: number }>(FLAGS, [ids]);
    return ids.map((id) => rows.filter(({ itemId }) => itemId === id));
  };
}
