import { FlagKind } from '@colloquy/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import '../enums.ts';

const MANY = 'counted up to 100';

@ObjectType({ description: 'What of moderation waits for the viewer themselves in a course.' })
export class OwnModeration {
  @Field(() => Int, { description: `Correction notices that they have not read, ${MANY}.` })
  corrections!: number;

  @Field(() => Int, {
    description: `Claims about their answers that they can still repair, ${MANY}.`,
  })
  claims!: number;

  @Field(() => Int, { description: `Warnings that they have not said they read, ${MANY}.` })
  warnings!: number;
}

@ObjectType({
  description: 'What was decided about a text of the viewer; without whoever flagged it.',
})
export class OwnDecision {
  @Field(() => ID, { description: 'The flag to appeal against.' })
  id!: number;

  @Field(() => [FlagKind], { description: 'What was held against it, and upheld.' })
  kinds!: readonly FlagKind[];

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field({ description: 'What the one who decided it added.' })
  decisionNote!: string;
}
