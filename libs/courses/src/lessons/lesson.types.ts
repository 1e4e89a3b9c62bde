import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Lesson', {
  description: 'A place in the course material that a question can belong to.',
})
export class LessonType {
  @Field(() => ID, { description: 'Number of the lesson on this site.' })
  id!: number;

  @Field({ description: 'Number within the course, as 3.2; unique in it.' })
  label!: string;

  @Field({ description: 'Name of the lesson.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where the material is.' })
  url!: string | null;
}
