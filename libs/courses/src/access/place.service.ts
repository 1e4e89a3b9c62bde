import { Database, type Sql } from '@colloquy/db';
import type { Actor } from '@colloquy/domain/permissions';
import { EnrolmentState } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { type Batch, inOrder, type RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type { EnrolmentType } from '../members/enrolment.types.ts';
import { OWN_ENROLMENTS } from '../members/members.queries.ts';
import {
  accessJson,
  accessOf,
  actorOf,
  type AccessRow,
  type CourseAccess,
} from './course-access.service.ts';

/** What the viewer is in a course. */
export interface ViewerPlace {
  readonly actor: Actor;
  /** In whatever state; null when there never was one. */
  readonly enrolment: EnrolmentType | null;
}

/** Who asks, and with which loaders. */
export interface Reader {
  readonly viewer: Viewer;
  readonly loaders: RequestLoaders;
}

const ACCESSES = `select c.id, ${accessJson} as access
   from course c left join enrolment e on e.course_id = c.id and e.account_id = $2
  where c.id = any($1::int[])`;

/** Owner of the loader of accesses among those of a request. */
const accessesOwner = {};

/** The viewer's accesses to courses whose existence they know, one statement for all of them. */
export const accessesOf = (sql: Sql, clock: Clock, { viewer, loaders }: Reader) =>
  loaders.of<number, CourseAccess | null>(accessesOwner, () => async (ids) => {
    const values = [ids, viewer.accountId];
    const rows = await sql.query<{ id: number; access: AccessRow }>(ACCESSES, values);
    return inOrder(ids, rows, (row) => row.id).map(
      (row) => row && accessOf(viewer, row.access, clock.now()),
    );
  });

/** What the viewer is in the courses of one request, read by one statement for all of them. */
@Injectable()
export class PlaceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  load(reader: Reader, courseId: number): Promise<ViewerPlace> {
    return this.#loader(reader).load(courseId);
  }

  /** Remembers what a statement that read the course has found already. */
  remember(reader: Reader, access: CourseAccess): void {
    const { course, actor, enrolment } = access;
    accessesOf(this.database, this.clock, reader).prime(course.id, access);
    const { accountId } = actor;
    const own = enrolment && accountId !== null && { ...enrolment, courseId: course.id, accountId };
    this.#loader(reader).prime(course.id, { actor, enrolment: own || null });
  }

  #loader({ viewer, loaders }: Reader) {
    return loaders.of<number, ViewerPlace>(this, () => this.#batchFor(viewer));
  }

  #batchFor(viewer: Viewer): Batch<number, ViewerPlace> {
    return async (courseIds) => {
      const { accountId } = viewer;
      const now = this.clock.now();
      if (accountId === null) return courseIds.map(() => placeOf(viewer, null, now));
      const values = [accountId, courseIds];
      const rows = await this.database.query<OwnPlaceRow>(OWN_ENROLMENTS, values);
      const own = inOrder(courseIds, rows, (row) => row.courseId);
      return own.map((enrolment) => placeOf(viewer, enrolment, now));
    };
  }
}

type OwnPlaceRow = EnrolmentType & Pick<AccessRow, 'abilities' | 'sanctions'>;

/** Site administrators act as owners everywhere. */
function placeOf(viewer: Viewer, enrolment: OwnPlaceRow | null, now: Date): ViewerPlace {
  const active = enrolment?.state === EnrolmentState.ACTIVE ? enrolment : null;
  const nothing = { role: null, cohortId: null, abilities: null, sanctions: null };
  return { actor: actorOf(viewer, active ?? nothing, now), enrolment };
}
