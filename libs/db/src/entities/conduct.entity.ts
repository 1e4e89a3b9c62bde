import {
  Ability,
  AppealState,
  FindingKind,
  FindingState,
  SanctionKind,
  SavedReplyUse,
} from '@colloquy/domain/vocabulary';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import type { Relation } from 'typeorm';
import { MaybeMoment, MaybeRef, MaybeText, Moment, OneOf, Ref, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';
import { Flag, InaccuracyCase } from './moderation.entity.ts';
import { Post } from './posts.entity.ts';

/** A text that moderators use again: a welcome to newcomers, the words of a sanction. */
@Entity('saved_reply')
@Index('saved_reply_course_idx', ['courseId', 'use'])
@OneOf('saved_reply_use_check', 'use', SavedReplyUse)
export class SavedReply {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** Whose alone it is; null for one of the course. */
  @MaybeRef()
  accountId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account> | null;

  @Text()
  use!: SavedReplyUse;

  @Text()
  title!: string;

  @Text()
  bodyMarkdown!: string;

  @MaybeRef()
  updatedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'updated_by_id' })
  updatedBy?: Relation<Account> | null;

  @Moment()
  updatedAt!: Date;
}

/** What a moderator or staff laid upon somebody of the course, and why. */
@Entity('sanction')
@Index('sanction_account_idx', ['accountId', 'courseId'])
@Index('sanction_course_idx', ['courseId', 'id'])
@OneOf('sanction_kind_check', 'kind', SanctionKind)
@OneOf('sanction_ability_check', 'ability', Ability)
export class Sanction {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Text()
  kind!: SanctionKind;

  /** The ability that is suspended; of that kind only. */
  @MaybeText()
  ability!: Ability | null;

  @Text()
  reason!: string;

  /** The template that the reason was written from. */
  @MaybeRef()
  savedReplyId!: number | null;

  @ManyToOne(() => SavedReply, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'saved_reply_id' })
  savedReply?: Relation<SavedReply> | null;

  @MaybeRef()
  givenById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'given_by_id' })
  givenBy?: Relation<Account> | null;

  @Moment()
  givenAt!: Date;

  /** Null: until it is lifted. */
  @MaybeMoment()
  endsAt!: Date | null;

  /** When the person said that they have read it. */
  @MaybeMoment()
  acknowledgedAt!: Date | null;

  @MaybeMoment()
  liftedAt!: Date | null;

  @MaybeRef()
  liftedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'lifted_by_id' })
  liftedBy?: Relation<Account> | null;

  @Text({ default: '' })
  liftReason!: string;
}

/** What looks like people acting together or against each other, for moderators to judge. */
@Entity('conduct_finding')
@Unique('conduct_finding_key', ['courseId', 'kind', 'key'])
@OneOf('conduct_finding_kind_check', 'kind', FindingKind)
@OneOf('conduct_finding_state_check', 'state', FindingState)
export class ConductFinding {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Text()
  kind!: FindingKind;

  /** The same for the same people and post, so that a pattern is found once. */
  @Text()
  key!: string;

  @Column('int', { array: true })
  accountIds!: number[];

  @MaybeRef()
  postId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post> | null;

  /** Counts and shares that the finding rests on. */
  @Column('jsonb')
  evidence!: Record<string, unknown>;

  @Moment()
  foundAt!: Date;

  /** When the pattern was last seen. */
  @Moment()
  seenAt!: Date;

  @Text({ default: FindingState.OPEN })
  state!: FindingState;

  @MaybeMoment()
  judgedAt!: Date | null;

  @MaybeRef()
  judgedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'judged_by_id' })
  judgedBy?: Relation<Account> | null;

  @Text({ default: '' })
  judgeNote!: string;
}

/** Somebody asks staff to look at a decision again; once for a person and decision. */
@Entity('appeal')
@Unique('appeal_case_key', ['caseId', 'accountId'])
@Unique('appeal_sanction_key', ['sanctionId', 'accountId'])
@Unique('appeal_flag_key', ['flagId', 'accountId'])
@OneOf('appeal_state_check', 'state', AppealState)
export class Appeal {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @MaybeRef()
  caseId!: number | null;

  @ManyToOne(() => InaccuracyCase, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<InaccuracyCase> | null;

  @MaybeRef()
  sanctionId!: number | null;

  @ManyToOne(() => Sanction, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'sanction_id' })
  sanction?: Relation<Sanction> | null;

  /** A decided flag that belongs to no case. */
  @MaybeRef()
  flagId!: number | null;

  @ManyToOne(() => Flag, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'flag_id' })
  flag?: Relation<Flag> | null;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Text()
  statement!: string;

  @Text({ default: AppealState.PENDING })
  state!: AppealState;

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  decidedAt!: Date | null;

  @MaybeRef()
  decidedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by_id' })
  decidedBy?: Relation<Account> | null;

  @Text({ default: '' })
  decisionNote!: string;
}
