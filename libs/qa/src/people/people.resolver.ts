import { PageArgs, Request, type Connection } from '@colloquy/platform/graphql';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import { AnswerConnection, QuestionConnection } from '../posts/posts.types.ts';
import type { AnswerRow, QuestionRow } from '../posts/posts.queries.ts';
import { QuestionListsService } from '../questions/question-lists.service.ts';
import { PeopleService, type ContributionsRow } from './people.service.ts';
import { BadgeAward, Contributions } from './people.types.ts';

@Resolver(() => Contributions)
export class PeopleResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly lists: QuestionListsService,
  ) {}

  @Query(() => Contributions, {
    nullable: true,
    description: 'What a person did in a course; null when there is nothing the viewer may see.',
  })
  contributions(
    @Request() { viewer }: Reader,
    @Args('course', { description: 'Slug of the course.' }) course: string,
    @Args('handle', { description: 'Handle of the person.' }) handle: string,
  ): Promise<ContributionsRow | null> {
    return this.people.contributions(viewer, course, handle);
  }

  @ResolveField(() => QuestionConnection, { description: 'Questions they asked, newest first.' })
  questions(
    @Parent() { access, handle }: ContributionsRow,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<QuestionRow>> {
    return this.lists.list(access, { author: handle, first, after });
  }

  @ResolveField(() => AnswerConnection, { description: 'Answers they gave, newest first.' })
  answers(
    @Parent() contributions: ContributionsRow,
    @Args() args: PageArgs,
  ): Promise<Connection<AnswerRow>> {
    return this.people.answers(contributions, args);
  }

  @ResolveField(() => [BadgeAward], { description: 'Badges of an imported site, the latest 200.' })
  badges(contributions: ContributionsRow): Promise<BadgeAward[]> {
    return this.people.badges(contributions);
  }
}
