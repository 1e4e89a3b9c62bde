import { CurrentViewer } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { OverviewService } from './overview.service.ts';
import { CourseOverview } from './overview.types.ts';

@Resolver(() => CourseOverview)
export class OverviewResolver {
  constructor(private readonly overviews: OverviewService) {}

  @Query(() => CourseOverview, { description: 'How a course does; for its staff.' })
  courseOverview(
    @CurrentViewer() viewer: Viewer,
    @Args('course', { description: 'Slug of the course.' }) course: string,
  ): Promise<CourseOverview> {
    return this.overviews.of(viewer, course);
  }
}
