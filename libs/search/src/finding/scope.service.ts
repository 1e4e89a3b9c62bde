import { CourseAccessService, mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { audiencesOf, stemmerOf } from '@colloquy/domain/search';
import { notFound } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../engine/search-engine.ts';
import { OWN_COURSES, type OwnCourse } from './scope.queries.ts';

/** Decides whose threads a reader may find, before anything is looked for. */
@Injectable()
export class ScopeService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
  ) {}

  /** One course. @throws DomainError NOT_FOUND unless the viewer may read it */
  async course(viewer: Viewer, slug: string): Promise<Scope> {
    return this.of(await this.courses.bySlug(viewer, slug));
  }

  /** @throws DomainError NOT_FOUND unless the viewer may read the course */
  of(access: CourseAccess): Scope {
    if (!mayRead(access)) throw notFound();
    const { course, actor } = access;
    return {
      courseIds: [course.id],
      audiences: audiencesOf(course.id, actor),
      stemmers: stemmersOf(course.languages),
    };
  }

  /** All the courses that the viewer takes part in; none for nobody. */
  async all({ accountId }: Viewer): Promise<Scope> {
    if (accountId === null) return { courseIds: [], audiences: [], stemmers: [] };
    const own = await this.database.query<OwnCourse>(OWN_COURSES, [accountId]);
    return {
      courseIds: own.map(({ id }) => id),
      audiences: own.flatMap(({ id, role, cohortId }) =>
        audiencesOf(id, { accountId, role, cohortId, abilities: [] }),
      ),
      stemmers: stemmersOf(own.flatMap(({ languages }) => languages)),
    };
  }
}

export const stemmersOf = (languages: readonly string[]): string[] => [
  ...new Set(languages.length === 0 ? ['simple'] : languages.map(stemmerOf)),
];
