import { CurrentViewer } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { BackgroundWorkService } from './background-work.service.ts';
import { BackgroundWorkType } from './background-work.types.ts';

@Resolver(() => BackgroundWorkType)
export class BackgroundWorkResolver {
  constructor(private readonly work: BackgroundWorkService) {}

  @Query(() => BackgroundWorkType, {
    description: 'The work behind the scenes, for administrators of the site.',
  })
  backgroundWork(@CurrentViewer() viewer: Viewer): Promise<BackgroundWorkType> {
    return this.work.look(viewer);
  }

  @Mutation(() => Int, {
    description: 'Lets what failed for good be tried again; returns how many. For administrators.',
  })
  replayDeadLetters(
    @CurrentViewer() viewer: Viewer,
    @Args('handler', {
      type: () => String,
      nullable: true,
      description: 'Of this handler alone; null: of all.',
    })
    handler: string | null,
  ): Promise<number> {
    return this.work.replay(viewer, handler ?? null);
  }
}
