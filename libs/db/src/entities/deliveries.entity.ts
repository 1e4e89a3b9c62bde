import {
  Channel,
  DeliveryState,
  DigestRhythm,
  MailChoice,
  NotificationCategory,
  SuppressionReason,
} from '@colloquy/domain/vocabulary';
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
import { MaybeMoment, MaybeRef, MaybeText, Moment, OneOf, Ref, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';
import { Notification } from './notifications.entity.ts';

/** When a person may be sent messages; no row is the defaults. */
@Entity('notification_settings')
@OneOf('notification_settings_rhythm_check', 'digest_rhythm', DigestRhythm)
export class NotificationSettings {
  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** Minutes after local midnight; both or neither are null. */
  @MaybeRef()
  quietFrom!: number | null;

  @MaybeRef()
  quietUntil!: number | null;

  @MaybeMoment()
  snoozedUntil!: Date | null;

  @Text({ default: DigestRhythm.DAILY })
  digestRhythm!: DigestRhythm;

  /** Local hour, 0 to 23. */
  @Column('int', { default: 17 })
  digestHour!: number;

  /** From 1, Monday, to 7, Sunday. */
  @Column('int', { default: 1 })
  digestWeekday!: number;

  /** Whether the person follows the questions that they ask or answer. */
  @Column('boolean', { default: true })
  followsWritten!: boolean;

  /** Whether the person follows the questions where they are mentioned. */
  @Column('boolean', { default: true })
  followsMentioned!: boolean;

  /** When the person last looked at the inbox. */
  @MaybeMoment()
  visitedAt!: Date | null;

  /** When they did before that visit began: what came since is new to them. */
  @MaybeMoment()
  awaySince!: Date | null;
}

/** What a course needed from one of its staff in one week: made once. */
@Entity('staff_digest')
@Unique('staff_digest_due_key', ['accountId', 'courseId', 'dueAt'])
@Index('staff_digest_course_idx', ['courseId'])
export class StaffDigest {
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

  /** The hour that it was for. */
  @Moment()
  dueAt!: Date;

  /** In the language of the person, as it stood then. */
  @Text()
  summary!: string;
}

/** What a person chose for a category: in one course, or where they chose nothing for the course. */
@Entity('notification_preference')
@Index('notification_preference_key', { synchronize: false })
@Index('notification_preference_course_idx', ['courseId'])
@OneOf('notification_preference_category_check', 'category', NotificationCategory)
@OneOf('notification_preference_mail_check', 'mail', MailChoice)
export class NotificationPreference {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** Null: in every course that has no row of its own. */
  @MaybeRef()
  courseId!: number | null;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course> | null;

  @Text()
  category!: NotificationCategory;

  @Column('boolean')
  inbox!: boolean;

  @Text()
  mail!: MailChoice;

  @Column('boolean')
  push!: boolean;
}

/**
 * One message to one person on one channel. It is sent once, with what was in it when that began:
 * events join the one that waits, of which there is one at most for each post, and one digest.
 */
@Entity('delivery')
@Index('delivery_post_idx', ['accountId', 'channel', 'postId', 'sentAt'])
@Index('delivery_waiting_key', { synchronize: false })
@Index('delivery_due_idx', { synchronize: false })
@Index('delivery_created_idx', ['createdAt'])
@OneOf('delivery_channel_check', 'channel', Channel)
@OneOf('delivery_state_check', 'state', DeliveryState)
export class Delivery {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Text()
  channel!: Channel;

  /** What events join it by. No foreign key: a message outlives what it told of. */
  @MaybeRef()
  postId!: number | null;

  @Text({ default: DeliveryState.WAITING })
  state!: DeliveryState;

  /**
   * Not before then: a message about the same post was just sent, or the person rests. Null: a
   * digest whose hour is still to be worked out.
   */
  @MaybeMoment()
  dueAt!: Date | null;

  /** Since when the job that sends it knows of it; null: it is to be told when `due_at` has come. */
  @MaybeMoment()
  queuedAt!: Date | null;

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  sentAt!: Date | null;

  /** Why it was skipped, as `READ`. */
  @MaybeText()
  reason!: string | null;
}

/** One event as it goes to one person on one channel: its key makes that once. */
@Entity('delivery_event')
@Index('delivery_event_delivery_idx', ['deliveryId'])
@Index('delivery_event_notification_idx', ['notificationId'])
export class DeliveryEvent {
  @PrimaryColumn('bigint')
  eventId!: number;

  @PrimaryColumn('int')
  accountId!: number;

  @PrimaryColumn('text')
  channel!: Channel;

  @Ref()
  deliveryId!: number;

  @ManyToOne(() => Delivery, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delivery_id' })
  delivery?: Relation<Delivery>;

  @Ref()
  notificationId!: number;

  @ManyToOne(() => Notification, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'notification_id' })
  notification?: Relation<Notification>;
}

/** An address that is not mailed to: it does not exist, or whoever reads it complained. */
@Entity('mail_suppression')
@OneOf('mail_suppression_reason_check', 'reason', SuppressionReason)
export class MailSuppression {
  /** In lower case. */
  @PrimaryColumn('text')
  address!: string;

  @Text()
  reason!: SuppressionReason;

  /** What the far server said. */
  @Text({ default: '' })
  detail!: string;

  @Moment()
  createdAt!: Date;
}

/** How fast mails go to one provider. */
@Entity('mail_pace')
export class MailPace {
  /** The part of addresses after the @, in lower case. */
  @PrimaryColumn('text')
  domain!: string;

  /** When the next mail would go if all went evenly. */
  @Moment()
  nextAt!: Date;
}

/** A mail that came in: kept whole until it is dealt with, then only that it came. */
@Entity('inbound_mail')
@Unique('inbound_mail_key', ['messageId', 'recipient'])
@Index('inbound_mail_received_idx', ['receivedAt'])
export class InboundMail {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  /** Its Message-ID, else a fingerprint of all of it: one that comes twice is one. */
  @Text()
  messageId!: string;

  /** Of the envelope; empty for reports. */
  @Text()
  sender!: string;

  @Text()
  recipient!: string;

  @Column('bytea', { nullable: true })
  raw!: Buffer | null;

  /** What became of it, as `COMMENT` or `AUTOMATIC`; null: still to be dealt with. */
  @MaybeText()
  outcome!: string | null;

  @Moment()
  receivedAt!: Date;

  /** Since when somebody deals with it; one who was cut off is not waited for long. */
  @MaybeMoment()
  claimedAt!: Date | null;
}
