import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Counter, Moment } from './columns.ts';
import { Course } from './courses.entity.ts';

/** How many people of one role answered how often in one week. */
export interface HelperGroup {
  readonly role: 'LEARNER' | 'MODERATOR' | 'STAFF';
  /** Answers of each of them: 1 or 2, 3 to 9, 10 or more. */
  readonly answers: 'FEW' | 'SOME' | 'MANY';
  readonly people: number;
}

/** One week of a course's life, counted by a job so that the overview reads rows, not posts. */
@Entity('course_week')
export class CourseWeek {
  @PrimaryColumn('int')
  courseId!: number;

  @ManyToOne(() => Course, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'course_id' })
  course?: Relation<Course>;

  /** The Monday that it begins with, in UTC. */
  @PrimaryColumn('date')
  week!: string;

  /** Questions asked in it that stand. */
  @Counter()
  questions!: number;

  /** Those of them that have an answer by now, and one that was endorsed. */
  @Counter()
  answered!: number;

  @Counter()
  endorsed!: number;

  /** Answers written in it that stand. */
  @Counter()
  answers!: number;

  /** Seconds from asking to the first answer by somebody else, of this week's questions. */
  @Column('int', { nullable: true })
  firstAnswerMedian!: number | null;

  @Column('int', { nullable: true })
  firstAnswerP90!: number | null;

  /** How unevenly answers are spread over those who answered: 0 all alike, near 1 one for all. */
  @Column('double precision', { nullable: true })
  gini!: number | null;

  @Column('jsonb', { default: [] })
  helpers!: HelperGroup[];

  @Moment()
  countedAt!: Date;
}
