import { CourseType } from '@colloquy/courses';
import { PAGE_SIZE_DEFAULT } from '@colloquy/domain/vocabulary';
import { Request } from '@colloquy/platform/graphql';
import { Question, ThreadService, type QuestionRow, type Reader } from '@colloquy/qa';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TaggingService } from '../tagging/tagging.service.ts';
import { ForYouService } from './for-you.service.ts';

/** What a course proposes to the viewer: questions to answer, tags to use. */
@Resolver(() => CourseType)
export class CourseSuggestionsResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly questions: ForYouService,
    private readonly tagging: TaggingService,
  ) {}

  @ResolveField(() => [Question], {
    description: 'Unanswered questions that the viewer can answer, best first; at most 20.',
  })
  async forYou(course: CourseType, _args: unknown, reader: Reader): Promise<QuestionRow[]> {
    const access = await this.threads.accessOf(reader, course.id);
    return this.questions.list(reader, access, PAGE_SIZE_DEFAULT);
  }

  @ResolveField(() => [String], {
    description: 'Names of tags that fit a text, best first; at most 5.',
  })
  async suggestedTags(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args('text', { description: 'The title, with or without the text.' }) text: string,
  ): Promise<string[]> {
    return this.tagging.suggest(await this.threads.accessOf(reader, course.id), text);
  }
}
