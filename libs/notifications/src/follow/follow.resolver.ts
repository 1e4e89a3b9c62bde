import { CourseType } from '@colloquy/courses';
import { FollowState, FollowTarget } from '@colloquy/domain/vocabulary';
import { PersonType } from '@colloquy/identity';
import { Request, rowId, type RequestContext } from '@colloquy/platform/graphql';
import { Question } from '@colloquy/qa';
import { Args, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FOLLOWED_MAX, type FollowedRow } from './follow.queries.ts';
import { FollowService } from './follow.service.ts';
import { Followed } from './follow.types.ts';

const nullableState = {
  nullable: true,
  description: 'Whether the viewer follows it or has muted it; null for neither.',
};

@Resolver(() => Question)
export class QuestionFollowResolver {
  constructor(private readonly follows: FollowService) {}

  @Mutation(() => FollowState, {
    nullable: true,
    description: 'Follows or mutes a question, person or course; with null neither.',
  })
  async follow(
    @Request() { viewer, loaders }: RequestContext,
    @Args('target', { type: () => FollowTarget, description: 'What kind of thing.' })
    target: FollowTarget,
    @Args('id', { type: () => ID, description: 'Which one.' }) id: string,
    @Args('state', { type: () => FollowState, nullable: true, description: 'What is wanted.' })
    state: FollowState | null,
  ): Promise<FollowState | null> {
    await this.follows.follow(viewer, { target, id: rowId(id) }, state ?? null);
    loaders.clear();
    return state ?? null;
  }

  @Query(() => [Followed], {
    description: `What the viewer follows or has muted, by kind and name, ${FOLLOWED_MAX} at most.`,
  })
  following(@Request() { viewer }: RequestContext): Promise<FollowedRow[]> {
    return this.follows.following(viewer);
  }

  @ResolveField(() => FollowState, nullableState)
  viewerFollow({ id }: Question, _args: unknown, { viewer, loaders }: RequestContext) {
    return this.follows.stateOf(viewer, loaders, { target: 'QUESTION', id });
  }
}

@Resolver(() => PersonType)
export class PersonFollowResolver {
  constructor(private readonly follows: FollowService) {}

  @ResolveField(() => FollowState, nullableState)
  viewerFollow({ id }: PersonType, _args: unknown, { viewer, loaders }: RequestContext) {
    return this.follows.stateOf(viewer, loaders, { target: 'PERSON', id });
  }
}

@Resolver(() => CourseType)
export class CourseFollowResolver {
  constructor(private readonly follows: FollowService) {}

  @ResolveField(() => FollowState, nullableState)
  viewerFollow({ id }: CourseType, _args: unknown, { viewer, loaders }: RequestContext) {
    return this.follows.stateOf(viewer, loaders, { target: 'COURSE', id });
  }
}
