import { Ability } from '@colloquy/domain/vocabulary';
import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { MaybeMoment, MaybeRef, OneOf, Text } from './columns.ts';
import { Course } from './courses.entity.ts';
import { Account } from './identity.entity.ts';

/**
 * How a person stands with one ability in one course. Earned, granted and suspended are apart, so
 * that a grant that ends leaves what was earned, and a suspension that ends leaves both.
 */
@Entity('ability_state')
@OneOf('ability_state_ability_check', 'ability', Ability)
export class AbilityState {
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

  @PrimaryColumn('text')
  ability!: Ability;

  /** Since when the person's own record earns it. */
  @MaybeMoment()
  earnedAt!: Date | null;

  @MaybeMoment()
  grantedAt!: Date | null;

  /** Null: for as long as the course lasts. */
  @MaybeMoment()
  grantedUntil!: Date | null;

  @MaybeRef()
  grantedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'granted_by_id' })
  grantedBy?: Relation<Account> | null;

  @Text({ default: '' })
  grantReason!: string;

  @MaybeMoment()
  suspendedAt!: Date | null;

  @MaybeMoment()
  suspendedUntil!: Date | null;

  @MaybeRef()
  suspendedById!: number | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'suspended_by_id' })
  suspendedBy?: Relation<Account> | null;

  /** Shown to the person. */
  @Text({ default: '' })
  suspendReason!: string;
}
