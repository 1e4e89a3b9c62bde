import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Cohort', { description: 'A part of the people of a course, as a seminar group.' })
export class CohortType {
  @Field(() => ID, { description: 'Number of the cohort.' })
  id!: number;

  @Field({ description: 'Name, unique in the course.' })
  name!: string;
}
