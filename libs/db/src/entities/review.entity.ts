import { QueueKind, ReviewItemState } from '@colloquy/domain/vocabulary';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
} from 'typeorm';
import type { Relation } from 'typeorm';
import { MaybeMoment, MaybeRef, MaybeText, Moment, OneOf, Ref, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';
import { Endorsement } from './marks.entity.ts';
import { Appeal } from './conduct.entity.ts';
import { InaccuracyCase } from './moderation.entity.ts';
import { Comment, Post } from './posts.entity.ts';
import { SuggestedEdit } from './revisions.entity.ts';

/** One thing that waits for somebody's decision in one queue. */
@Entity('review_item')
@Index('review_item_subject_key', { synchronize: false })
@Index('review_item_open_idx', { synchronize: false })
@Index('review_item_due_idx', { synchronize: false })
@Index('review_item_course_idx', ['courseId', 'id'])
@Index('review_item_history_idx', ['subject', 'id'])
@OneOf('review_item_queue_check', 'queue', QueueKind)
@OneOf('review_item_state_check', 'state', ReviewItemState)
export class ReviewItem {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Text()
  queue!: QueueKind;

  /** What is decided, as `post:12`, `comment:3`, `case:4`, `edit:5`, `endorsement:6`, `appeal:7`. */
  @Text()
  subject!: string;

  /** Where it stands; null for an appeal against a sanction. */
  @MaybeRef()
  postId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post> | null;

  @MaybeRef()
  commentId!: number | null;

  @ManyToOne(() => Comment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'comment_id' })
  comment?: Relation<Comment> | null;

  @MaybeRef()
  caseId!: number | null;

  @ManyToOne(() => InaccuracyCase, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<InaccuracyCase> | null;

  @MaybeRef()
  suggestedEditId!: number | null;

  @ManyToOne(() => SuggestedEdit, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'suggested_edit_id' })
  suggestedEdit?: Relation<SuggestedEdit> | null;

  @MaybeRef()
  endorsementId!: number | null;

  @ManyToOne(() => Endorsement, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'endorsement_id' })
  endorsement?: Relation<Endorsement> | null;

  @MaybeRef()
  appealId!: number | null;

  @ManyToOne(() => Appeal, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'appeal_id' })
  appeal?: Relation<Appeal> | null;

  @Text({ default: ReviewItemState.OPEN })
  state!: ReviewItemState;

  @Moment()
  createdAt!: Date;

  /** What the author of a flagged post says to it. */
  @MaybeText()
  statement!: string | null;

  @MaybeMoment()
  statementAt!: Date | null;

  @MaybeRef()
  claimedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'claimed_by_id' })
  claimedBy?: Relation<Account> | null;

  @MaybeMoment()
  claimedUntil!: Date | null;

  @MaybeRef()
  decidedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by_id' })
  decidedBy?: Relation<Account> | null;

  @MaybeMoment()
  decidedAt!: Date | null;

  /** The choice and what belongs to it; takes effect at `effectiveAt` unless undone before. */
  @Column('jsonb', { nullable: true })
  decision!: Record<string, unknown> | null;

  @MaybeMoment()
  effectiveAt!: Date | null;

  @MaybeMoment()
  appliedAt!: Date | null;

  /** Why the last decision could not take effect; the item is open again then. */
  @MaybeText()
  failure!: string | null;
}

/** Somebody left an item of a queue to others. */
@Entity('review_skip')
export class ReviewSkip {
  @PrimaryColumn('int')
  itemId!: number;

  @ManyToOne(() => ReviewItem, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'item_id' })
  item?: Relation<ReviewItem>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Moment()
  createdAt!: Date;
}

/** One of the two voices by which learners close or reopen a question. */
@Entity('close_voice')
export class ClosingVoice {
  @PrimaryColumn('int')
  questionId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Post>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Text()
  act!: 'CLOSE' | 'REOPEN';

  /** For CLOSE: reason, note and original, as `closeQuestion` takes them. */
  @Column('jsonb', { nullable: true })
  closing!: Record<string, unknown> | null;

  @Moment()
  createdAt!: Date;
}
