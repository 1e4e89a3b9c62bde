import { CurrentViewer, Loaders, type RequestContext } from '@colloquy/platform/graphql';
import type { RequestLoaders } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, ID, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseService } from '../courses/course.service.ts';
import { CourseType } from '../courses/course.types.ts';
import { CohortService } from './cohort.service.ts';
import { CohortType } from './cohort.types.ts';

@Resolver(() => CohortType)
export class CohortResolver {
  constructor(
    private readonly cohorts: CohortService,
    private readonly courses: CourseService,
  ) {}

  @ResolveField(() => Int, { description: 'How many people of the course are in it.' })
  memberCount(cohort: CohortType, _args: unknown, { loaders }: RequestContext): Promise<number> {
    return this.cohorts.countMembers(loaders, cohort.id);
  }

  @Mutation(() => CohortType, { description: 'Makes a cohort; for staff.' })
  createCohort(
    @CurrentViewer() viewer: Viewer,
    @Args('course', { description: 'Slug of the course.' }) course: string,
    @Args('name', { description: 'Name, unique in the course.' }) name: string,
  ): Promise<CohortType> {
    return this.cohorts.create(viewer, course, name);
  }

  @Mutation(() => CohortType, { description: 'Gives a cohort another name; for staff.' })
  renameCohort(
    @CurrentViewer() viewer: Viewer,
    @Args('cohortId', { type: () => ID, description: 'Which cohort.' }) cohortId: string,
    @Args('name', { description: 'The new name, unique in the course.' }) name: string,
  ): Promise<CohortType> {
    return this.cohorts.rename(viewer, cohortId, name);
  }

  @Mutation(() => CourseType, {
    description: 'Ends a cohort; its people stay in the course. For staff.',
  })
  async deleteCohort(
    @CurrentViewer() viewer: Viewer,
    @Loaders() loaders: RequestLoaders,
    @Args('cohortId', { type: () => ID, description: 'Which cohort.' }) cohortId: string,
  ): Promise<CourseType> {
    return this.courses.load(loaders, await this.cohorts.delete(viewer, cohortId));
  }
}
