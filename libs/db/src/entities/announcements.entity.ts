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
import { Counter, MaybeMoment, MaybeRef, MaybeText, Moment, Ref, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';
import { Post } from './posts.entity.ts';

/** What staff tells everybody in a course. */
@Entity('announcement')
@Index('announcement_course_idx', ['courseId', 'publishedAt', 'id'])
@Index('announcement_due_idx', { synchronize: false })
export class Announcement {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @MaybeRef()
  authorId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account> | null;

  @Text()
  title!: string;

  @Text()
  bodyMarkdown!: string;

  @Text()
  bodyHtml!: string;

  /** Told also to whoever muted the course, and by mail whatever they prefer. */
  @Column('boolean', { default: false })
  isImportant!: boolean;

  /** Until then it stands above the course's questions; null: it does not. */
  @MaybeMoment()
  pinnedUntil!: Date | null;

  @Moment()
  createdAt!: Date;

  /** When it is to be published: at once, or at a time still to come. */
  @Moment()
  publishAt!: Date;

  @MaybeMoment()
  publishedAt!: Date | null;

  @MaybeMoment()
  editedAt!: Date | null;

  /** Since when it holds no more; one that was not published by then never is. */
  @MaybeMoment()
  endedAt!: Date | null;
}

/** How far the telling of an announcement has come, so that it goes on where it was cut off. */
@Entity('announcement_reach')
export class AnnouncementReach {
  @PrimaryColumn('int')
  announcementId!: number;

  @ManyToOne(() => Announcement, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'announcement_id' })
  announcement?: Relation<Announcement>;

  /** Members are told in the order of their accounts' ids; those up to this one were. */
  @Counter()
  lastAccountId!: number;

  /** How many notifications were written. */
  @Counter()
  told!: number;

  @MaybeMoment()
  finishedAt!: Date | null;
}

/** A question that is to be asked at a set time. */
@Entity('scheduled_question')
@Index('scheduled_question_course_idx', ['courseId', 'publishAt'])
@Index('scheduled_question_due_idx', { synchronize: false })
@Index('scheduled_question_question_idx', { synchronize: false })
export class ScheduledQuestion {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** Who will have asked it. */
  @Ref()
  authorId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account>;

  /** What was typed, checked again when it is asked: title, body, tags and the rest. */
  @Column('jsonb')
  input!: Record<string, unknown>;

  @Moment()
  createdAt!: Date;

  @Moment()
  publishAt!: Date;

  /** The question that came of it. */
  @MaybeRef()
  questionId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'question_id' })
  question?: Relation<Post> | null;

  /** When it was asked or could not be. */
  @MaybeMoment()
  doneAt!: Date | null;

  /** The code of why it could not be asked. */
  @MaybeText()
  failure!: string | null;
}
