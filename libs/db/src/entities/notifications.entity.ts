import { FollowTarget, NotificationKind } from '@colloquy/domain/vocabulary';
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
import { Announcement } from './announcements.entity.ts';
import { Course } from './courses.entity.ts';
import { Account, Session } from './identity.entity.ts';
import { Comment, Post } from './posts.entity.ts';

/** What one person is told of one thing; events close to each other share a row. */
@Entity('notification')
@Index('notification_inbox_idx', { synchronize: false })
@Index('notification_unread_idx', { synchronize: false })
@Index('notification_announcement_idx', { synchronize: false })
@Index('notification_group_idx', ['accountId', 'kind', 'postId', 'firstAt'])
@OneOf('notification_kind_check', 'kind', NotificationKind)
export class Notification {
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

  @Text()
  kind!: NotificationKind;

  /** The post that it is grouped by: what was answered, commented on, edited. Null: about no post. */
  @MaybeRef()
  postId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'post_id' })
  post?: Relation<Post> | null;

  /** The post to look at, as the newest answer. */
  @MaybeRef()
  targetId!: number | null;

  @ManyToOne(() => Post, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'target_id' })
  target?: Relation<Post> | null;

  @MaybeRef()
  commentId!: number | null;

  @ManyToOne(() => Comment, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'comment_id' })
  comment?: Relation<Comment> | null;

  /** At most one for each person and announcement, whatever is repeated. */
  @MaybeRef()
  announcementId!: number | null;

  @ManyToOne(() => Announcement, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'announcement_id' })
  announcement?: Relation<Announcement> | null;

  /** Who did it last; null when nobody is to be named, as for anonymous posts. */
  @MaybeRef()
  actorId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'actor_id' })
  actor?: Relation<Account> | null;

  /** Which badge or ability. */
  @MaybeText()
  detail!: string | null;

  @Column('int', { default: 1 })
  eventCount!: number;

  /** Events join within five minutes of this. */
  @Moment()
  firstAt!: Date;

  @Moment()
  lastAt!: Date;

  @MaybeMoment()
  readAt!: Date | null;
}

/** One event as one person was told of it: at most once, whatever is repeated. */
@Entity('notification_event')
@Index('notification_event_notification_idx', ['notificationId'])
export class NotificationEvent {
  /** The outbox row, which is forgotten before this one. */
  @PrimaryColumn('bigint')
  eventId!: number;

  @PrimaryColumn('int')
  accountId!: number;

  @Ref()
  notificationId!: number;

  @ManyToOne(() => Notification, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'notification_id' })
  notification?: Relation<Notification>;
}

/** What a person wants to hear more of, or nothing of. */
@Entity('follow')
@Index('follow_target_idx', ['target', 'targetId'])
@OneOf('follow_target_check', 'target', FollowTarget)
export class Follow {
  @PrimaryColumn('int')
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @PrimaryColumn('text')
  target!: FollowTarget;

  /** A question, an account or a course, as `target` says. */
  @PrimaryColumn('int')
  targetId!: number;

  @Column('boolean', { default: false })
  isMuted!: boolean;

  @Moment()
  createdAt!: Date;
}

/** A browser that shows messages, for as long as its session. */
@Entity('push_device')
@Unique('push_device_endpoint_key', ['endpoint'])
@Index('push_device_account_idx', ['accountId'])
@Index('push_device_session_idx', ['sessionId'])
export class PushDevice {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  accountId!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Ref()
  sessionId!: number;

  @ManyToOne(() => Session, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id' })
  session?: Relation<Session>;

  /** Where its push service takes messages. */
  @Text()
  endpoint!: string;

  @Text()
  p256dh!: string;

  @Text()
  auth!: string;

  /** Whether messages may show titles and names. */
  @Column('boolean', { default: false })
  showsText!: boolean;

  @Moment()
  createdAt!: Date;
}
