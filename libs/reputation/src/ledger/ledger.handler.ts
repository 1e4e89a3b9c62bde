import { Database } from '@colloquy/db';
import type { EventType } from '@colloquy/domain/vocabulary';
import { BatchHandler, EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { markStale, placesOfPosts } from './ledger.queries.ts';
import { LedgerService } from './ledger.service.ts';

/** Whatever may change what a post is worth to somebody, or what somebody has done. */
const HANDLED = [
  'question.asked',
  'answer.posted',
  'comment.posted',
  'post.deleted',
  'post.restored',
  'question.published',
  'vote.changed',
  'same-here.changed',
  'answer.accepted',
  'acceptance.withdrawn',
  'answer.endorsed',
  'endorsement.suspended',
  'endorsement.confirmed',
  'endorsement.withdrawn',
  'edit.decided',
  'flag.decided',
  'flag.retracted',
  'case.repaired',
  'case.decided',
  'case.lapsed',
] as const satisfies readonly EventType[];
type Handled = (typeof HANDLED)[number];

/** Which event it was does not matter: the thread is compared with what stands in the tables. */
@Injectable()
export class LedgerHandler extends BatchHandler<Handled> {
  readonly name = 'reputation.ledger';
  readonly handles = HANDLED;

  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
  ) {
    super();
  }

  async handleAll(events: readonly EventOf<Handled>[]): Promise<void> {
    const postIds = events.map(({ payload }) => payload.postId);
    const places = await placesOfPosts(this.database, postIds);
    for (const [courseId, some] of Map.groupBy(places, (place) => place.courseId)) {
      const questionIds = new Set(some.map((place) => place.questionId));
      await this.ledger.reconcile(courseId, [...questionIds]);
      const peopleIds = new Set(some.flatMap((place) => place.peopleIds));
      await markStale(this.database, courseId, [...peopleIds]);
    }
  }
}

const REBUILT_AFTER = ['course.reputation-policy-changed', 'course.imported'] as const;
type RebuiltAfter = (typeof REBUILT_AFTER)[number];

/** Brings a whole course into line with its policy as it is now, page by page while the site runs. */
@Injectable()
export class CourseLedgerHandler extends EventHandler<RebuiltAfter> {
  readonly name = 'reputation.course-ledger';
  readonly handles = REBUILT_AFTER;
  override readonly mayWait = true;

  constructor(private readonly ledger: LedgerService) {
    super();
  }

  async handle({ payload }: EventOf<RebuiltAfter>): Promise<void> {
    await this.ledger.rebuild(payload.courseId);
  }
}
