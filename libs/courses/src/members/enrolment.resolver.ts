import { PersonService, PersonType } from '@colloquy/identity';
import { CurrentViewer, type RequestContext } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { CohortService } from '../cohorts/cohort.service.ts';
import { CohortType } from '../cohorts/cohort.types.ts';
import { CourseService } from '../courses/course.service.ts';
import { CourseType } from '../courses/course.types.ts';
import { EnrolmentService } from './enrolment.service.ts';
import { EnrolmentType, UpdateEnrolmentInput } from './enrolment.types.ts';

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly courses: CourseService,
    private readonly cohorts: CohortService,
    private readonly persons: PersonService,
  ) {}

  @ResolveField(() => CourseType, { description: 'The course.' })
  course(
    { courseId }: EnrolmentType,
    _args: unknown,
    { loaders }: RequestContext,
  ): Promise<CourseType> {
    return this.courses.load(loaders, courseId);
  }

  @ResolveField(() => PersonType, { description: 'The person.' })
  person(
    { accountId }: EnrolmentType,
    _args: unknown,
    { loaders }: RequestContext,
  ): Promise<PersonType> {
    return this.persons.load(loaders, accountId);
  }

  @ResolveField(() => CohortType, { nullable: true, description: "The person's cohort, if any." })
  async cohort(
    { cohortId }: EnrolmentType,
    _args: unknown,
    { loaders }: RequestContext,
  ): Promise<CohortType | null> {
    return cohortId === null ? null : this.cohorts.load(loaders, cohortId);
  }

  @Mutation(() => EnrolmentType, { description: 'Lets somebody in who asked, or not; for staff.' })
  decideEnrolment(
    @CurrentViewer() viewer: Viewer,
    @Args('enrolmentId', { type: () => ID, description: 'Whose request.' }) enrolmentId: string,
    @Args('accept', { description: 'Whether they are let in.' }) accept: boolean,
  ): Promise<EnrolmentType> {
    return this.enrolments.decide(viewer, enrolmentId, accept);
  }

  @Mutation(() => EnrolmentType, {
    description: "Changes a member's role or cohort; for staff, roles of staff for owners.",
  })
  updateEnrolment(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What changes.' }) input: UpdateEnrolmentInput,
  ): Promise<EnrolmentType> {
    return this.enrolments.update(viewer, input);
  }

  @Mutation(() => EnrolmentType, { description: 'Puts a member out of the course; for staff.' })
  removeMember(
    @CurrentViewer() viewer: Viewer,
    @Args('enrolmentId', { type: () => ID, description: 'Which member.' }) enrolmentId: string,
    @Args('reason', { description: 'Why; the log keeps it.' }) reason: string,
  ): Promise<EnrolmentType> {
    return this.enrolments.remove(viewer, enrolmentId, reason);
  }
}
