import { SearchOrder } from '@colloquy/domain/vocabulary';
import {
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
import { Counter, MaybeRef, Moment, Ref, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';
import { Post } from './posts.entity.ts';

/**
 * A thread as search finds it, made anew from the present rows whenever one of them changes.
 * Threads that nobody may find (deleted, hidden) have no row.
 */
@Entity('search_thread')
@Index('search_thread_words_idx', { synchronize: false })
@Index('search_thread_newest_idx', { synchronize: false })
@Index('search_thread_active_idx', { synchronize: false })
@Index('search_thread_helpful_idx', { synchronize: false })
export class SearchThread {
  @PrimaryColumn('int')
  questionId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Post>;

  @Ref()
  courseId!: number;

  /** Who may find it, as `audienceOf` says; also among the words, so that the index itself decides. */
  @Column('text', { array: true })
  audience!: string[];

  @MaybeRef()
  askerId!: number | null;

  /** People who wrote in it under their names. */
  @Column('int', { array: true })
  authorIds!: number[];

  @Column('int', { array: true })
  tagIds!: number[];

  @MaybeRef()
  lessonId!: number | null;

  /** The words of `SearchState` that are true of the thread for everybody. */
  @Column('text', { array: true })
  states!: string[];

  @Column('int')
  score!: number;

  @Moment()
  createdAt!: Date;

  @Moment()
  lastActivityAt!: Date;

  /** `trustFactor` of the thread. */
  @Column('real')
  trust!: number;

  /** Stems by place: A title, B tags, C question, D answers; and facts as words, with a colon. */
  @Column('tsvector')
  words!: string;

  /** Its rows in `search_posting`, so that they can be taken back. */
  @Column('int', { array: true })
  termIds!: number[];

  @Column('smallint', { array: true })
  impacts!: number[];

  /** What title and beginning mean: 384 bytes. */
  @Column('bytea', { nullable: true })
  meaning!: Buffer | null;

  /** Tells whether the document is still what the rows say. */
  @Text()
  fingerprint!: string;
}

/** A stem in a course. */
@Entity('search_term')
@Unique('search_term_key', ['courseId', 'lexeme'])
@Index('search_term_trgm_idx', { synchronize: false })
export class SearchTerm {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Text()
  lexeme!: string;

  /** In how many threads it is posted. */
  @Counter()
  threads!: number;
}

/** How much a stem weighs in a thread, heaviest first by its key: `search` reads from the top. */
@Entity('search_posting')
export class SearchPosting {
  @PrimaryColumn('int')
  termId!: number;

  @PrimaryColumn('smallint')
  impact!: number;

  @PrimaryColumn('int')
  questionId!: number;
}

/** The signs of a thread's meaning; a process that compares them reads a course once, then what changed. */
@Entity('search_signature')
@Index('search_signature_changed_idx', ['courseId', 'changedAt'])
export class SearchSignature {
  @PrimaryColumn('int')
  courseId!: number;

  @PrimaryColumn('int')
  questionId!: number;

  /** 384 bits. */
  @Column('bytea')
  signature!: Buffer;

  @Moment()
  changedAt!: Date;
}

/** Somebody was about to ask and found the answer here instead. */
@Entity('deflection')
@Unique('deflection_key', ['accountId', 'questionId'])
@Index('deflection_course_idx', ['courseId', 'createdAt'])
export class Deflection {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Ref()
  questionId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Post>;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** What they had typed; theirs alone, shown to nobody. */
  @Text()
  title!: string;

  @Moment()
  createdAt!: Date;
}

/** Somebody was invited to answer a question. */
@Entity('answer_invitation')
@Index('answer_invitation_account_idx', ['accountId', 'courseId', 'invitedAt'])
export class AnswerInvitation {
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

  @Ref()
  courseId!: number;

  @Moment()
  invitedAt!: Date;
}

/** Somebody who answers in a course, as invitations see them. */
@Entity('helper')
@Index('helper_account_idx', ['accountId'])
export class Helper {
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

  /** Chances that they answer each of the last questions, oldest first. */
  @Column('real', { array: true })
  worths!: number[];
}

/** A search that somebody wants to do again. */
@Entity('saved_search')
@Index('saved_search_account_idx', ['accountId', 'id'])
@Index('saved_search_notifies_idx', ['courseId'], { where: 'notifies' })
export class SavedSearch {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** Null: in all of one's courses. */
  @MaybeRef()
  courseId!: number | null;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course> | null;

  @Text()
  name!: string;

  @Text()
  query!: string;

  @Text({ default: SearchOrder.RELEVANCE })
  order!: SearchOrder;

  /** Whether new results are worth a notification. */
  @Column('boolean', { default: false })
  notifies!: boolean;

  @Moment()
  createdAt!: Date;

  /** What a thread must hold for the search to fit, and more: null for no words. */
  @Column('tsquery', { nullable: true })
  needs!: string | null;

  /** Whether that is all it asks for: no phrase, nothing left out, no filter. */
  @Column('boolean', { default: false })
  wordsAlone!: boolean;
}

/** The saved searches that were told of a thread, so that nobody is told twice; some may be gone. */
@Entity('saved_search_told')
export class SavedSearchTold {
  @PrimaryColumn('int')
  questionId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Post>;

  @Column('int', { array: true })
  savedSearchIds!: number[];
}
