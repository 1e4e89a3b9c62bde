import { TagPreferenceKind } from '@colloquy/domain/vocabulary';
import {
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  Unique,
} from 'typeorm';
import type { Relation } from 'typeorm';
import { Counter, MaybeRef, Moment, OneOf, Ref, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';
import { Post } from './posts.entity.ts';

/** A topic (no parent) or a concept (with one) of a course. */
@Entity('tag')
@Unique('tag_name_key', ['courseId', 'name'])
@Index('tag_parent_idx', ['parentId'])
export class Tag {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** Lower case, words joined by hyphens; the tag's address. */
  @Text()
  name!: string;

  @MaybeRef()
  parentId!: number | null;

  @ManyToOne(() => Tag, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'parent_id' })
  parent?: Relation<Tag> | null;

  /** One sentence. */
  @Text({ default: '' })
  excerpt!: string;

  @Text({ default: '' })
  descriptionMarkdown!: string;

  @Text({ default: '' })
  descriptionHtml!: string;

  /** Questions with it that the whole course sees. */
  @Counter()
  questionCount!: number;

  @Moment()
  createdAt!: Date;
}

/** Another word for a tag; typed, it becomes the tag. */
@Entity('tag_synonym')
@Unique('tag_synonym_name_key', ['courseId', 'name'])
@Index('tag_synonym_tag_idx', ['tagId'])
export class TagSynonym {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Ref()
  tagId!: number;

  @ManyToOne(() => Tag, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tag_id' })
  tag?: Relation<Tag>;

  @Text()
  name!: string;
}

/** A concept that is easier once another is known. */
@Entity('tag_prerequisite')
export class TagPrerequisite {
  @PrimaryColumn('int')
  tagId!: number;

  @ManyToOne(() => Tag, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tag_id' })
  tag?: Relation<Tag>;

  @PrimaryColumn('int')
  requiresId!: number;

  @ManyToOne(() => Tag, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'requires_id' })
  requires?: Relation<Tag>;
}

@Entity('post_tag')
@Index('post_tag_tag_idx', ['tagId', 'postId'])
export class PostTag {
  @PrimaryColumn('int')
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @PrimaryColumn('int')
  tagId!: number;

  @ManyToOne(() => Tag, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tag_id' })
  tag?: Relation<Tag>;

  /** Place among the question's tags, from 0. */
  @Counter()
  position!: number;
}

@Entity('tag_preference')
@OneOf('tag_preference_kind_check', 'kind', TagPreferenceKind)
export class TagPreference {
  @PrimaryColumn('int')
  tagId!: number;

  @ManyToOne(() => Tag, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'tag_id' })
  tag?: Relation<Tag>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Text()
  kind!: TagPreferenceKind;
}
