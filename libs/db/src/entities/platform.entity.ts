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
import { MaybeMoment, MaybeRef, MaybeText, Moment, Ref, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';

/** An event on its way to the queues; written in the transaction that it tells of. */
@Entity('outbox')
@Index('outbox_waiting_idx', { synchronize: false })
export class Outbox {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Text()
  type!: string;

  @Column('jsonb')
  payload!: Record<string, unknown>;

  /** Follows a request from the web through the API into jobs. */
  @Text({ default: '' })
  requestId!: string;

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  relayedAt!: Date | null;
}

/**
 * Who did what to whom and why, for every act of a moderator, staff or administrator.
 * Append-only: the database itself refuses updates and deletes.
 */
@Entity('audit_entry')
@Index('audit_entry_course_idx', ['courseId', 'id'])
@Index('audit_entry_actor_idx', ['courseId', 'actorId', 'id'])
@Index('audit_entry_subject_idx', ['courseId', 'subjectId', 'id'])
@Index('audit_entry_post_idx', ['courseId', 'postId', 'id'])
@Index('audit_entry_act_idx', ['courseId', 'act', 'id'])
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  /** No foreign keys here: the log outlives what it tells of. */
  @MaybeRef()
  courseId!: number | null;

  @Ref()
  actorId!: number;

  /** As `author.revealed`, `question.closed`, `role.changed`. */
  @Text()
  act!: string;

  @MaybeRef()
  postId!: number | null;

  @MaybeRef()
  subjectId!: number | null;

  @Text({ default: '' })
  reason!: string;

  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;

  @Moment()
  createdAt!: Date;
}

/** A picture that somebody uploaded; the bytes are in the storage under `key`. */
@Entity('upload')
@Unique('upload_key_key', ['key'])
@Index('upload_account_idx', ['accountId', 'createdAt'])
export class Upload {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  /** Random name with an ending, as `3f…9c.webp`; `/media/<key>` serves it. */
  @Text()
  key!: string;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @MaybeRef()
  accountId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account> | null;

  @Text()
  contentType!: string;

  @Column('int')
  bytes!: number;

  @Column('int')
  width!: number;

  @Column('int')
  height!: number;

  @Moment()
  createdAt!: Date;
}

/** A badge that an imported site once gave: a fact of history, not earned here. */
@Entity('badge_award')
@Unique('badge_award_key', ['courseId', 'accountId', 'name', 'awardedAt'])
export class BadgeAward {
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
  name!: string;

  @Moment()
  awardedAt!: Date;
}

/** How far an import of one source into one course has come. */
@Entity('import_run')
@Unique('import_run_source_key', ['courseId', 'source'])
export class ImportRun {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** Format and place, as `stackexchange:quantumcomputing`. */
  @Text()
  source!: string;

  /** Progress by table, counts in and out, skipped rows by reason. */
  @Column('jsonb', { default: {} })
  progress!: Record<string, unknown>;

  @Moment()
  startedAt!: Date;

  @MaybeMoment()
  finishedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  report!: Record<string, unknown> | null;
}

/** Which row here a row of an imported source became. */
@Entity('import_map')
export class ImportMap {
  @PrimaryColumn('int')
  runId!: number;

  @ManyToOne(() => ImportRun, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id' })
  run?: Relation<ImportRun>;

  /** `user`, `post`, `comment`, `vote`, `tag`, `revision`, … */
  @PrimaryColumn('text')
  kind!: string;

  @PrimaryColumn('text')
  sourceId!: string;

  @MaybeRef()
  targetId!: number | null;

  @MaybeText()
  note!: string | null;
}
