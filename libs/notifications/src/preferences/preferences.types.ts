import { DigestRhythm, MailChoice, NotificationCategory } from '@colloquy/domain/vocabulary';
import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';

const INBOX = 'Whether it counts as new in the inbox.';
const MAIL = 'Whether it is mailed at once, with the digest, or never.';
const PUSH = 'Whether it is shown on the devices that take messages.';

@ObjectType({ description: 'How the viewer is told of one category of things.' })
export class NotificationChoice {
  @Field(() => NotificationCategory, { description: 'What it is about.' })
  category!: NotificationCategory;

  @Field({ description: INBOX })
  inbox!: boolean;

  @Field(() => MailChoice, { description: MAIL })
  mail!: MailChoice;

  @Field({ description: PUSH })
  push!: boolean;

  @Field({ description: 'Whether it reaches the inbox whatever is chosen.' })
  isFixed!: boolean;
}

@InputType({ description: 'How the viewer wants to be told of one category of things.' })
export class NotificationChoiceInput {
  @Field(() => NotificationCategory, { description: 'What it is about.' })
  category!: NotificationCategory;

  @Field({ description: INBOX })
  inbox!: boolean;

  @Field(() => MailChoice, { description: MAIL })
  mail!: MailChoice;

  @Field({ description: PUSH })
  push!: boolean;
}

@ObjectType({ description: 'A course of the viewer, and whether it has choices of its own.' })
export class CourseChoices {
  @Field({ description: 'Address of the course.' })
  slug!: string;

  @Field({ description: 'Title of the course.' })
  title!: string;

  @Field({ description: 'Whether something else was chosen for it than everywhere.' })
  isOwn!: boolean;
}

const QUIET_FROM = 'No messages from this minute after local midnight, 0 to 1439; null for never.';
const QUIET_UNTIL = 'Until this one; before the start it is the next day’s.';
const SNOOZED = 'No messages before then.';
const HOUR = 'Local hour of the digest, 0 to 23.';
const WEEKDAY = 'Day of the weekly digest, 1 for Monday to 7 for Sunday.';
const WRITTEN = 'Whether questions are followed that the viewer asks or answers.';
const MENTIONED = 'Whether questions are followed where the viewer is mentioned.';
const RHYTHM = 'How often the digest comes.';

@ObjectType({ description: 'When the viewer may be sent messages.' })
export class NotificationSettings {
  @Field({ description: 'IANA name of the time zone that the hours are of.' })
  timeZone!: string;

  @Field(() => Int, { nullable: true, description: QUIET_FROM })
  quietFrom!: number | null;

  @Field(() => Int, { nullable: true, description: QUIET_UNTIL })
  quietUntil!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: SNOOZED })
  snoozedUntil!: Date | null;

  @Field(() => DigestRhythm, { description: RHYTHM })
  digestRhythm!: DigestRhythm;

  @Field(() => Int, { description: HOUR })
  digestHour!: number;

  @Field(() => Int, { description: WEEKDAY })
  digestWeekday!: number;

  @Field({ description: WRITTEN })
  followsWritten!: boolean;

  @Field({ description: MENTIONED })
  followsMentioned!: boolean;
}

@InputType({ description: 'When the viewer wants to be sent messages.' })
export class NotificationSettingsInput {
  @Field(() => Int, { nullable: true, description: QUIET_FROM })
  quietFrom?: number | null;

  @Field(() => Int, { nullable: true, description: QUIET_UNTIL })
  quietUntil?: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: `${SNOOZED} Null: now.` })
  snoozedUntil?: Date | null;

  @Field(() => DigestRhythm, { description: RHYTHM })
  digestRhythm!: DigestRhythm;

  @Field(() => Int, { description: HOUR })
  digestHour!: number;

  @Field(() => Int, { description: WEEKDAY })
  digestWeekday!: number;

  @Field(() => Boolean, { nullable: true, description: `${WRITTEN} Left out: as before.` })
  followsWritten?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: `${MENTIONED} Left out: as before.` })
  followsMentioned?: boolean | null;
}
