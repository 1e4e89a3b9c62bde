import { Ability, Badge, ReputationKind } from '@colloquy/domain/vocabulary';
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
import { Counter, MaybeMoment, MaybeRef, Moment, OneOf, Ref, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';
import { Post } from './posts.entity.ts';
import { Tag } from './tags.entity.ts';

/**
 * How a person stands with one ability in one course. Earned, granted and suspended are apart, so
 * that a grant that ends leaves what was earned, and a suspension that ends leaves both.
 */
@Entity('ability_state')
@OneOf('ability_state_ability_check', 'ability', Ability)
export class AbilityState {
  @PrimaryColumn('int')
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @PrimaryColumn('text')
  ability!: Ability;

  /** Since when the person's own record earns it. */
  @MaybeMoment()
  earnedAt!: Date | null;

  @MaybeMoment()
  grantedAt!: Date | null;

  /** Null: for as long as the course lasts. */
  @MaybeMoment()
  grantedUntil!: Date | null;

  @MaybeRef()
  grantedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'granted_by_id' })
  grantedBy?: Relation<Account> | null;

  @Text({ default: '' })
  grantReason!: string;

  @MaybeMoment()
  suspendedAt!: Date | null;

  @MaybeMoment()
  suspendedUntil!: Date | null;

  @MaybeRef()
  suspendedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'suspended_by_id' })
  suspendedBy?: Relation<Account> | null;

  /** Shown to the person. */
  @Text({ default: '' })
  suspendReason!: string;
}

/**
 * One line of the ledger. Nothing here is ever changed or removed (a trigger sees to it): what no
 * longer holds is reversed by another line. It names posts and decisions, never a voter or flagger.
 */
@Entity('reputation_entry')
@Index('reputation_entry_person_idx', ['courseId', 'accountId', 'id'])
@Index('reputation_entry_day_idx', ['courseId', 'accountId', 'day'])
@Index('reputation_entry_thread_idx', ['questionId'])
@OneOf('reputation_entry_kind_check', 'kind', ReputationKind)
export class ReputationEntry {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** An erased person's lines stay, so that sums stay true; nothing here says who they were. */
  @Ref()
  accountId!: number;

  @Text()
  kind!: ReputationKind;

  /** Null for corrections, which belong to a day. */
  @MaybeRef()
  postId!: number | null;

  /** The post's thread, whose lines are compared with its facts as a whole. */
  @MaybeRef()
  questionId!: number | null;

  /** The suggested edit, flag or case that was decided. */
  @MaybeRef()
  causeId!: number | null;

  /** UTC day of the act that is its cause. */
  @Column('date')
  day!: string;

  /** Others' view of the total leaves it out: it would tell who wrote, voted or flagged. */
  @Column('boolean')
  isHidden!: boolean;

  @Column('int')
  points!: number;

  @Moment()
  createdAt!: Date;
}

/** Where a person stands in a course: sums of the ledger, and how their acts turned out. */
@Entity('standing')
@Index('standing_stale_idx', { synchronize: false })
export class Standing {
  @PrimaryColumn('int')
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** Sum of all lines, for the person alone. */
  @Counter()
  total!: number;

  /** Sum of the lines that are not hidden, for everybody. */
  @Counter()
  openTotal!: number;

  // How many acts of each kind turned out well and badly; see `PersonRecord`.

  @Counter()
  answersGood!: number;

  @Counter()
  answersBad!: number;

  @Counter()
  editsGood!: number;

  @Counter()
  editsBad!: number;

  @Counter()
  flagsGood!: number;

  @Counter()
  flagsBad!: number;

  /** Something happened that records, topics, abilities and badges do not tell of yet. */
  @Column('boolean', { default: false })
  isStale!: boolean;
}

/** How a person's named answers on a tag and its children turned out. */
@Entity('topic_standing')
export class TopicStanding {
  @PrimaryColumn('int')
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @PrimaryColumn('int')
  tagId!: number;

  @ManyToOne(() => Tag, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tag_id' })
  tag?: Relation<Tag>;

  @Counter()
  good!: number;

  @Counter()
  bad!: number;
}

/** A badge that was earned here; its key keeps it from being given twice. */
@Entity('earned_badge')
@OneOf('earned_badge_badge_check', 'badge', Badge)
export class EarnedBadge {
  @PrimaryColumn('int')
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @PrimaryColumn('text')
  badge!: Badge;

  /** The post that it was for; never an anonymous one. */
  @MaybeRef()
  postId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post> | null;

  @Moment()
  awardedAt!: Date;
}

/** What the site that a course was imported from said of a person, to compare with. */
@Entity('imported_reputation')
export class ImportedReputation {
  @PrimaryColumn('int')
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('int')
  reputation!: number;

  /** On questions and answers together. */
  @Column('int')
  downVotesCast!: number;

  /** UTC days, as `2018-03-12`, on which the site accepted an edit that the person had suggested. */
  @Column('date', { array: true, default: '{}' })
  editDays!: string[];

  /** The site's history names who suggested what; else the days are read off the posts' last editors. */
  @Column('boolean', { default: false })
  editsAreNamed!: boolean;
}

/** Points that somebody on an imported site set on a question, or that an answer got by it. */
@Entity('imported_bounty')
@Index('imported_bounty_post_idx', ['postId'])
export class ImportedBounty {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  /** Who set it; null for one that the answer got. */
  @MaybeRef()
  placedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'placed_by_id' })
  placedBy?: Relation<Account> | null;

  @Column('boolean')
  isAward!: boolean;

  @Column('int')
  amount!: number;

  @Moment()
  createdAt!: Date;
}
