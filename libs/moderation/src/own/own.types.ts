import { Field, Int, ObjectType } from '@nestjs/graphql';

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
