import { Field, Int, ObjectType } from '@nestjs/graphql';

const MANY = 'counted up to 100';

@ObjectType({
  description: 'What waits for the viewer in a course; each number is counted up to 100.',
})
export class CourseWaiting {
  @Field(() => Int, { description: `Open questions that nobody has answered, ${MANY}.` })
  unanswered!: number;

  @Field(() => Int, { description: `Suggested edits that the viewer can decide, ${MANY}.` })
  pendingEdits!: number;

  @Field(() => Int, {
    description: `The viewer's endorsements that an edit suspended, ${MANY}.`,
  })
  suspendedEndorsements!: number;

  @Field(() => Int, { description: `Questions of others of the last seven days, ${MANY}.` })
  newQuestions!: number;

  @Field(() => Int, {
    description: `Answers of the last seven days to the viewer's questions that have none accepted, ${MANY}.`,
  })
  answersToMine!: number;

  @Field(() => Int, {
    description: `People who ask to join; 0 for those who cannot decide, ${MANY}.`,
  })
  joinRequests!: number;
}
