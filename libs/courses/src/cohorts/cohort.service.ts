import { Database } from '@colloquy/db';
import { isMember, mayManageCourse } from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  COHORT_NAME_MAX,
  COHORTS_MAX,
  DomainError,
  ErrorCode,
  notFound,
  type Problem,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { isTaken, signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { rowId } from '@colloquy/platform/graphql';
import { grouped, inOrder, type RequestLoaders } from '@colloquy/platform/loaders';
import { audit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { CourseAccessService } from '../access/course-access.service.ts';
import { insist } from '../access/insist.ts';
import type { CohortType } from './cohort.types.ts';
import {
  COHORT_NAME_TAKEN,
  COHORTS_BY_ID,
  COHORTS_OF_COURSES,
  DELETE_COHORT,
  INSERT_COHORT,
  MEMBERS_OF_COHORTS,
  RENAME_COHORT,
} from './cohorts.queries.ts';

interface CohortRow extends CohortType {
  readonly courseId: number;
}

/** Cohorts: parts of the people of a course. */
@Injectable()
export class CohortService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: CourseAccessService,
  ) {}

  /** One statement for all cohorts that a request names; asks for no right. */
  load(loaders: RequestLoaders, id: number): Promise<CohortType | null> {
    return loaders.of(this.#byIds, () => this.#byIds).load(id);
  }

  /** By name; asks for no right. */
  ofCourse(loaders: RequestLoaders, courseId: number): Promise<CohortType[]> {
    return loaders.of(this.#ofCourses, () => this.#ofCourses).load(courseId);
  }

  /** How many people take part in the cohort. */
  countMembers(loaders: RequestLoaders, id: number): Promise<number> {
    return loaders.of(this.#counts, () => this.#counts).load(id);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT (TAKEN, TOO_MANY) */
  async create(viewer: Viewer, slug: string, name: string): Promise<CohortType> {
    const { course, actor } = await this.access.bySlug(viewer, slug);
    insist(mayManageCourse(actor));
    refuseProblems(checkName(name));
    return this.database.transaction(async (tx) => {
      const values = [course.id, name.trim(), COHORTS_MAX];
      const [made] = await tx.query<CohortType[]>(INSERT_COHORT, values);
      if (made) return made;
      const taken = await tx.query<unknown[]>(COHORT_NAME_TAKEN, [course.id, name.trim()]);
      throw refusal(taken.length > 0 ? TAKEN : FULL);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT (TAKEN) */
  async rename(viewer: Viewer, cohortId: string, name: string): Promise<CohortType> {
    const cohort = await this.#forAct(viewer, cohortId);
    refuseProblems(checkName(name));
    try {
      await this.database.transaction((tx) => tx.query(RENAME_COHORT, [cohort.id, name.trim()]));
    } catch (error) {
      throw isTaken(error, 'cohort_name_key') ? refusal(TAKEN) : error;
    }
    return { ...cohort, name: name.trim() };
  }

  /** Its people stay in the course. @returns the course's id. @throws DomainError NOT_FOUND, FORBIDDEN */
  async delete(viewer: Viewer, cohortId: string): Promise<number> {
    const { id, courseId, name } = await this.#forAct(viewer, cohortId);
    const actorId = signedIn(viewer);
    await this.database.transaction(async (tx) => {
      await tx.query(DELETE_COHORT, [id]);
      const details = { name };
      await audit(tx, this.clock.now(), { act: 'cohort.deleted', actorId, courseId, details });
    });
    return courseId;
  }

  /** The cohort, if the viewer may know of it and keep it. */
  async #forAct(viewer: Viewer, cohortId: string): Promise<CohortRow> {
    const [cohort] = await this.#byIds([rowId(cohortId)]);
    if (!cohort) throw notFound();
    const { actor } = await this.access.byId(viewer, cohort.courseId);
    if (!isMember(actor)) throw notFound();
    insist(mayManageCourse(actor));
    return cohort;
  }

  readonly #byIds = async (ids: readonly number[]): Promise<(CohortRow | null)[]> =>
    inOrder(ids, await this.database.query<CohortRow>(COHORTS_BY_ID, [ids]), ({ id }) => id);

  readonly #ofCourses = async (courseIds: readonly number[]): Promise<CohortRow[][]> => {
    const rows = await this.database.query<CohortRow>(COHORTS_OF_COURSES, [courseIds]);
    return grouped(courseIds, rows, ({ courseId }) => courseId);
  };

  readonly #counts = async (ids: readonly number[]): Promise<number[]> => {
    type Count = { readonly id: number; readonly count: number };
    const rows = await this.database.query<Count>(MEMBERS_OF_COHORTS, [ids]);
    return inOrder(ids, rows, ({ id }) => id).map((row) => row?.count ?? 0);
  };
}

const TAKEN: Problem = { path: 'name', code: 'TAKEN' };
const FULL: Problem = { path: 'name', code: 'TOO_MANY', bound: COHORTS_MAX };

const refusal = (problem: Problem): DomainError =>
  new DomainError(ErrorCode.INVALID_INPUT, { problems: [problem] });

const checkName = (name: string): Problem[] =>
  checkText('name', name, { min: 1, max: COHORT_NAME_MAX });
