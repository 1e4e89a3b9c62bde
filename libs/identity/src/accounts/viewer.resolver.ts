import { CurrentViewer, type RequestContext } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService } from '../persons/person.service.ts';
import { PersonType } from '../persons/person.types.ts';
import { SessionService } from '../sessions/session.service.ts';
import { SessionType } from '../sessions/session.types.ts';
import { AccountService } from './account.service.ts';
import { UpdateProfileInput } from './account.types.ts';
import { ViewerType } from './viewer.types.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly persons: PersonService,
    private readonly sessionService: SessionService,
  ) {}

  @Query(() => ViewerType, {
    nullable: true,
    description: 'The signed-in account; null when nobody is.',
  })
  viewer(@CurrentViewer() viewer: Viewer): Promise<ViewerType | null> {
    return this.accounts.ofViewer(viewer);
  }

  @Mutation(() => ViewerType, { description: "Changes the viewer's own account." })
  updateProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What changes.' }) input: UpdateProfileInput,
  ): Promise<ViewerType> {
    return this.accounts.updateProfile(viewer, input);
  }

  @ResolveField(() => PersonType, { description: 'The account as others see it.' })
  person(account: ViewerType, _args: unknown, { loaders }: RequestContext): Promise<PersonType> {
    return this.persons.load(loaders, account.id);
  }

  @ResolveField(() => [SessionType], { description: 'Where one is signed in, last used first.' })
  sessions(account: ViewerType): Promise<SessionType[]> {
    return this.sessionService.list(account.id);
  }
}
