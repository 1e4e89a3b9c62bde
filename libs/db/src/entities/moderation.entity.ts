import { CaseState, FlagKind, FlagState } from '@colloquy/domain/vocabulary';
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
import { Comment, Post } from './posts.entity.ts';
import { Revision } from './revisions.entity.ts';

/** What somebody holds against a question, an answer or a comment. */
@Entity('flag')
@Index('flag_standing_key', { synchronize: false })
@Index('flag_misconception_met_idx', { synchronize: false })
@Index('flag_post_idx', ['postId', 'state'])
@Index('flag_case_idx', ['caseId'])
@Index('flag_account_idx', ['accountId', 'courseId', 'state'])
@Index('flag_misconception_idx', ['misconceptionId'])
@OneOf('flag_kind_check', 'kind', FlagKind)
@OneOf('flag_state_check', 'state', FlagState)
export class Flag {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** The post; of a comment, the one that it stands under. */
  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @MaybeRef()
  commentId!: number | null;

  @ManyToOne(() => Comment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'comment_id' })
  comment?: Relation<Comment> | null;

  @MaybeRef()
  accountId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account> | null;

  @Text()
  kind!: FlagKind;

  @Text({ default: FlagState.OPEN })
  state!: FlagState;

  @Text({ default: '' })
  note!: string;

  /** What the flag counted for when it was raised; see `flagWeight`. */
  @Column('double precision')
  weight!: number;

  /** The version of the text that was flagged. */
  @Column('int')
  postVersion!: number;

  /** Of an inaccuracy, and only there: its case, claim, place and source. */
  @MaybeRef()
  caseId!: number | null;

  @ManyToOne(() => InaccuracyCase, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<InaccuracyCase> | null;

  @MaybeText()
  claim!: string | null;

  @MaybeText()
  quote!: string | null;

  /** The words before and behind the quoted place, which find it again after an edit. */
  @MaybeText()
  quotePrefix!: string | null;

  @MaybeText()
  quoteSuffix!: string | null;

  @MaybeText()
  source!: string | null;

  @MaybeRef()
  misconceptionId!: number | null;

  @ManyToOne(() => Misconception, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'misconception_id' })
  misconception?: Relation<Misconception> | null;

  /** Of a duplicate, and only there. */
  @MaybeRef()
  duplicateOfId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'duplicate_of_id' })
  duplicateOf?: Relation<Post> | null;

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

/** The course of one answer that is said to be inaccurate, from the first flag to the decision. */
@Entity('inaccuracy_case')
@Index('inaccuracy_case_live_key', { synchronize: false })
@Index('inaccuracy_case_due_idx', { synchronize: false })
@Index('inaccuracy_case_undecided_idx', { synchronize: false })
@Index('inaccuracy_case_post_idx', ['postId'])
@Index('inaccuracy_case_question_idx', ['questionId'])
@Index('inaccuracy_case_course_idx', ['courseId', 'id'])
@OneOf('inaccuracy_case_state_check', 'state', CaseState)
export class InaccuracyCase {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** The answer. */
  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @Ref()
  questionId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Post>;

  @Text({ default: CaseState.OPEN })
  state!: CaseState;

  /** Version and text of the answer when the case was opened: what the claims are about. */
  @Column('int')
  postVersion!: number;

  /** The version that was last judged, or flagged: a repair is an edit after it. */
  @Column('int')
  judgedVersion!: number;

  @Text()
  answerMarkdown!: string;

  @Moment()
  openedAt!: Date;

  /** Until when the author has time to repair or contest it. */
  @Moment()
  repairUntil!: Date;

  @MaybeMoment()
  repairedAt!: Date | null;

  @MaybeRef()
  repairedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'repaired_by_id' })
  repairedBy?: Relation<Account> | null;

  @MaybeRef()
  repairRevisionId!: number | null;

  @ManyToOne(() => Revision, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'repair_revision_id' })
  repairRevision?: Relation<Revision> | null;

  @MaybeMoment()
  contestedAt!: Date | null;

  @MaybeText()
  contestReason!: string | null;

  @MaybeMoment()
  lapsedAt!: Date | null;

  @MaybeMoment()
  decidedAt!: Date | null;

  @MaybeRef()
  decidedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by_id' })
  decidedBy?: Relation<Account> | null;

  @Text({ default: '' })
  decisionNote!: string;

  /** When the case was first upheld; what was upheld stays disputed until a repair is verified. */
  @MaybeMoment()
  upheldAt!: Date | null;

  /** When the answer lost its acceptance by this case. */
  @MaybeMoment()
  unacceptedAt!: Date | null;
}

/** One step of a case, as its parties are told of it. */
@Entity('case_step')
@Index('case_step_case_idx', ['caseId', 'id'])
export class CaseStep {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  caseId!: number;

  @ManyToOne(() => InaccuracyCase, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<InaccuracyCase>;

  /** A word of `CaseEvent`, or FLAG, APPEAL. */
  @Text()
  act!: string;

  /** Null: time did it. */
  @MaybeRef()
  accountId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account> | null;

  @Text({ default: '' })
  note!: string;

  @Moment()
  createdAt!: Date;
}

/** One person who relied on an answer learns that it changed; one for a person and case. */
@Entity('correction_notice')
@Unique('correction_notice_key', ['caseId', 'accountId'])
@Index('correction_notice_account_idx', ['accountId', 'courseId', 'id'])
export class CorrectionNotice {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Ref()
  caseId!: number;

  @ManyToOne(() => InaccuracyCase, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'case_id' })
  case?: Relation<InaccuracyCase>;

  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** How they relied on it: words of `Reliance`. */
  @Column('text', { array: true })
  reasons!: string[];

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  seenAt!: Date | null;
}

/** A wrong idea that answers of a course show again and again, and what refutes it. */
@Entity('misconception')
@Index('misconception_title_key', { synchronize: false })
export class Misconception {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Text()
  title!: string;

  @Text({ default: '' })
  refutationMarkdown!: string;

  @Text({ default: '' })
  refutationHtml!: string;

  @MaybeRef()
  createdById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'created_by_id' })
  createdBy?: Relation<Account> | null;

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  editedAt!: Date | null;

  /** Staff who gave their word for the refutation as it stands. */
  @MaybeRef()
  endorsedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'endorsed_by_id' })
  endorsedBy?: Relation<Account> | null;

  @MaybeMoment()
  endorsedAt!: Date | null;

  @MaybeRef()
  mergedIntoId!: number | null;

  @ManyToOne(() => Misconception, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'merged_into_id' })
  mergedInto?: Relation<Misconception> | null;
}
