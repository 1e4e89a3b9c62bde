import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'What a person did in one course, as the viewer may see it; never anonymous posts.',
})
export class Contributions {
  @Field(() => Int, { description: 'Questions asked.' })
  questionCount!: number;

  @Field(() => Int, { description: 'Answers given.' })
  answerCount!: number;

  @Field(() => Int, { description: 'Answers that were accepted.' })
  acceptedCount!: number;

  @Field(() => Int, { description: 'Answers with an endorsement in force.' })
  endorsedCount!: number;

  @Field(() => Int, { description: 'How often somebody found a post of theirs helpful.' })
  helpfulCount!: number;
}

@ObjectType({
  description: 'A badge that a person got on the site that the course was imported from.',
})
export class BadgeAward {
  @Field({ description: 'Name of the badge.' })
  name!: string;

  @Field({ description: 'When it was given.' })
  awardedAt!: Date;
}
