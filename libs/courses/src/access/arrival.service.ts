import { Clock } from '@colloquy/platform/clock';
import { RequestLoaders } from '@colloquy/platform/loaders';
import { SessionService } from '@colloquy/identity';
import { Injectable } from '@nestjs/common';
import {
  accessJson,
  accessOf,
  mayBeSlug,
  visible,
  type AccessRow,
  type CourseAccess,
} from './course-access.service.ts';
import type { Reader } from './place.service.ts';

/** The access of the account `a` to the course with the slug `$3`. */
const ACCESS = `(select ${accessJson}
   from course c left join enrolment e on e.course_id = c.id and e.account_id = a.id
  where c.slug = $3)`;

/** What a request found on its way in. */
interface Arrival {
  readonly slug: string | null;
  readonly access: CourseAccess | null;
}

/** Owner of the arrival among what a request keeps. */
const arrivalOwner = {};

const NONE: Arrival = { slug: null, access: null };

/** The access to the course that the request came with; undefined when it came with another. */
export function arrivedAt(loaders: RequestLoaders, slug: string): CourseAccess | null | undefined {
  const arrival = loaders.keep(arrivalOwner, () => NONE);
  return arrival.slug === slug ? arrival.access : undefined;
}

/** The way in for every request: who asks, and what they are in the course that they speak of. */
@Injectable()
export class ArrivalService {
  constructor(
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  /**
   * Whose session it is; with the `slug` of a course that the request will probably ask for, the
   * same statement reads the viewer's access to it.
   */
  async arrive(token: string | null, slug: string | null): Promise<Reader> {
    const loaders = new RequestLoaders();
    if (slug === null || !mayBeSlug(slug))
      return { viewer: await this.sessions.viewerOf(token), loaders };
    const { viewer, beside } = await this.sessions.viewerWith<AccessRow>(token, ACCESS, slug);
    const access = beside && visible(accessOf(viewer, beside, this.clock.now()));
    // Nobody has no access beside them, and the course is read when it is asked for.
    if (viewer.accountId !== null) loaders.keep(arrivalOwner, () => ({ slug, access }));
    return { viewer, loaders };
  }
}
