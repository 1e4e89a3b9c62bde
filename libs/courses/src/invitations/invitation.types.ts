import { CourseRole, INVITE_AT_ONCE_MAX } from '@colloquy/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Invitation', { description: 'Bids one e-mail address into a course; staff sees it.' })
export class InvitationType {
  @Field(() => ID, { description: 'Number of the invitation.' })
  id!: number;

  @Field({ description: 'Address as staff typed it; says nothing of whether an account has it.' })
  email!: string;

  @Field(() => CourseRole, { description: 'What the invited person will be in the course.' })
  role!: CourseRole;

  @Field(() => GraphQLISODateTime, { description: 'When it was last sent.' })
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it was accepted; null while it is open.',
  })
  acceptedAt!: Date | null;
}

@ObjectType({ description: "What the holder of an invitation's token may know before accepting." })
export class InvitationOffer {
  @Field({ description: 'Name of the course.' })
  courseTitle!: string;

  @Field({ description: "What the course's address ends in." })
  courseSlug!: string;

  @Field(() => CourseRole, { description: 'What one would be in the course.' })
  role!: CourseRole;

  @Field({ description: 'Name of whoever sent the invitation.' })
  invitedBy!: string;
}

@InputType({ description: 'Whom to invite into a course.' })
export class InviteInput {
  @Field({ description: 'Slug of the course.' })
  course!: string;

  @Field(() => [String], { description: `E-mail addresses, 1 to ${INVITE_AT_ONCE_MAX}.` })
  emails!: string[];

  @Field(() => CourseRole, { description: 'What they will be; STAFF and OWNER only by an owner.' })
  role!: CourseRole;

  @Field(() => ID, { nullable: true, description: 'The cohort they will belong to.' })
  cohortId?: string | null;
}
