import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A question that is to be asked at a set time.' })
export class ScheduledQuestion {
  @Field(() => ID, { description: 'Permanent id.' })
  id!: number;

  @Field({ description: 'When it is to be asked, or was to be.' })
  publishAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the error why it could not be asked; null while it waits.',
  })
  failure!: string | null;
}
