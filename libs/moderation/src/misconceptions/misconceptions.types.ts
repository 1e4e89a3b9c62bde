import { MISCONCEPTION_MAX, MISCONCEPTION_MIN } from '@colloquy/domain/vocabulary';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How often a misconception was named in one week.' })
export class MisconceptionWeek {
  @Field({ description: 'The Monday that the week begins with.' })
  week!: Date;

  @Field(() => Int, { description: 'Flags that named it and were not rejected.' })
  count!: number;
}

@ObjectType({ description: 'A wrong idea that answers of a course show again and again.' })
export class Misconception {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field({ description: 'The wrong idea in one sentence.' })
  title!: string;

  @Field({ description: 'What refutes it, as typed; empty until somebody wrote it.' })
  refutationMarkdown!: string;

  @Field({ description: 'What refutes it, rendered and sanitised.' })
  refutationHtml!: string;

  @Field({ description: 'When it was named first.' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When name or refutation last changed.' })
  editedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When staff gave its word for the refutation as it stands; null: it has not.',
  })
  endorsedAt!: Date | null;

  @Field(() => Int, { description: 'Flags that name it and were not rejected.' })
  flagCount!: number;

  @Field(() => Int, { description: 'Flags that name it and were upheld.' })
  upheldCount!: number;

  @Field(() => Date, { nullable: true, description: 'When it was last named.' })
  lastSeenAt!: Date | null;
}

@InputType({ description: 'A change of a misconception; what is left out stays.' })
export class EditMisconceptionInput {
  @Field(() => ID, { description: 'The misconception.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: `The wrong idea, ${MISCONCEPTION_MIN} to ${MISCONCEPTION_MAX} characters.`,
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What refutes it, Markdown.' })
  refutation?: string | null;
}
