import { NotificationKind } from '@colloquy/domain/vocabulary';
import { ConnectionType } from '@colloquy/platform/graphql';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Notification', { description: 'What the viewer was told of one thing.' })
export class NotificationType {
  @Field(() => ID, { description: 'Number of the notification.' })
  id!: number;

  @Field(() => NotificationKind, { description: 'What it tells.' })
  kind!: NotificationKind;

  @Field(() => Int, { description: 'How many events it gathers.' })
  eventCount!: number;

  @Field(() => GraphQLISODateTime, { description: 'When the last of them came.' })
  lastAt!: Date;

  @Field({ description: 'Whether the viewer has read it.' })
  isRead!: boolean;

  @Field({ description: 'Address of the course.' })
  courseSlug!: string;

  @Field({ description: 'Title of the course.' })
  courseTitle!: string;

  @Field(() => ID, { nullable: true, description: 'The question that it is about, if any.' })
  questionId!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of the question in its course.' })
  questionNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'Title of the question.' })
  questionTitle!: string | null;

  @Field(() => ID, { nullable: true, description: 'The answer to look at, if any.' })
  answerId!: number | null;

  @Field(() => ID, { nullable: true, description: 'The comment to look at, if any.' })
  commentId!: number | null;

  @Field(() => ID, { nullable: true, description: 'The announcement that it tells, if any.' })
  announcementId!: number | null;

  @Field(() => String, { nullable: true, description: 'Title of the announcement.' })
  announcementTitle!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Which badge, ability or saved search, what became of a suggestion, or the id of the case, flag or notice.',
  })
  detail!: string | null;
}

@ObjectType({ description: "A page of the viewer's notifications, newest first." })
export class NotificationConnection extends ConnectionType(NotificationType, 'Notification') {}

@ObjectType({ description: 'What came for the viewer in one course while they were away.' })
export class AwayCourse {
  @Field({ description: 'Address of the course.' })
  slug!: string;

  @Field({ description: 'Title of the course.' })
  title!: string;

  @Field(() => Int, { description: 'Answers to what they asked.' })
  answers!: number;

  @Field(() => Int, { description: 'Comments, mentions, and what became of what they wrote.' })
  conversation!: number;

  @Field(() => Int, { description: 'What is new in what they follow or are invited to.' })
  followed!: number;

  @Field(() => Int, { description: 'Decisions about them.' })
  decisions!: number;
}

@ObjectType({ description: 'What came for the viewer since they last visited their inbox.' })
export class Away {
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when; null where this is the first visit.',
  })
  since!: Date | null;

  @Field(() => [AwayCourse], { description: 'By course, the latest first; 20 at most.' })
  courses!: AwayCourse[];
}
