import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Session', { description: 'A browser in which the viewer is signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'Number of the session.' })
  id!: number;

  @Field({ description: 'Network address that it was started from.' })
  address!: string;

  @Field({ description: 'What the browser said of itself when it was started.' })
  userAgent!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was started.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it ends unless it is used before.' })
  expiresAt!: Date;
}
