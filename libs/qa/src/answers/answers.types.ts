import { BODY_MAX, BODY_MIN } from '@colloquy/domain/vocabulary';
import { Field, ID, InputType } from '@nestjs/graphql';
import { KEY_FIELD } from '../posts/once.ts';

@InputType({ description: 'An answer to be posted.' })
export class PostAnswerInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field({ description: `The answer, Markdown, ${BODY_MIN} to ${BODY_MAX} characters.` })
  body!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to answer under a pseudonym, where the course has them.',
  })
  anonymous?: boolean | null;

  @Field(() => ID, KEY_FIELD)
  idempotencyKey?: string | null;
}
