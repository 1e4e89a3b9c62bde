import { QueueKind } from '@colloquy/domain/vocabulary';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** How long something has waited. */
export const Waited = {
  DAY: 'DAY',
  THREE_DAYS: 'THREE_DAYS',
  WEEK: 'WEEK',
  LONGER: 'LONGER',
} as const;
export type Waited = keyof typeof Waited;

/** How often somebody answered in a week: once or twice, up to nine times, more. */
export const HelpAmount = { FEW: 'FEW', SOME: 'SOME', MANY: 'MANY' } as const;
export type HelpAmount = keyof typeof HelpAmount;

export const HelperRole = { LEARNER: 'LEARNER', MODERATOR: 'MODERATOR', STAFF: 'STAFF' } as const;
export type HelperRole = keyof typeof HelperRole;

registerEnumType(Waited, {
  name: 'Waited',
  description: 'Up to a day, up to three, up to a week, or longer.',
});
registerEnumType(HelpAmount, {
  name: 'HelpAmount',
  description: 'Answers of one person in one week: 1 or 2, 3 to 9, 10 or more.',
});
registerEnumType(HelperRole, {
  name: 'HelperRole',
  description: 'Roles by which helpers are grouped; owners are staff.',
});

@ObjectType({ description: 'How many have waited how long.' })
export class WaitingCount {
  @Field(() => Waited, { description: 'How long.' })
  waited!: Waited;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'People who helped alike, never by name.' })
export class HelperGroup {
  @Field(() => HelperRole, { description: 'Their role.' })
  role!: HelperRole;

  @Field(() => HelpAmount, { description: 'How often each of them answered.' })
  answers!: HelpAmount;

  @Field(() => Int, { description: 'How many people.' })
  people!: number;
}

@ObjectType({ description: 'One week of a course.' })
export class CourseWeek {
  @Field({ description: 'The Monday that it begins with, in UTC, as 2026-03-02.' })
  week!: string;

  @Field(() => Int, { description: 'Questions asked in it.' })
  questions!: number;

  @Field(() => Int, { description: 'Those that have an answer by now.' })
  answered!: number;

  @Field(() => Int, { description: 'Those with an endorsed answer.' })
  endorsed!: number;

  @Field(() => Int, { description: 'Answers written in it.' })
  answers!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds until half of the answered questions had a first answer by another.',
  })
  firstAnswerMedian!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same for nine in ten.' })
  firstAnswerP90!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Gini coefficient of answers over those who answered: 0 even, near 1 one for all.',
  })
  gini!: number | null;

  @Field(() => [HelperGroup], { description: 'Who helped, by role and amount.' })
  helpers!: HelperGroup[];
}

@ObjectType({ description: 'A queue of a course in which something waits.' })
export class OpenQueue {
  @Field(() => QueueKind, { description: 'What is reviewed.' })
  queue!: QueueKind;

  @Field(() => Int, { description: 'How many items wait.' })
  open!: number;

  @Field({ description: 'Since when the oldest waits.' })
  oldestAt!: Date;
}

@ObjectType({ description: 'A misconception that flags of the last seven days named.' })
export class MisconceptionMet {
  @Field(() => ID, { description: 'The misconception.' })
  id!: number;

  @Field({ description: 'Its name.' })
  title!: string;

  @Field(() => Int, { description: 'How many flags, without rejected ones.' })
  count!: number;
}

@ObjectType({ description: 'How a course does, for its staff.' })
export class CourseOverview {
  @Field(() => [CourseWeek], { description: 'The latest 26 weeks with posts, oldest first.' })
  weeks!: CourseWeek[];

  @Field(() => [WaitingCount], { description: 'Open questions without an answer, by age.' })
  unanswered!: WaitingCount[];

  @Field(() => [WaitingCount], { description: 'Undecided claims about answers, by age.' })
  openCases!: WaitingCount[];

  @Field(() => [OpenQueue], { description: 'Queues in which something waits for reviewers.' })
  queues!: OpenQueue[];

  @Field(() => [MisconceptionMet], { description: 'The five met most often in the last week.' })
  misconceptions!: MisconceptionMet[];

  @Field(() => Date, { nullable: true, description: 'When the latest week was counted.' })
  countedAt!: Date | null;
}
