import { CurrentViewer } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { SessionType } from './session.types.ts';

@Resolver(() => SessionType)
export class SessionResolver {
  @ResolveField(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent(@Parent() session: SessionType, @CurrentViewer() viewer: Viewer): boolean {
    return session.id === viewer.sessionId;
  }
}
