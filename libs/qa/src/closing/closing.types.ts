import { CloseReason } from '@colloquy/domain/vocabulary';
import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'Why a question is closed to new answers.' })
export class CloseQuestionInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => CloseReason as object, { description: 'The reason that readers are shown.' })
  reason!: CloseReason;

  @Field(() => String, {
    nullable: true,
    description: 'A word to the asker, up to 500 characters.',
  })
  note?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the question that it repeats; for DUPLICATE, and only there.',
  })
  duplicateOfNumber?: number | null;
}
