import { mayManageAbilities } from '@colloquy/domain/permissions';
import {
  type Connection,
  CurrentViewer,
  type Decision,
  PageArgs,
  Permission,
} from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AbilitiesService } from '../abilities/abilities.service.ts';
import { memberOf, StandingService, type StandingRow } from './standing.service.ts';
import {
  AbilityInput,
  AbilityOverview,
  EarnedBadge,
  type ReputationLine,
  ReputationLineConnection,
  Standing,
  TopicHelper,
  TopicStanding,
} from './standing.types.ts';

@Resolver(() => Standing)
export class StandingResolver {
  constructor(
    private readonly standings: StandingService,
    private readonly abilityService: AbilitiesService,
  ) {}

  @Query(() => [TopicHelper], {
    description: 'Members who can help with a tag, by name; empty where the viewer may not read.',
  })
  topicHelpers(
    @CurrentViewer() viewer: Viewer,
    @Args('course', { description: 'Slug of the course.' }) course: string,
    @Args('tag', { description: 'Name or synonym of the tag.' }) tag: string,
  ): Promise<TopicHelper[]> {
    return this.standings.helpers(viewer, course, tag);
  }

  @Query(() => Standing, {
    nullable: true,
    description:
      'Where a person stands in a course; null when there is nothing the viewer may see.',
  })
  standing(
    @CurrentViewer() viewer: Viewer,
    @Args('course', { description: 'Slug of the course.' }) course: string,
    @Args('handle', { description: 'Handle of the person.' }) handle: string,
  ): Promise<StandingRow | null> {
    return this.standings.find(viewer, course, handle);
  }

  @Query(() => [Standing], {
    description: 'Learners and moderators with an ability earned, granted or suspended; for staff.',
  })
  abilityHolders(
    @CurrentViewer() viewer: Viewer,
    @Args('course', { description: 'Slug of the course.' }) course: string,
    @Args('after', {
      type: () => String,
      nullable: true,
      description: 'Handle after which the page begins; pages hold 50 people.',
    })
    after: string | null,
  ): Promise<StandingRow[]> {
    return this.abilityService.holders(viewer, course, after ?? '');
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Points, whole for their owner; null for others unless the course is classic.',
  })
  reputation(@Parent() standing: StandingRow): Promise<number | null> {
    return this.standings.reputation(standing);
  }

  @ResolveField(() => [TopicStanding], { description: 'At most 40, topics before concepts.' })
  topics(@Parent() standing: StandingRow): Promise<TopicStanding[]> {
    return this.standings.topics(standing);
  }

  @ResolveField(() => [EarnedBadge], { description: 'Earned in this course, newest first.' })
  badges(@Parent() standing: StandingRow): Promise<EarnedBadge[]> {
    return this.standings.badges(standing);
  }

  @ResolveField(() => [AbilityOverview], {
    nullable: true,
    description: 'Each ability with why, or what is missing; null but for the person and staff.',
  })
  abilities(@Parent() standing: StandingRow): Promise<AbilityOverview[] | null> {
    return this.abilityService.overview(standing);
  }

  @ResolveField(() => ReputationLineConnection, {
    nullable: true,
    description: 'Every line of their points, newest first; null for everybody else.',
  })
  lines(
    @Parent() standing: StandingRow,
    @Args() args: PageArgs,
  ): Promise<Connection<ReputationLine> | null> {
    return this.standings.lines(standing, args);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may change their abilities.' })
  viewerCanManageAbilities(@Parent() standing: StandingRow): Decision {
    return mayManageAbilities(memberOf(standing), standing.access.actor);
  }

  @Mutation(() => Standing, { description: 'Staff lends an ability that was not earned.' })
  grantAbility(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whose, which, until when, and why.' }) input: AbilityInput,
  ): Promise<StandingRow> {
    return this.abilityService.change(viewer, input, 'granted');
  }

  @Mutation(() => Standing, { description: 'Staff ends a grant; what was earned stays.' })
  withdrawAbility(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whose, which, and why.' }) input: AbilityInput,
  ): Promise<StandingRow> {
    return this.abilityService.change(viewer, input, 'withdrawn');
  }

  @Mutation(() => Standing, { description: 'Staff suspends an ability until a day.' })
  suspendAbility(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whose, which, until when, and why.' }) input: AbilityInput,
  ): Promise<StandingRow> {
    return this.abilityService.change(viewer, input, 'suspended');
  }

  @Mutation(() => Standing, { description: 'Staff ends a suspension before its day.' })
  restoreAbility(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Whose, which, and why.' }) input: AbilityInput,
  ): Promise<StandingRow> {
    return this.abilityService.change(viewer, input, 'restored');
  }
}
