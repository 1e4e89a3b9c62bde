import { CloseReason, Dispute, PostKind, QuestionVisibility } from '@colloquy/domain/vocabulary';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import type { Relation } from 'typeorm';
import { Counter, MaybeMoment, MaybeRef, MaybeText, Moment, OneOf, Ref, Text } from './columns.ts';
import { Cohort, Course, Lesson } from './courses.entity.ts';
import { Account } from './identity.entity.ts';

/** The structured part of a question: each text as typed and as rendered. */
export interface StructuredPart {
  readonly tried: string;
  readonly triedHtml: string;
  readonly expected: string;
  readonly expectedHtml: string;
  readonly got: string;
  readonly gotHtml: string;
}

/**
 * A question or an answer. One table, because votes, comments, revisions, bookmarks and flags are
 * about either; columns of one kind only are null for the other.
 */
@Entity('post')
@OneOf('post_kind_check', 'kind', PostKind)
@OneOf('post_visibility_check', 'visibility', QuestionVisibility)
@OneOf('post_close_reason_check', 'close_reason', CloseReason)
@OneOf('post_dispute_check', 'dispute', Dispute)
@Check('post_question_check', `"kind" = 'ANSWER' or ("number" is not null and "title" is not null)`)
@Check('post_answer_check', `"kind" = 'QUESTION' or "question_id" is not null`)
@Unique('post_number_key', ['courseId', 'number'])
@Index('post_question_newest_idx', { synchronize: false })
@Index('post_question_active_idx', { synchronize: false })
@Index('post_question_helpful_idx', { synchronize: false })
@Index('post_question_hot_idx', { synchronize: false })
@Index('post_question_unanswered_idx', { synchronize: false })
@Index('post_question_unaccepted_idx', { synchronize: false })
@Index('post_question_endorsed_idx', { synchronize: false })
@Index('post_question_private_idx', { synchronize: false })
@Index('post_answers_idx', { synchronize: false })
@Index('post_author_idx', { synchronize: false })
@Index('post_duplicate_of_idx', { synchronize: false })
export class Post {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Text()
  kind!: PostKind;

  /** Null when the person was unknown to the site that the post was imported from. */
  @MaybeRef()
  authorId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account> | null;

  /** The author's name is hidden from classmates. */
  @Column('boolean', { default: false })
  isAnonymous!: boolean;

  @Text()
  bodyMarkdown!: string;

  /** Rendered and sanitised when written; never made from anything else. */
  @Text()
  bodyHtml!: string;

  /** First words as plain text, for lists. */
  @Text({ default: '' })
  excerpt!: string;

  /** BCP 47. */
  @Text({ default: 'en' })
  language!: string;

  /** Grows with each change of the text; an editor names the version they began from. */
  @Column('int', { default: 1 })
  version!: number;

  @Counter()
  helpfulCount!: number;

  @Counter()
  downCount!: number;

  /** helpfulCount − downCount, kept for indexes. */
  @Counter()
  score!: number;

  @Counter()
  commentCount!: number;

  @Counter()
  bookmarkCount!: number;

  /** Endorsements in force (neither suspended nor withdrawn). */
  @Counter()
  endorsementCount!: number;

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  editedAt!: Date | null;

  @MaybeRef()
  editedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'edited_by_id' })
  editedBy?: Relation<Account> | null;

  @MaybeMoment()
  deletedAt!: Date | null;

  @MaybeRef()
  deletedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'deleted_by_id' })
  deletedBy?: Relation<Account> | null;

  @MaybeText()
  deleteReason!: string | null;

  /** Since when flags hide it; shown again, or deleted, once they are reviewed. */
  @MaybeMoment()
  hiddenAt!: Date | null;

  /** Since when the post belongs to everybody (community wiki of an imported site). */
  @MaybeMoment()
  wikiAt!: Date | null;

  // Where an imported post came from, as its licence asks to say.

  @MaybeText()
  originUrl!: string | null;

  @MaybeText()
  originAuthor!: string | null;

  @MaybeText()
  originAuthorUrl!: string | null;

  /** As `CC BY-SA 4.0`. */
  @MaybeText()
  licence!: string | null;

  // Answers only.

  @MaybeRef()
  questionId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Post> | null;

  /** Whether it is said to be inaccurate with some weight, or was found to be; see `disputeOf`. */
  @Text({ default: Dispute.NONE })
  dispute!: Dispute;

  // Questions only.

  /** Counts up from 1 in each course; the question's address. */
  @MaybeRef()
  number!: number | null;

  @MaybeText()
  title!: string | null;

  @MaybeText()
  slug!: string | null;

  @Column('jsonb', { nullable: true })
  structured!: StructuredPart | null;

  @MaybeText()
  visibility!: QuestionVisibility | null;

  /** The cohort that sees it when visibility is COHORT. */
  @MaybeRef()
  cohortId!: number | null;

  @ManyToOne(() => Cohort, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'cohort_id' })
  cohort?: Relation<Cohort> | null;

  @MaybeRef()
  lessonId!: number | null;

  @ManyToOne(() => Lesson, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'lesson_id' })
  lesson?: Relation<Lesson> | null;

  /** When a private question to staff was published, its asker anonymised. */
  @MaybeMoment()
  publishedAt!: Date | null;

  @MaybeMoment()
  closedAt!: Date | null;

  @MaybeRef()
  closedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'closed_by_id' })
  closedBy?: Relation<Account> | null;

  @MaybeText()
  closeReason!: CloseReason | null;

  @MaybeText()
  closeNote!: string | null;

  @MaybeRef()
  duplicateOfId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'duplicate_of_id' })
  duplicateOf?: Relation<Post> | null;

  @MaybeRef()
  acceptedAnswerId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'accepted_answer_id' })
  acceptedAnswer?: Relation<Post> | null;

  @MaybeMoment()
  acceptedAt!: Date | null;

  @MaybeRef()
  acceptedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'accepted_by_id' })
  acceptedBy?: Relation<Account> | null;

  /** The asker's one sentence: what made it click. */
  @MaybeText()
  restatement!: string | null;

  /** Answers that are neither deleted nor hidden. */
  @Counter()
  answerCount!: number;

  /** Answers with an endorsement in force. */
  @Counter()
  endorsedAnswerCount!: number;

  @Counter()
  sameHereCount!: number;

  @MaybeMoment()
  lastActivityAt!: Date | null;

  /** See `hotness` in the domain; written with each vote and answer. */
  @Column('double precision', { default: 0 })
  hotness!: number;
}

/** One level of talk under a post. */
@Entity('comment')
@Index('comment_question_idx', ['questionId', 'createdAt', 'id'])
@Index('comment_post_idx', ['postId'])
@Index('comment_author_idx', ['authorId', 'id'])
export class Comment {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  /** The thread's question, so that one statement reads a page's comments. */
  @Ref()
  questionId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Post>;

  @MaybeRef()
  authorId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account> | null;

  @Column('boolean', { default: false })
  isAnonymous!: boolean;

  @Text()
  bodyMarkdown!: string;

  @Text()
  bodyHtml!: string;

  @Counter()
  helpfulCount!: number;

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  editedAt!: Date | null;

  @MaybeMoment()
  deletedAt!: Date | null;

  @MaybeRef()
  deletedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'deleted_by_id' })
  deletedBy?: Relation<Account> | null;

  @MaybeMoment()
  hiddenAt!: Date | null;

  @MaybeMoment()
  resolvedAt!: Date | null;

  @MaybeRef()
  resolvedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'resolved_by_id' })
  resolvedBy?: Relation<Account> | null;

  @MaybeText()
  originAuthor!: string | null;

  @MaybeText()
  licence!: string | null;
}

/** One posting that its sender may send again, and what came of it. */
@Entity('posting_key')
@Index('posting_key_created_idx', ['createdAt'])
@Index('posting_key_account_idx', ['accountId'])
export class PostingKey {
  /** Made by the sender. */
  @PrimaryColumn('uuid')
  key!: string;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** Of what was posted where: under one key nothing else is. */
  @Text()
  contentHash!: string;

  /** The post or comment; null only within the transaction that makes it. */
  @MaybeRef()
  resultId!: number | null;

  @Moment()
  createdAt!: Date;
}
