import { CurrentViewer } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { LeavingService } from './leaving.service.ts';

@Resolver()
export class LeavingResolver {
  constructor(private readonly leaving: LeavingService) {}

  @Mutation(() => Boolean, {
    description:
      "Erases the viewer's account for good: what they wrote stays, under a former member.",
  })
  async deleteAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('password', { description: 'The password, so that nobody else does it.' })
    password: string,
  ): Promise<boolean> {
    await this.leaving.deleteAccount(viewer, password);
    return true;
  }
}
