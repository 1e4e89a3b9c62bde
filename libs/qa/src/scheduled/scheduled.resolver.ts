import { CourseType } from '@colloquy/courses';
import { PersonService, PersonType } from '@colloquy/identity';
import { Request, rowId } from '@colloquy/platform/graphql';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { AskQuestionInput } from '../questions/asking.types.ts';
import type { ScheduledQuestionRow } from './scheduled.queries.ts';
import { ScheduledService } from './scheduled.service.ts';
import { ScheduledQuestion } from './scheduled.types.ts';

@Resolver(() => ScheduledQuestion)
export class ScheduledResolver {
  constructor(
    private readonly scheduled: ScheduledService,
    private readonly persons: PersonService,
  ) {}

  @Mutation(() => ScheduledQuestion, {
    description: 'Has a question asked in one’s name at a set time; for staff.',
  })
  scheduleQuestion(
    @Request() { viewer }: Reader,
    @Args('input', { description: 'The question.' }) input: AskQuestionInput,
    @Args('publishAt', { description: 'When, within a year.' }) publishAt: Date,
  ): Promise<ScheduledQuestionRow> {
    return this.scheduled.schedule(viewer, input, publishAt);
  }

  @Mutation(() => Boolean, { description: 'It is not going to be asked; for staff.' })
  async cancelScheduledQuestion(
    @Request() { viewer }: Reader,
    @Args('id', { type: () => ID, description: 'The scheduled question.' }) id: string,
  ): Promise<boolean> {
    await this.scheduled.cancel(viewer, rowId(id));
    return true;
  }

  @ResolveField(() => String, { description: 'Title of the question.' })
  title({ input }: ScheduledQuestionRow): string {
    return input.title;
  }

  @ResolveField(() => PersonType, { description: 'Who will have asked it.' })
  author(
    { authorId }: ScheduledQuestionRow,
    _args: unknown,
    { loaders }: Reader,
  ): Promise<PersonType> {
    return this.persons.load(loaders, authorId);
  }
}

@Resolver(() => CourseType)
export class CourseScheduledResolver {
  constructor(
    private readonly scheduled: ScheduledService,
    private readonly threads: ThreadService,
  ) {}

  @ResolveField(() => [ScheduledQuestion], {
    description: 'Questions that wait for their time or could not be asked; for staff.',
  })
  async scheduledQuestions(
    { id }: CourseType,
    _args: unknown,
    reader: Reader,
  ): Promise<ScheduledQuestionRow[]> {
    return this.scheduled.list(await this.threads.accessOf(reader, id));
  }
}
