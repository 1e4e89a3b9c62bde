import { ABOUT_MAX, HANDLE_MAX, HANDLE_MIN, NAME_MAX } from '@colloquy/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'What changes about the account; fields left out stay as they are.' })
export class UpdateProfileInput {
  @Field(() => String, { nullable: true, description: `Name, 1 to ${NAME_MAX} characters.` })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Handle, ${HANDLE_MIN} to ${HANDLE_MAX} of a-z, 0-9 and single hyphens between them.`,
  })
  handle?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `About oneself in Markdown, at most ${ABOUT_MAX} characters.`,
  })
  aboutMarkdown?: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47 language of pages and mails.' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA name of the time zone.' })
  timeZone?: string | null;
}
