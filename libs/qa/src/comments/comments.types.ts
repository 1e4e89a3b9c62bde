import { COMMENT_MAX, COMMENT_MIN } from '@colloquy/domain/vocabulary';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { KEY_FIELD } from '../posts/once.ts';

/** How the API says what a comment's text is. */
export const COMMENT_BODY = `Markdown, ${COMMENT_MIN} to ${COMMENT_MAX} characters.`;

@ArgsType()
export class PostCommentArgs {
  @Field(() => ID, { description: 'The question or answer.' })
  postId!: string;

  @Field({ description: COMMENT_BODY })
  body!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to comment under a pseudonym, where the course has them.',
  })
  anonymous?: boolean | null;

  @Field(() => ID, KEY_FIELD)
  idempotencyKey?: string | null;
}
