import { Database } from '@colloquy/db';
import { mayCreateCourse, mayManageRoles } from '@colloquy/domain/permissions';
import {
  CourseRole,
  DomainError,
  EnrolmentState,
  ErrorCode,
  notFound,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { signedIn, ThrottleService } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { type Connection, connectionOf, type PageArgs, pageOf } from '@colloquy/platform/graphql';
import { inOrder, type RequestLoaders } from '@colloquy/platform/loaders';
import { audit, emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { CourseAccessService } from '../access/course-access.service.ts';
import { insist } from '../access/insist.ts';
import { setEnrolment } from '../members/roster.ts';
import { canonicalLanguages, checkCourse, checkSlug } from './course-rules.ts';
import type { CourseType, CreateCourseInput, UpdateCourseInput } from './course.types.ts';
import { COURSES_BY_ID, INSERT_COURSE, LISTED_COURSES, UPDATE_COURSE } from './courses.queries.ts';
import { cursorNumber } from './cursor.ts';
import { describe } from './description.ts';

/** Enough for a department in an hour; then it looks like a machine. */
const FREE_COURSES = 20;

/** Courses and their policies. */
@Injectable()
export class CourseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: CourseAccessService,
    private readonly throttle: ThrottleService,
  ) {}

  /** One statement for all courses that a request names; asks for no right. @throws DomainError NOT_FOUND */
  async load(loaders: RequestLoaders, id: number): Promise<CourseType> {
    const course = await loaders.of(this.#byIds, () => this.#byIds).load(id);
    if (!course) throw notFound();
    return course;
  }

  /** Open and listed courses, those with the most members first. */
  async list(args: PageArgs): Promise<Connection<CourseType>> {
    const page = pageOf(args, 2);
    const [memberCount = null, id = null] = page.after ?? [];
    const values = [cursorNumber(memberCount), cursorNumber(id), page.first + 1];
    const rows = await this.database.query<CourseType>(LISTED_COURSES, values);
    return connectionOf(rows, page, (course) => [course.memberCount, course.id]);
  }

  /**
   * Makes a course that the viewer owns.
   * @throws DomainError UNAUTHENTICATED, INVALID_INPUT (TAKEN for a slug in use), TOO_MANY_REQUESTS
   */
  async create(viewer: Viewer, input: CreateCourseInput): Promise<CourseType> {
    insist(mayCreateCourse(viewer.accountId));
    const accountId = signedIn(viewer);
    refuseProblems([...checkSlug('input.slug', input.slug), ...checkCourse(input)]);
    await this.throttle.attempt({ key: `create-course:${accountId}`, free: FREE_COURSES });
    const now = this.clock.now();
    const courseId = await this.database.transaction(async (tx) => {
      const [made] = await tx.query<{ id: number }[]>(INSERT_COURSE, newCourse(input, now));
      if (!made) throw slugTaken();
      await setEnrolment(tx, now, { courseId: made.id, accountId, ...OWNER });
      await emit(tx, now, 'course.created', { courseId: made.id });
      return made.id;
    });
    return this.#read(courseId);
  }

  /** Changes texts and policies. @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async update(viewer: Viewer, input: UpdateCourseInput): Promise<CourseType> {
    const { course, actor } = await this.access.bySlug(viewer, input.course);
    insist(mayManageRoles(actor));
    const actorId = signedIn(viewer);
    refuseProblems(checkCourse(input));
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      await tx.query(UPDATE_COURSE, [course.id, ...changes(course.slug, input)]);
      const details = changedPolicies(input);
      await audit(tx, now, { act: 'course.updated', actorId, courseId: course.id, details });
      if ((input.reputationPolicy ?? course.reputationPolicy) !== course.reputationPolicy)
        await emit(tx, now, 'course.reputation-policy-changed', { courseId: course.id });
    });
    return this.#read(course.id);
  }

  async #read(id: number): Promise<CourseType> {
    const [course] = await this.#byIds([id]);
    if (!course) throw notFound();
    return course;
  }

  readonly #byIds = async (ids: readonly number[]): Promise<(CourseType | null)[]> =>
    inOrder(ids, await this.database.query<CourseType>(COURSES_BY_ID, [ids]), ({ id }) => id);
}

const OWNER = { role: CourseRole.OWNER, state: EnrolmentState.ACTIVE, cohortId: null } as const;

const slugTaken = (): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, { problems: [{ path: 'input.slug', code: 'TAKEN' }] });

/** In the order of INSERT_COURSE. */
function newCourse(input: CreateCourseInput, now: Date): unknown[] {
  const { slug, title, descriptionMarkdown, visibility, languages } = input;
  const text = descriptionMarkdown ?? '';
  const tags = canonicalLanguages(languages ?? ['en']);
  return [slug, title.trim(), text, describe(slug, text), visibility, tags, now];
}

/** In the order of UPDATE_COURSE. */
const changes = (slug: string, input: UpdateCourseInput): unknown[] => [
  input.title?.trim(),
  input.descriptionMarkdown,
  input.descriptionMarkdown && describe(slug, input.descriptionMarkdown),
  input.visibility,
  input.voteModel,
  input.anonymity,
  input.learnersFirstHours,
  input.repairHours,
  input.reputationPolicy,
  input.tagCreators,
  input.restatementRequired,
  input.languages && canonicalLanguages(input.languages),
];

/** What the log keeps: which policies got which value, without the long text. */
function changedPolicies(input: UpdateCourseInput): Record<string, unknown> {
  const kept = Object.entries(input).filter(
    ([name, value]) => name !== 'course' && name !== 'descriptionMarkdown' && value != null,
  );
  return Object.fromEntries(kept);
}
