import { CourseRole, EnrolmentState } from '@colloquy/domain/vocabulary';
import { ConnectionType, PageArgs } from '@colloquy/platform/graphql';
import { ArgsType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Enrolment', { description: 'Joins a person to a course with one role.' })
export class EnrolmentType {
  @Field(() => ID, { description: 'Number of the enrolment.' })
  id!: number;

  @Field(() => CourseRole, { description: 'What the person is in the course.' })
  role!: CourseRole;

  @Field(() => EnrolmentState, { description: 'Whether the person takes part, waits, or is gone.' })
  state!: EnrolmentState;

  @Field(() => GraphQLISODateTime, { description: 'When the person joined or asked to.' })
  createdAt!: Date;

  courseId!: number;
  accountId!: number;
  cohortId!: number | null;
}

/** Which members a list holds. */
export interface MemberFilter {
  readonly courseId: number;
  readonly role: CourseRole | null;
  readonly state: EnrolmentState;
  readonly name: string | null;
}

@ObjectType({ description: 'A page of the people of a course.' })
export class EnrolmentConnection extends ConnectionType(EnrolmentType, 'Enrolment') {
  /** Kept to count them when that is asked for. */
  filter!: MemberFilter;
}

@ArgsType()
export class MembersArgs extends PageArgs {
  @Field(() => CourseRole, { nullable: true, description: 'Only people with this role.' })
  role?: CourseRole | null;

  @Field(() => EnrolmentState, {
    nullable: true,
    description: 'Only enrolments in this state; ACTIVE when left out, the others for staff alone.',
  })
  state?: EnrolmentState | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only people whose name or handle holds this text.',
  })
  name?: string | null;
}

@InputType({ description: 'What changes about an enrolment; fields left out stay as they are.' })
export class UpdateEnrolmentInput {
  @Field(() => ID, { description: 'Which enrolment.' })
  enrolmentId!: string;

  @Field(() => CourseRole, { nullable: true, description: 'The new role.' })
  role?: CourseRole | null;

  @Field(() => ID, { nullable: true, description: 'The new cohort, of the same course.' })
  cohortId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Takes the person out of any cohort.' })
  clearCohort?: boolean | null;
}
