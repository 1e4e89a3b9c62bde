import {
  BODY_MAX,
  BODY_MIN,
  QuestionVisibility,
  STRUCTURED_PART_MAX,
  TAGS_MAX,
  TITLE_MAX,
  TITLE_MIN,
} from '@colloquy/domain/vocabulary';
import { Field, ID, InputType } from '@nestjs/graphql';
import { KEY_FIELD } from '../posts/once.ts';

const PART = `Markdown, at most ${STRUCTURED_PART_MAX} characters; may be empty.`;

@InputType({ description: 'What the asker tried, expected and got.' })
export class StructuredPartInput {
  @Field({ description: `What the asker tried. ${PART}` })
  tried!: string;

  @Field({ description: `What the asker expected. ${PART}` })
  expected!: string;

  @Field({ description: `What the asker got. ${PART}` })
  got!: string;
}

@InputType({ description: 'A question to be asked.' })
export class AskQuestionInput {
  @Field({ description: 'Slug of the course.' })
  course!: string;

  @Field({ description: `Names the difficulty; ${TITLE_MIN} to ${TITLE_MAX} characters, plain.` })
  title!: string;

  @Field({ description: `The question, Markdown, ${BODY_MIN} to ${BODY_MAX} characters.` })
  body!: string;

  @Field(() => [String], {
    description: `1 to ${TAGS_MAX} tags by name or synonym; new ones where the course allows it.`,
  })
  tags!: string[];

  @Field(() => StructuredPartInput, {
    nullable: true,
    description: 'What the asker tried, expected and got.',
  })
  structured?: StructuredPartInput | null;

  @Field(() => QuestionVisibility, {
    nullable: true,
    description: 'Who may see it; COURSE when left out. COHORT needs a cohort.',
  })
  visibility?: QuestionVisibility | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to ask under a pseudonym, where the course has them.',
  })
  anonymous?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The lesson it belongs to.' })
  lessonId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "One of the course's languages; its first when left out.",
  })
  language?: string | null;

  @Field(() => ID, KEY_FIELD)
  idempotencyKey?: string | null;
}
