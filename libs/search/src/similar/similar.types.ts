import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Questions that were not asked because the answer was found, last 28 days.',
})
export class Deflections {
  @Field(() => Int, { description: 'How often somebody said that a thread answers them.' })
  deflected!: number;

  @Field(() => Int, { description: 'Questions that were asked.' })
  asked!: number;

  @Field(() => Float, { description: 'The first among both, 0 to 1.' })
  share!: number;
}
