import { IdentityApiModule } from '@colloquy/identity/api';
import { Module } from '@nestjs/common';
import { ArrivalService } from './access/arrival.service.ts';
import { CourseAccessService } from './access/course-access.service.ts';
import { PlaceService } from './access/place.service.ts';
import { CohortResolver } from './cohorts/cohort.resolver.ts';
import { CohortService } from './cohorts/cohort.service.ts';
import { CourseResolver } from './courses/course.resolver.ts';
import { CourseService } from './courses/course.service.ts';
import { AcceptanceService } from './invitations/acceptance.service.ts';
import { LeavingResolver } from './erasure/leaving.resolver.ts';
import { LeavingService } from './erasure/leaving.service.ts';
import { InvitationResolver } from './invitations/invitation.resolver.ts';
import { InvitationService } from './invitations/invitation.service.ts';
import { LessonResolver } from './lessons/lesson.resolver.ts';
import { LessonService } from './lessons/lesson.service.ts';
import { EnrolmentResolver } from './members/enrolment.resolver.ts';
import { EnrolmentService } from './members/enrolment.service.ts';
import { JoiningService } from './members/joining.service.ts';
import {
  CourseMembersResolver,
  EnrolmentConnectionResolver,
  ViewerEnrolmentsResolver,
} from './members/members.resolver.ts';
import { MembersService } from './members/members.service.ts';

/** Courses and their people in the API process. */
@Module({
  imports: [IdentityApiModule],
  providers: [
    AcceptanceService,
    ArrivalService,
    CohortService,
    CourseAccessService,
    CourseService,
    EnrolmentService,
    InvitationService,
    JoiningService,
    LeavingService,
    LeavingResolver,
    LessonService,
    MembersService,
    PlaceService,
    CohortResolver,
    CourseMembersResolver,
    CourseResolver,
    EnrolmentConnectionResolver,
    EnrolmentResolver,
    InvitationResolver,
    LessonResolver,
    ViewerEnrolmentsResolver,
  ],
  exports: [
    ArrivalService,
    CohortService,
    CourseAccessService,
    CourseService,
    LeavingService,
    LessonService,
    PlaceService,
  ],
})
export class CoursesApiModule {}
