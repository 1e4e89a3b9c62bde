import {
  ANNOUNCEMENT_BODY_MAX,
  ANNOUNCEMENT_TITLE_MAX,
  ANNOUNCEMENT_TITLE_MIN,
} from '@colloquy/domain/vocabulary';
import { ConnectionType } from '@colloquy/platform/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Announcement', { description: 'What staff tells everybody in a course.' })
export class AnnouncementType {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field({ description: 'What it is about, plain.' })
  title!: string;

  @Field({ description: 'The text, as typed.' })
  bodyMarkdown!: string;

  @Field({ description: 'The text, rendered and sanitised.' })
  bodyHtml!: string;

  @Field({ description: 'Whether it is told also to whoever muted the course, and by mail.' })
  isImportant!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: "Until when it stands above the course's questions; null: it does not.",
  })
  pinnedUntil!: Date | null;

  @Field({ description: 'When it is to be published, or was.' })
  publishAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was published; null: not yet.' })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it last changed after publication.' })
  editedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when it holds no more; null: it does.' })
  endedAt!: Date | null;
}

@ObjectType({ description: 'A page of announcements, newest first.' })
export class AnnouncementConnection extends ConnectionType(AnnouncementType, 'Announcement') {}

@InputType({ description: 'What an announcement says, and when.' })
export class AnnouncementInput {
  @Field({
    description: `What it is about, ${ANNOUNCEMENT_TITLE_MIN} to ${ANNOUNCEMENT_TITLE_MAX} characters.`,
  })
  title!: string;

  @Field({ description: `The text, Markdown, 1 to ${ANNOUNCEMENT_BODY_MAX} characters.` })
  body!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to tell also those who muted the course, and by mail; no when left out.',
  })
  important?: boolean | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when it stands above the questions; not at all when left out.',
  })
  pinnedUntil?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When to publish it, within a year; at once when left out.',
  })
  publishAt?: Date | null;
}
