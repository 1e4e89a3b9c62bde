import { type RequestContext } from '@colloquy/platform/graphql';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { SessionType } from './session.types.ts';

@Resolver(() => SessionType)
export class SessionResolver {
  @ResolveField(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent(session: SessionType, _args: unknown, { viewer }: RequestContext): boolean {
    return session.id === viewer.sessionId;
  }
}
