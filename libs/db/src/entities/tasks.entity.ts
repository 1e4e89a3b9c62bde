import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { MaybeMoment, MaybeText, Moment, Text } from './columns.ts';

/**
 * What one handler still has to do about one event. The row goes when it is done, in the handler's
 * own transaction where it has one; whatever the queue says, no row means nothing to do.
 */
@Entity('event_task')
@Index('event_task_lane_idx', ['handler', 'aggregate', 'eventId'])
@Index('event_task_unqueued_idx', { synchronize: false })
export class EventTask {
  /** The outbox row, which may be forgotten before a task that failed. */
  @PrimaryColumn('bigint')
  eventId!: number;

  @PrimaryColumn('text')
  handler!: string;

  /** The thing that the event is about, as `post:17`; one handler takes its events in order. */
  @Text()
  aggregate!: string;

  @Text()
  type!: string;

  @Column('jsonb')
  payload!: Record<string, unknown>;

  @Text()
  requestId!: string;

  @Moment()
  createdAt!: Date;

  /** When the queue was last told; null: it must be told. */
  @MaybeMoment()
  queuedAt!: Date | null;

  /** Which queue was told, by the name of its memory; another one must be told again. */
  @MaybeText()
  queuedIn!: string | null;

  /** Since when it is a dead letter: no longer tried, until somebody replays it. */
  @MaybeMoment()
  deadAt!: Date | null;

  /** Why the last try failed. */
  @MaybeText()
  reason!: string | null;
}
