import {
  CloseReason,
  FlagOutcome,
  NOTE_MAX,
  QueueKind,
  ReviewDecision,
  ReviewItemState,
} from '@colloquy/domain/vocabulary';
import { ConnectionType, Permission } from '@colloquy/platform/graphql';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import '../enums.ts';

@ObjectType({ description: 'One of the queues of a course, as it is for the viewer.' })
export class ReviewQueue {
  @Field(() => QueueKind, { description: 'What is reviewed.' })
  kind!: QueueKind;

  @Field(() => Int, { description: 'Items that wait for the viewer; 100 stands for more too.' })
  left!: number;

  @Field(() => [ReviewDecision], { description: 'What can be decided, the most usual first.' })
  choices!: readonly ReviewDecision[];

  @Field(() => Permission, { description: 'Whether the viewer may work on it.' })
  viewerCanReview!: Permission;
}

@ObjectType({ description: 'A decision as it was made.' })
export class ReviewVerdict {
  @Field(() => ReviewDecision, { description: 'What was decided.' })
  choice!: ReviewDecision;

  @Field({ description: 'What was added.' })
  note!: string;

  @Field(() => FlagOutcome, { description: 'Of an upheld flag: what became of the post.' })
  outcome!: FlagOutcome;
}

@ObjectType({ description: 'One thing that waits for a decision, or had one.' })
export class ReviewItem {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field(() => QueueKind, { description: 'The queue that it is in.' })
  queue!: QueueKind;

  @Field(() => ReviewItemState, { description: 'Whether it waits.' })
  state!: ReviewItemState;

  @Field({ description: 'Since when it waits.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Until when somebody holds it.' })
  claimedUntil!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the decision takes effect; until then it can be undone.',
  })
  effectiveAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the decision took effect.' })
  appliedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last decision could not take effect, so that it waits again.',
  })
  failure!: string | null;

  @Field(() => String, { nullable: true, description: 'What the author of the text says to it.' })
  statement!: string | null;

  @Field(() => Date, { nullable: true, description: 'When they said it.' })
  statementAt!: Date | null;
}

@ObjectType({ description: 'A page of review items.' })
export class ReviewItemConnection extends ConnectionType(ReviewItem, 'ReviewItem') {}

@InputType({ description: 'A decision on the item that the viewer holds.' })
export class DecideReviewInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => ReviewDecision as object, { description: 'One of the choices of its queue.' })
  choice!: ReviewDecision;

  @Field(() => String, {
    nullable: true,
    description: `To whoever is concerned, up to ${NOTE_MAX} characters; of WELCOME, the comment to be posted.`,
  })
  note?: string | null;

  @Field(() => FlagOutcome as object, {
    nullable: true,
    description: 'Of an upheld flag: what becomes of the post; NONE when left out.',
  })
  outcome?: FlagOutcome | null;

  @Field(() => CloseReason as object, {
    nullable: true,
    description: 'With the outcome CLOSE: why the question is closed.',
  })
  closeReason?: CloseReason | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With the reason DUPLICATE: number of the question that was asked before.',
  })
  duplicateOfNumber?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Flags that are rejected though the others are upheld.',
  })
  rejectedFlagIds?: string[] | null;
}
