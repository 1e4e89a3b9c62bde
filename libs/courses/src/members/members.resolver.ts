import { ViewerType } from '@colloquy/identity';
import { CurrentViewer, Loaders } from '@colloquy/platform/graphql';
import type { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseService } from '../courses/course.service.ts';
import { CourseType } from '../courses/course.types.ts';
import { EnrolmentConnection, EnrolmentType, MembersArgs } from './enrolment.types.ts';
import { JoiningService } from './joining.service.ts';
import { MembersService } from './members.service.ts';

/** The people of a course, as fields of it. */
@Resolver(() => CourseType)
export class CourseMembersResolver {
  constructor(
    private readonly people: MembersService,
    private readonly joining: JoiningService,
    private readonly courses: CourseService,
  ) {}

  @ResolveField(() => EnrolmentConnection, {
    description: 'The people of the course, staff first, then the newest; for members.',
  })
  members(
    @Parent() course: CourseType,
    @CurrentViewer() viewer: Viewer,
    @Loaders() loaders: RequestLoaders,
    @Args() args: MembersArgs,
  ): Promise<EnrolmentConnection> {
    return this.people.list({ viewer, loaders }, course.id, args);
  }

  @ResolveField(() => EnrolmentType, {
    nullable: true,
    description: 'One person of the course; null when they are not in it, and for who is not.',
  })
  member(
    @Parent() course: CourseType,
    @CurrentViewer() viewer: Viewer,
    @Loaders() loaders: RequestLoaders,
    @Args('handle', { description: "The person's handle." }) handle: string,
  ): Promise<EnrolmentType | null> {
    return this.people.byHandle({ viewer, loaders }, course.id, handle);
  }

  @Mutation(() => EnrolmentType, {
    description: 'Joins an open course, asks to join a listed one.',
  })
  joinCourse(
    @CurrentViewer() viewer: Viewer,
    @Args('course', { description: 'Slug of the course.' }) course: string,
  ): Promise<EnrolmentType> {
    return this.joining.join(viewer, course);
  }

  @Mutation(() => CourseType, { description: 'Leaves a course, or takes back a request to join.' })
  async leaveCourse(
    @CurrentViewer() viewer: Viewer,
    @Loaders() loaders: RequestLoaders,
    @Args('course', { description: 'Slug of the course.' }) course: string,
  ): Promise<CourseType> {
    return this.courses.load(loaders, await this.joining.leave(viewer, course));
  }
}

@Resolver(() => EnrolmentConnection)
export class EnrolmentConnectionResolver {
  constructor(private readonly people: MembersService) {}

  @ResolveField(() => Int, { description: 'How many there are on all pages.' })
  totalCount({ filter }: EnrolmentConnection): Promise<number> {
    return this.people.count(filter);
  }
}

/** The viewer's courses, as a field of the viewer. */
@Resolver(() => ViewerType)
export class ViewerEnrolmentsResolver {
  constructor(private readonly people: MembersService) {}

  @ResolveField(() => [EnrolmentType], {
    description:
      'Courses one takes part in or asked to join, the one with the latest activity first.',
  })
  enrolments(account: ViewerType): Promise<EnrolmentType[]> {
    return this.people.ofAccount(account.id);
  }
}
