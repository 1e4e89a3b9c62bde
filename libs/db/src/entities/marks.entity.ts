import { EndorsementKind, PostLinkKind, VoteValue } from '@colloquy/domain/vocabulary';
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
import { MaybeMoment, MaybeRef, Moment, OneOf, Ref, Text } from './columns.ts';
import { Account } from './identity.entity.ts';
import { Post } from './posts.entity.ts';

/** What one person thinks of one post. Imported votes have no voter. */
@Entity('vote')
@Unique('vote_post_account_key', ['postId', 'accountId'])
@Index('vote_account_idx', ['accountId', 'id'])
@OneOf('vote_value_check', 'value', VoteValue)
export class Vote {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @MaybeRef()
  accountId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account> | null;

  @Text()
  value!: VoteValue;

  @Moment()
  createdAt!: Date;
}

@Entity('bookmark')
@Index('bookmark_account_idx', ['accountId', 'createdAt', 'postId'])
export class Bookmark {
  @PrimaryColumn('int')
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Moment()
  createdAt!: Date;
}

/** Somebody who has the same question: counts as an asker. */
@Entity('same_here')
@Index('same_here_account_idx', ['accountId'])
export class SameHere {
  @PrimaryColumn('int')
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Moment()
  createdAt!: Date;
}

/** Staff's word for an answer. Suspended by an edit until the endorser confirms it. */
@Entity('endorsement')
@Unique('endorsement_post_account_key', ['postId', 'endorserId'])
@Index('endorsement_suspended_idx', { synchronize: false })
@OneOf('endorsement_kind_check', 'kind', EndorsementKind)
export class Endorsement {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @Ref()
  endorserId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'endorser_id' })
  endorser?: Relation<Account>;

  @Text()
  kind!: EndorsementKind;

  @Text({ default: '' })
  note!: string;

  /** The post's version that was endorsed or last confirmed. */
  @Column('int')
  postVersion!: number;

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  suspendedAt!: Date | null;

  @MaybeMoment()
  confirmedAt!: Date | null;
}

/** The name that hides one person in one thread; stable there, and nowhere else. */
@Entity('pseudonym')
@Unique('pseudonym_name_key', ['questionId', 'name'])
export class Pseudonym {
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
  name!: string;
}

/** A link from one question to another, in either text or by a decision. */
@Entity('post_link')
@Unique('post_link_key', ['postId', 'targetId', 'kind'])
@Index('post_link_target_idx', ['targetId'])
@OneOf('post_link_kind_check', 'kind', PostLinkKind)
export class PostLink {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  postId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post>;

  @Ref()
  targetId!: number;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'target_id' })
  target?: Relation<Post>;

  @Text()
  kind!: PostLinkKind;

  @Moment()
  createdAt!: Date;
}

/** Somebody who wants others to know that they are writing an answer; forgotten soon after. */
@Entity('answer_writing')
@Index('answer_writing_account_idx', ['accountId'])
export class AnswerWriting {
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

  /** When it is no longer said unless they go on. */
  @Moment()
  until!: Date;
}
