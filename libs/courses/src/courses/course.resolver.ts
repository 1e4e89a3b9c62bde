import {
  type Decision,
  isMember,
  mayAsk,
  mayCreateTags,
  mayJoin,
  mayManageCourse,
  mayManageRoles,
} from '@colloquy/domain/permissions';
import { CourseVisibility, EnrolmentState } from '@colloquy/domain/vocabulary';
import {
  type Connection,
  CurrentViewer,
  PageArgs,
  Permission,
  Request,
  type RequestContext,
} from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { arrivedAt } from '../access/arrival.service.ts';
import { CourseAccessService } from '../access/course-access.service.ts';
import { PlaceService } from '../access/place.service.ts';
import { CohortService } from '../cohorts/cohort.service.ts';
import { CohortType } from '../cohorts/cohort.types.ts';
import { InvitationService } from '../invitations/invitation.service.ts';
import { InvitationType } from '../invitations/invitation.types.ts';
import { LessonService } from '../lessons/lesson.service.ts';
import { LessonType } from '../lessons/lesson.types.ts';
import { EnrolmentType } from '../members/enrolment.types.ts';
import { CourseService } from './course.service.ts';
import {
  CourseConnection,
  CourseType,
  CreateCourseInput,
  UpdateCourseInput,
} from './course.types.ts';

@Resolver(() => CourseType)
export class CourseResolver {
  constructor(
    private readonly courseService: CourseService,
    private readonly access: CourseAccessService,
    private readonly places: PlaceService,
    private readonly cohortService: CohortService,
    private readonly lessonService: LessonService,
    private readonly invitationService: InvitationService,
  ) {}

  @Query(() => CourseType, {
    nullable: true,
    description: 'The course with this slug; null also for one that the viewer may not know of.',
  })
  async course(
    @Request() request: RequestContext,
    @Args('slug', { description: "What the course's address ends in." }) slug: string,
  ): Promise<CourseType | null> {
    const arrived = arrivedAt(request.loaders, slug);
    const access = arrived === undefined ? await this.access.find(request.viewer, slug) : arrived;
    if (access) this.places.remember(request, access);
    return access?.course ?? null;
  }

  @Query(() => CourseConnection, {
    description: 'Courses that anyone may see, those with the most members first.',
  })
  courses(@Args() page: PageArgs): Promise<Connection<CourseType>> {
    return this.courseService.list(page);
  }

  @Mutation(() => CourseType, { description: 'Makes a course that the viewer owns.' })
  createCourse(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What the course is made from.' }) input: CreateCourseInput,
  ): Promise<CourseType> {
    return this.courseService.create(viewer, input);
  }

  @Mutation(() => CourseType, {
    description: 'Changes texts and policies of a course; for owners.',
  })
  updateCourse(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What changes.' }) input: UpdateCourseInput,
  ): Promise<CourseType> {
    return this.courseService.update(viewer, input);
  }

  @ResolveField(() => [CohortType], { description: 'Cohorts by name; none for who is no member.' })
  async cohorts(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<CohortType[]> {
    const { actor } = await this.places.load(request, course.id);
    return isMember(actor) ? this.cohortService.ofCourse(request.loaders, course.id) : [];
  }

  @ResolveField(() => [LessonType], {
    description: 'Lessons in their order; none for who may not read the course.',
  })
  async lessons(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<LessonType[]> {
    const { actor } = await this.places.load(request, course.id);
    const mayRead = course.visibility === CourseVisibility.OPEN || isMember(actor);
    return mayRead ? this.lessonService.ofCourse(request.loaders, course.id) : [];
  }

  @ResolveField(() => [InvitationType], { description: 'The newest 500 invitations; for staff.' })
  invitations(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<InvitationType[]> {
    return this.invitationService.ofCourse(request, course.id);
  }

  @ResolveField(() => EnrolmentType, {
    nullable: true,
    description: "The viewer's own enrolment while they take part or wait to; else null.",
  })
  async viewerEnrolment(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<EnrolmentType | null> {
    const { enrolment } = await this.places.load(request, course.id);
    return enrolment && PRESENT.has(enrolment.state) ? enrolment : null;
  }

  @ResolveField(() => Permission, { description: 'To join, or to ask to.' })
  async viewerCanJoin(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<Decision> {
    const { actor, enrolment } = await this.places.load(request, course.id);
    return mayJoin(course, enrolment?.state ?? null, actor);
  }

  @ResolveField(() => Permission, { description: 'To ask a question.' })
  async viewerCanAsk(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<Decision> {
    return mayAsk((await this.places.load(request, course.id)).actor);
  }

  @ResolveField(() => Permission, {
    description: 'To keep learners, moderators, cohorts, lessons and invitations: staff.',
  })
  async viewerCanManage(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<Decision> {
    return mayManageCourse((await this.places.load(request, course.id)).actor);
  }

  @ResolveField(() => Permission, { description: 'To set policies and appoint staff: owners.' })
  async viewerCanManageRoles(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<Decision> {
    return mayManageRoles((await this.places.load(request, course.id)).actor);
  }

  @ResolveField(() => Permission, { description: 'To make a tag by using it.' })
  async viewerCanCreateTags(
    course: CourseType,
    _args: unknown,
    request: RequestContext,
  ): Promise<Decision> {
    return mayCreateTags(course, (await this.places.load(request, course.id)).actor);
  }
}

const PRESENT: ReadonlySet<EnrolmentState> = new Set([
  EnrolmentState.ACTIVE,
  EnrolmentState.REQUESTED,
]);
