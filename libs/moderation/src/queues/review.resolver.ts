import { CourseAccessService, CourseType } from '@colloquy/courses';
import { choicesOf } from '@colloquy/domain/moderation';
import { mayUndo, mayReview } from '@colloquy/domain/permissions';
import { QueueKind } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { type Connection, PageArgs, Permission, Request, rowId } from '@colloquy/platform/graphql';
import type { Reader } from '@colloquy/qa';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ReviewItemRow } from './items.queries.ts';
import { ReviewReadsService } from './review-reads.service.ts';
import { ReviewService } from './review.service.ts';
import {
  DecideReviewInput,
  ReviewItem,
  ReviewItemConnection,
  ReviewQueue,
} from './review.types.ts';

const ITEM_ID = { type: () => ID, description: 'The item.' };
const QUEUE = { type: () => QueueKind, description: 'The queue.' };

/** What reviewers do. */
@Resolver(() => ReviewItem)
export class ReviewResolver {
  constructor(
    private readonly review: ReviewService,
    private readonly reads: ReviewReadsService,
  ) {}

  @Query(() => ReviewItem, {
    nullable: true,
    description: 'An item, for whoever may review its queue; null for others.',
  })
  reviewItem(
    @Request() reader: Reader,
    @Args('id', ITEM_ID) id: string,
  ): Promise<ReviewItemRow | null> {
    return this.reads.byId(reader, rowId(id));
  }

  @Mutation(() => ReviewItem, {
    nullable: true,
    description:
      'Takes an item for 15 minutes: the named one, else what the viewer holds, else the oldest; null when nothing waits.',
  })
  async claimReview(
    @Request() { viewer, loaders }: Reader,
    @Args('course', { description: 'Slug of the course.' }) course: string,
    @Args('queue', QUEUE) queue: QueueKind,
    @Args('itemId', { type: () => ID, nullable: true, description: 'A certain item.' })
    itemId: string | null,
  ): Promise<ReviewItemRow | null> {
    const want = { queue, itemId: itemId ? rowId(itemId) : null };
    const item = await this.review.claim(viewer, course, want);
    loaders.clear();
    return item;
  }

  @Mutation(() => ReviewItem, { description: 'Leaves an item to others.' })
  async skipReview(
    @Request() { viewer, loaders }: Reader,
    @Args('itemId', ITEM_ID) itemId: string,
  ): Promise<ReviewItemRow> {
    const item = await this.review.skip(viewer, rowId(itemId));
    loaders.clear();
    return item;
  }

  @Mutation(() => ReviewItem, {
    description: 'Decides the item that the viewer holds; it takes effect ten seconds later.',
  })
  async decideReview(
    @Request() { viewer, loaders }: Reader,
    @Args('input', { description: 'Which item, and what is decided.' }) input: DecideReviewInput,
  ): Promise<ReviewItemRow> {
    const item = await this.review.decide(viewer, rowId(input.itemId), {
      ...{ choice: input.choice, note: input.note ?? '', outcome: input.outcome ?? 'NONE' },
      closeReason: input.closeReason ?? null,
      duplicateOfNumber: input.duplicateOfNumber ?? null,
      rejectedFlagIds: (input.rejectedFlagIds ?? []).map(rowId),
    });
    loaders.clear();
    return item;
  }

  @Mutation(() => ReviewItem, {
    description: "Takes the viewer's decision back before it takes effect, and the item again.",
  })
  async undoReview(
    @Request() { viewer, loaders }: Reader,
    @Args('itemId', ITEM_ID) itemId: string,
  ): Promise<ReviewItemRow> {
    const item = await this.review.undo(viewer, rowId(itemId));
    loaders.clear();
    return item;
  }
}

@Resolver(() => CourseType)
export class CourseReviewResolver {
  constructor(
    private readonly review: ReviewService,
    private readonly reads: ReviewReadsService,
    private readonly courses: CourseAccessService,
  ) {}

  @ResolveField(() => [ReviewQueue], { description: 'The queues, and how much waits in each.' })
  async reviewQueues(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
  ): Promise<ReviewQueue[]> {
    const access = await this.courses.byId(viewer, course.id);
    const kinds = Object.values(QueueKind);
    const isClosed = kinds.every((kind) => !mayReview(kind, access.actor).allowed);
    const counts = isClosed ? null : await this.review.left(access);
    return kinds.map((kind) => {
      const viewerCanReview = mayReview(kind, access.actor);
      const left = viewerCanReview.allowed ? (counts?.[kind] ?? 0) : 0;
      return { kind, left, choices: choicesOf[kind], viewerCanReview };
    });
  }

  @ResolveField(() => ReviewItemConnection, {
    description: 'What was decided, newest first: by all for moderators, else by the viewer.',
  })
  async reviewHistory(
    @Parent() course: CourseType,
    @Request() { viewer }: Reader,
    @Args() page: PageArgs,
    @Args('queue', { ...QUEUE, nullable: true }) queue: QueueKind | null,
  ): Promise<Connection<ReviewItemRow>> {
    const access = await this.courses.byId(viewer, course.id);
    return this.reads.decided(access, queue ?? null, page);
  }
}

/** Whether a decision can still be taken back. */
@Resolver(() => ReviewItem)
export class UndoResolver {
  constructor(
    private readonly clock: Clock,
    private readonly courses: CourseAccessService,
  ) {}

  @ResolveField(() => Permission, { description: 'Whether the viewer may undo the decision now.' })
  async viewerCanUndo(
    item: ReviewItemRow,
    _args: unknown,
    { viewer }: Reader,
  ): Promise<Permission> {
    const { actor } = await this.courses.byId(viewer, item.courseId);
    return mayUndo(item, actor, this.clock.now());
  }
}
