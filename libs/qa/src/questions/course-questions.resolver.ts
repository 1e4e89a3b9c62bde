import { CourseType } from '@colloquy/courses';

import { QuestionFilter, QuestionOrder } from '@colloquy/domain/vocabulary';
import { PageArgs, Request, type Connection } from '@colloquy/platform/graphql';
import { Args, ArgsType, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';

import { Question, QuestionConnection } from '../posts/posts.types.ts';
import type { QuestionRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { QuestionListsService } from './question-lists.service.ts';
import { WaitingService } from './waiting.service.ts';
import { CourseWaiting } from './waiting.types.ts';

@ArgsType()
export class QuestionListArgs extends PageArgs {
  @Field(() => QuestionOrder, {
    nullable: true,
    defaultValue: QuestionOrder.NEWEST,
    description: 'Which comes first.',
  })
  order?: QuestionOrder | null;

  @Field(() => QuestionFilter, {
    nullable: true,
    defaultValue: QuestionFilter.ALL,
    description: 'Which questions; MINE and BOOKMARKED are empty for nobody signed in.',
  })
  filter?: QuestionFilter | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those with this tag (or synonym); a topic stands for its concepts too.',
  })
  tag?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those of the person with this handle, never what they asked anonymously.',
  })
  author?: string | null;
}

/** The questions of a course. */
@Resolver(() => CourseType)
export class CourseQuestionsResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly lists: QuestionListsService,
    private readonly counts: WaitingService,
  ) {}

  @ResolveField(() => QuestionConnection, { description: 'Questions that the viewer may see.' })
  async questions(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args() args: QuestionListArgs,
  ): Promise<Connection<QuestionRow>> {
    return this.lists.list(await this.threads.accessOf(reader, course.id), args);
  }

  @ResolveField(() => Question, {
    nullable: true,
    description: 'One question; null when there is none that the viewer may see.',
  })
  async question(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args('number', { type: () => Int, description: "The question's number in the course." })
    number: number,
  ): Promise<QuestionRow | null> {
    const access = await this.threads.accessOf(reader, course.id);
    return this.threads.questionPage(reader, access, number);
  }

  @ResolveField(() => CourseWaiting, {
    nullable: true,
    description: 'What waits for the viewer here; null for those who do not take part.',
  })
  async waiting(course: CourseType, _args: unknown, reader: Reader): Promise<CourseWaiting | null> {
    return this.counts.of(await this.threads.accessOf(reader, course.id));
  }
}
