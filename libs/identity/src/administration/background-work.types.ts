import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How many jobs the queue holds.' })
export class JobCounts {
  @Field(() => Int, { description: 'Jobs that a worker may take.' })
  waiting!: number;

  @Field(() => Int, { description: 'Jobs in the hands of workers.' })
  active!: number;

  @Field(() => Int, { description: 'Jobs whose time has not come.' })
  delayed!: number;

  @Field(() => Int, { description: 'Jobs that ended badly and are still remembered.' })
  failed!: number;
}

@ObjectType({ description: 'The tasks of one handler that are to be done or failed for good.' })
export class HandlerBacklog {
  @Field({ description: 'Name of the handler, as `notifications.tell`.' })
  handler!: string;

  @Field(() => Int, { description: 'Tasks still to be done.' })
  tasks!: number;

  @Field(() => Int, { description: 'Tasks that failed for good.' })
  dead!: number;

  @Field(() => Float, { description: 'Age of the event of its oldest task to do, in seconds.' })
  oldestSeconds!: number;
}

@ObjectType({ description: 'A task that failed for good, and why.' })
export class DeadLetterType {
  @Field(() => ID, { description: 'Number of the event.' })
  id!: number;

  @Field({ description: 'Who could not deal with it.' })
  handler!: string;

  @Field({ description: 'What happened, as `answer.posted`.' })
  type!: string;

  @Field({ description: 'The ids that it is about, as JSON.' })
  payload!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was given up.' })
  deadAt!: Date;

  @Field({ description: 'What the last try failed with.' })
  reason!: string;
}

@ObjectType({ description: 'How far behind the work is that follows from acts.' })
export class BackgroundWorkType {
  @Field(() => Int, { description: 'Events that no relay has taken yet.' })
  events!: number;

  @Field(() => Float, { description: 'Age of the oldest of them, in seconds; 0 for none.' })
  oldestEvent!: number;

  @Field(() => JobCounts, {
    nullable: true,
    description: 'What the queue holds; null when its server does not answer.',
  })
  jobs!: JobCounts | null;

  @Field(() => [HandlerBacklog], { description: 'Handlers that have something to do, by name.' })
  handlers!: HandlerBacklog[];

  @Field(() => [DeadLetterType], {
    description: 'What failed for good, the oldest first; 100 at most.',
  })
  deadLetters!: DeadLetterType[];
}
