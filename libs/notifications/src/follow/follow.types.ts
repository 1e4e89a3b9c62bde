import { FollowedKind } from '@colloquy/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A thing that the viewer follows or has muted.' })
export class Followed {
  @Field(() => FollowedKind, { description: 'What kind of thing.' })
  kind!: FollowedKind;

  @Field(() => ID, { description: 'Which one of its kind.' })
  id!: number;

  @Field({ description: 'Title of the question or course, name of the person or tag.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Address of its course; null for people.' })
  courseSlug!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of its course; null for people.' })
  courseTitle!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the question in its course.' })
  questionNumber!: number | null;

  @Field(() => String, { nullable: true, description: 'Handle of the person.' })
  handle!: string | null;

  @Field({ description: 'Whether it is muted and not followed.' })
  isMuted!: boolean;
}
