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
import { MaybeMoment, MaybeText, Moment, Ref, Text } from './columns.ts';

/**
 * Somebody who can sign in, and, where an import brought the posts of people who never signed up,
 * somebody who could. Other people see an account as a person.
 */
@Entity('account')
@Unique('account_handle_key', ['handle'])
@Index('account_email_key', { synchronize: false })
@Index('account_name_trgm_idx', { synchronize: false })
export class Account {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  /** As typed at sign-up; unique without regard to case. Null for imported people. */
  @MaybeText()
  email!: string | null;

  @MaybeMoment()
  emailVerifiedAt!: Date | null;

  /** Argon2id in PHC form. Null: cannot sign in with a password. */
  @MaybeText()
  passwordHash!: string | null;

  @Text()
  name!: string;

  /** Lower case; what mentions and the person page's address use. */
  @Text()
  handle!: string;

  @Text({ default: '' })
  aboutMarkdown!: string;

  @Text({ default: '' })
  aboutHtml!: string;

  /** BCP 47 language of pages and mails. */
  @Text({ default: 'en' })
  locale!: string;

  /** IANA zone name. */
  @Text({ default: 'UTC' })
  timeZone!: string;

  @Column('boolean', { default: false })
  isAdministrator!: boolean;

  /** The person's page on the site that an import came from. */
  @MaybeText()
  originUrl!: string | null;

  @Moment()
  createdAt!: Date;

  /** Erased: the row stays so that posts keep an author, everything personal is gone. */
  @MaybeMoment()
  deletedAt!: Date | null;
}

/** A signed-in browser. Only the SHA-256 of the token is stored. */
@Entity('session')
@Unique('session_token_hash_key', ['tokenHash'])
@Index('session_account_idx', ['accountId'])
export class Session {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column('bytea')
  tokenHash!: Buffer;

  @Text({ default: '' })
  address!: string;

  @Text({ default: '' })
  userAgent!: string;

  @Moment()
  createdAt!: Date;

  /** Written at most once a minute. */
  @Moment()
  lastSeenAt!: Date;

  @Moment()
  expiresAt!: Date;
}

export type TokenPurpose = 'RESET_PASSWORD' | 'VERIFY_EMAIL' | 'CHANGE_EMAIL' | 'RESTORE_EMAIL';

/** A one-time token sent by mail; only the SHA-256 is stored. */
@Entity('account_token')
@Unique('account_token_hash_key', ['tokenHash'])
@Index('account_token_account_idx', ['accountId', 'purpose'])
export class AccountToken {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Text()
  purpose!: TokenPurpose;

  /** The address that a link to change or restore one makes the account's; null for the others. */
  @MaybeText()
  email!: string | null;

  @Column('bytea')
  tokenHash!: Buffer;

  @Moment()
  createdAt!: Date;

  @Moment()
  expiresAt!: Date;

  @MaybeMoment()
  usedAt!: Date | null;
}

/** Failures counted per account and per address, for back-off. */
@Entity('throttle')
export class Throttle {
  /** As `sign-in:account:mina@example.org` or `sign-in:address:127.0.0.1`. */
  @Column('text', { primary: true })
  key!: string;

  @Column('int')
  failures!: number;

  @Moment()
  lastFailureAt!: Date;

  @MaybeMoment()
  blockedUntil!: Date | null;
}
