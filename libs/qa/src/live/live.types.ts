import { Dispute } from '@colloquy/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'How a post stands now, by ids and counts. Nothing in it tells of its author; a page that shows something else asks for the post.',
})
export class PostChange {
  @Field(() => ID, { description: 'The question or one of its answers.' })
  id!: number;

  @Field(() => Int, { description: 'Helpful votes.' })
  helpfulCount!: number;

  @Field(() => Int, { description: 'Down-votes; 0 where there are none.' })
  downCount!: number;

  @Field(() => Int, { description: 'Helpful votes less down-votes.' })
  score!: number;

  @Field(() => Int, { description: 'Grows with each change of the text.' })
  version!: number;

  @Field({ description: 'Whether it is the accepted answer.' })
  isAccepted!: boolean;

  @Field(() => Dispute, { description: 'Whether it is said or was found to be inaccurate.' })
  dispute!: string;

  @Field(() => Int, { description: 'Endorsements in force.' })
  endorsementCount!: number;

  @Field({ description: 'Whether it is a closed question.' })
  isClosed!: boolean;

  @Field({ description: 'Whether it is deleted, or hidden by flags.' })
  isGone!: boolean;

  @Field(() => Int, { description: 'People who have the same question; 0 for an answer.' })
  sameHereCount!: number;

  @Field(() => [ID], { description: 'Comments on it that are neither deleted nor hidden.' })
  commentIds!: readonly number[];
}

@ObjectType({ description: 'What is new in a thread.' })
export class QuestionChange {
  @Field({
    description:
      'Names the state after it. Handed in as `after`, only what differs from it is told.',
  })
  position!: string;

  @Field(() => [PostChange], { description: 'Posts that are new or stand otherwise than before.' })
  posts!: readonly PostChange[];

  @Field(() => Int, { description: 'How many others say that they are writing an answer now.' })
  writingCount!: number;

  @Field(() => [String], {
    description: 'Their names; none in a course where answers may be anonymous.',
  })
  writingNames!: readonly string[];
}
