import { CourseType } from '@colloquy/courses';
import { Request } from '@colloquy/platform/graphql';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import { AnswerReadsService } from '../answers/answer-reads.service.ts';
import type { AnswerRow, TagChip } from '../posts/posts.queries.ts';
import { Answer } from '../posts/posts.types.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { TagReadsService } from './tag-reads.service.ts';
import { Tag } from './tags.types.ts';

/** The tags of a course. */
@Resolver(() => CourseType)
export class CourseTagsResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly reads: TagReadsService,
    private readonly answers: AnswerReadsService,
  ) {}

  @ResolveField(() => [Tag], { description: 'All tags, topics and concepts, most used first.' })
  async tags(course: CourseType, _args: unknown, reader: Reader): Promise<readonly TagChip[]> {
    return this.reads.ofCourse(reader, await this.threads.accessOf(reader, course.id));
  }

  @ResolveField(() => Tag, { nullable: true, description: 'One tag by its name or a synonym.' })
  async tag(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args('name', { description: 'Name or synonym.' }) name: string,
  ): Promise<TagChip | null> {
    return this.reads.byName(await this.threads.accessOf(reader, course.id), name);
  }

  @ResolveField(() => [Answer], {
    description: 'The best answers to questions with a tag, endorsed ones first; at most 5.',
  })
  bestAnswers(
    @Parent() course: CourseType,
    @Request() reader: Reader,
    @Args('tag', { description: 'Name or synonym.' }) tag: string,
  ): Promise<AnswerRow[]> {
    return this.answers.bestUnder(reader, course.id, tag);
  }
}
