import {
  Anonymity,
  CourseRole,
  CourseVisibility,
  EnrolmentState,
  ReputationPolicy,
  VoteModel,
} from '@colloquy/domain/vocabulary';
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
import { Counter, MaybeMoment, MaybeRef, MaybeText, Moment, OneOf, Ref, Text } from './columns.ts';
import { Account } from './identity.entity.ts';

/** A course and its policies. */
@Entity('course')
@Unique('course_slug_key', ['slug'])
@Index('course_listed_idx', { synchronize: false })
@OneOf('course_visibility_check', 'visibility', CourseVisibility)
@OneOf('course_vote_model_check', 'vote_model', VoteModel)
@OneOf('course_anonymity_check', 'anonymity', Anonymity)
@OneOf('course_reputation_policy_check', 'reputation_policy', ReputationPolicy)
@OneOf('course_tag_creators_check', 'tag_creators', CourseRole)
export class Course {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Text()
  slug!: string;

  @Text()
  title!: string;

  @Text({ default: '' })
  descriptionMarkdown!: string;

  @Text({ default: '' })
  descriptionHtml!: string;

  @Text()
  visibility!: CourseVisibility;

  @Text({ default: VoteModel.KIND })
  voteModel!: VoteModel;

  @Text({ default: Anonymity.PEERS })
  anonymity!: Anonymity;

  /** Staff answers wait this long for learners, in hours; 0 is off. */
  @Column('int', { default: 0 })
  learnersFirstHours!: number;

  /** How long an author has to repair an inaccurate answer, in hours. */
  @Column('int', { default: 48 })
  repairHours!: number;

  @Text({ default: ReputationPolicy.KIND })
  reputationPolicy!: ReputationPolicy;

  /** The weakest role that may make a new tag by using it. */
  @Text({ default: CourseRole.LEARNER })
  tagCreators!: CourseRole;

  /** Whether accepting an answer asks for a restatement. */
  @Column('boolean', { default: false })
  restatementRequired!: boolean;

  /** BCP 47 languages, the first is the course's own. */
  @Column('text', { array: true, default: () => "'{en}'" })
  languages!: string[];

  /** Number that the next question gets; taken under a row lock. */
  @Column('int', { default: 1 })
  nextQuestionNumber!: number;

  @Counter()
  memberCount!: number;

  @Counter()
  questionCount!: number;

  @Moment()
  createdAt!: Date;

  /** Where an imported course came from. */
  @MaybeText()
  originUrl!: string | null;
}

@Entity('cohort')
@Unique('cohort_name_key', ['courseId', 'name'])
export class Cohort {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Text()
  name!: string;
}

/** Joins an account to a course with one role. */
@Entity('enrolment')
@Unique('enrolment_course_account_key', ['courseId', 'accountId'])
@Index('enrolment_account_idx', ['accountId'])
@Index('enrolment_course_idx', ['courseId', 'state', 'role', 'id'])
@OneOf('enrolment_role_check', 'role', CourseRole)
@OneOf('enrolment_state_check', 'state', EnrolmentState)
export class Enrolment {
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

  @Text({ default: CourseRole.LEARNER })
  role!: CourseRole;

  @Text({ default: EnrolmentState.ACTIVE })
  state!: EnrolmentState;

  @MaybeRef()
  cohortId!: number | null;

  @ManyToOne(() => Cohort, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'cohort_id' })
  cohort?: Relation<Cohort> | null;

  @Moment()
  createdAt!: Date;

  @MaybeMoment()
  endedAt!: Date | null;
}

/** Bids one address into a course. Only the token's SHA-256 is stored, made when it is mailed. */
@Entity('invitation')
@Index('invitation_course_idx', ['courseId'])
@OneOf('invitation_role_check', 'role', CourseRole)
export class Invitation {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  @Text()
  email!: string;

  @Text()
  role!: CourseRole;

  @MaybeRef()
  cohortId!: number | null;

  @ManyToOne(() => Cohort, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'cohort_id' })
  cohort?: Relation<Cohort> | null;

  @Ref()
  invitedById!: number;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'invited_by_id' })
  invitedBy?: Relation<Account>;

  @Column('bytea', { nullable: true })
  @Index('invitation_token_idx')
  tokenHash!: Buffer | null;

  @Moment()
  createdAt!: Date;

  @Moment()
  expiresAt!: Date;

  @MaybeMoment()
  acceptedAt!: Date | null;
}

/** A place in the course material that a question can belong to. */
@Entity('lesson')
@Unique('lesson_label_key', ['courseId', 'label'])
export class Lesson {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Ref()
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** As `3.2`. */
  @Text()
  label!: string;

  @Text()
  title!: string;

  @MaybeText()
  url!: string | null;

  @Counter()
  position!: number;
}
