import { CourseRole } from '@colloquy/domain/vocabulary';
import { type Mail, Mailer } from '@colloquy/platform/mail';
import { ThrottleService } from '@colloquy/identity';
import { SetClock } from '@colloquy/platform/clock';
import { loadConfig } from '@colloquy/platform/config';
import { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { aCourse, anEnrolment, aPerson, LONG_AGO, testDatabase } from '@colloquy/testing';
import { CourseAccessService } from './access/course-access.service.ts';
import { PlaceService, type Reader } from './access/place.service.ts';
import { CohortService } from './cohorts/cohort.service.ts';
import { CourseService } from './courses/course.service.ts';
import { AcceptanceService } from './invitations/acceptance.service.ts';
import { InvitationMailHandler } from './invitations/invitation-mail.handler.ts';
import { InvitationService } from './invitations/invitation.service.ts';
import { LessonService } from './lessons/lesson.service.ts';
import { EnrolmentService } from './members/enrolment.service.ts';
import { JoiningService } from './members/joining.service.ts';
import { MembersService } from './members/members.service.ts';

/** Keeps the mails that would go out. */
class MailBox extends Mailer {
  readonly mails: Mail[] = [];

  send(mail: Mail): Promise<void> {
    this.mails.push(mail);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Everything of this feature on a database of its own, with a clock that stands. */
export async function coursesWorld() {
  const { database, url, drop } = await testDatabase();
  const clock = new SetClock(LONG_AGO);
  const config = loadConfig({ DATABASE_URL: url, NODE_ENV: 'test', SECRET: 'x'.repeat(32) });
  const access = new CourseAccessService(database, clock);
  const places = new PlaceService(database, clock);
  const throttle = new ThrottleService(database, clock);
  const courses = new CourseService(database, clock, access, throttle);
  const cohorts = new CohortService(database, clock, access);
  const lessons = new LessonService(database, access);
  const joining = new JoiningService(database, clock, access);
  const enrolments = new EnrolmentService(database, clock, access);
  const members = new MembersService(database, places);
  const invitations = new InvitationService(database, clock, access, places, throttle);
  const acceptance = new AcceptanceService(database, clock, access);
  const mailBox = new MailBox();
  const mails = new InvitationMailHandler(database, clock, config, mailBox);

  /** Mails the latest invitation as the worker would; returns the token of its link. */
  const deliver = async (): Promise<string> => {
    const [event] = await database.query<{ id: number; payload: { invitationId: number } }>(
      `select id::int, payload from outbox where type = 'invitation.sent' order by id desc limit 1`,
    );
    if (event) await mails.handle({ ...event, type: 'invitation.sent', requestId: '' });
    return /\/invitations\/([\w-]+)/.exec(mailBox.mails.at(-1)?.text ?? '')?.[1] ?? '';
  };

  const memberCount = async (courseId: number): Promise<{ stored: number; counted: number }> => {
    const [row] = await database.query<{ stored: number; counted: number }>(
      `select member_count as stored, (select count(*)::int from enrolment
         where course_id = c.id and state = 'ACTIVE') as counted from course c where id = $1`,
      [courseId],
    );
    return row ?? { stored: -1, counted: -2 };
  };

  /** A course with one person of each role, and somebody from elsewhere. */
  const aFullCourse = async (facts: Parameters<typeof aCourse>[1] = {}) => {
    const course = await aCourse(database, facts);
    const inRole = async (role: CourseRole) => {
      const person = await aPerson(database);
      const enrolment = await anEnrolment(database, course, person, { role });
      return { ...person, enrolmentId: String(enrolment.id) };
    };
    const owner = await inRole(CourseRole.OWNER);
    const staff = await inRole(CourseRole.STAFF);
    const learner = await inRole(CourseRole.LEARNER);
    const stranger = await aPerson(database);
    return { course, owner, staff, learner, stranger };
  };

  const reader = (viewer: Viewer): Reader => ({ viewer, loaders: new RequestLoaders() });

  return {
    ...{ database, drop, clock, access, places, courses, cohorts, lessons, joining, enrolments },
    ...{ members, invitations, acceptance, mailBox, deliver, memberCount, aFullCourse, reader },
  };
}

export type CoursesWorld = Awaited<ReturnType<typeof coursesWorld>>;
