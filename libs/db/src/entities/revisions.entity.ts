import { RevisionKind, SuggestedEditState } from '@colloquy/domain/vocabulary';
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
import { Post, type StructuredPart } from './posts.entity.ts';

/** One state of a post's text. Revision 1 is the first. */
@Entity('revision')
@Unique('revision_number_key', ['postId', 'number'])
@OneOf('revision_kind_check', 'kind', RevisionKind)
export class Revision {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @Column('int')
  number!: number;

  @Text()
  kind!: RevisionKind;

  @MaybeRef()
  editorId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'editor_id' })
  editor?: Relation<Account> | null;

  @MaybeText()
  title!: string | null;

  @Text()
  bodyMarkdown!: string;

  @Column('text', { array: true, default: () => "'{}'" })
  tags!: string[];

  @Column('jsonb', { nullable: true })
  structured!: StructuredPart | null;

  @Text({ default: '' })
  reason!: string;

  /** For a rollback: the revision gone back to. */
  @Column('int', { nullable: true })
  rolledBackTo!: number | null;

  @Moment()
  createdAt!: Date;
}

/** A change that somebody without the right to edit proposes. */
@Entity('suggested_edit')
@Index('suggested_edit_post_idx', ['postId', 'state'])
@Index('suggested_edit_author_idx', ['authorId', 'id'])
@Index('suggested_edit_pending_idx', { synchronize: false })
@OneOf('suggested_edit_state_check', 'state', SuggestedEditState)
export class SuggestedEdit {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @Ref()
  authorId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'author_id' })
  author?: Relation<Account>;

  /** The post's version that the proposer saw. */
  @Column('int')
  baseVersion!: number;

  @MaybeText()
  title!: string | null;

  @Text()
  bodyMarkdown!: string;

  @Column('text', { array: true, default: () => "'{}'" })
  tags!: string[];

  @Text()
  reason!: string;

  @Text({ default: SuggestedEditState.PENDING })
  state!: SuggestedEditState;

  @MaybeRef()
  decidedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'decided_by_id' })
  decidedBy?: Relation<Account> | null;

  @MaybeMoment()
  decidedAt!: Date | null;

  @Text({ default: '' })
  decisionNote!: string;

  @Moment()
  createdAt!: Date;
}

/** What somebody has begun to write, kept per person and place. */
@Entity('draft')
@Unique('draft_place_key', ['accountId', 'courseId', 'place'])
export class Draft {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** `ask`, `answer:12`, `comment:34`, `edit:56`. */
  @Text()
  place!: string;

  /** The form's fields by name. */
  @Column('jsonb')
  fields!: Record<string, string>;

  @Moment()
  updatedAt!: Date;
}
