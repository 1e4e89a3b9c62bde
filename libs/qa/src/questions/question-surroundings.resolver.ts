import {} from '@colloquy/platform/graphql';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { AuthorService, type Reader } from '../posts/author.service.ts';
import { MarksService } from '../posts/marks.service.ts';
import { Author, Question } from '../posts/posts.types.ts';
import type { QuestionRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { QuestionListsService } from './question-lists.service.ts';

/** Where a question stands among others. */
@Resolver(() => Question)
export class QuestionSurroundingsResolver {
  constructor(
    private readonly lists: QuestionListsService,
    private readonly threads: ThreadService,
    private readonly authors: AuthorService,
    private readonly marks: MarksService,
  ) {}

  @ResolveField(() => Question, {
    nullable: true,
    description: 'The visible question asked after it.',
  })
  async next(question: QuestionRow, _args: unknown, reader: Reader): Promise<QuestionRow | null> {
    return this.lists.next(await this.#access(reader, question), question);
  }

  @ResolveField(() => Question, {
    nullable: true,
    description: 'The visible question asked before it.',
  })
  async previous(
    question: QuestionRow,
    _args: unknown,
    reader: Reader,
  ): Promise<QuestionRow | null> {
    return this.lists.previous(await this.#access(reader, question), question);
  }

  @ResolveField(() => [Question], {
    description: 'Questions closed as duplicates of it; at most 20.',
  })
  async duplicates(question: QuestionRow, _args: unknown, reader: Reader): Promise<QuestionRow[]> {
    return this.lists.duplicates(await this.#access(reader, question), question);
  }

  @ResolveField(() => [Question], {
    description: 'Questions that it links to or that link to it; at most 20.',
  })
  async linked(question: QuestionRow, _args: unknown, reader: Reader): Promise<QuestionRow[]> {
    return this.lists.linked(await this.#access(reader, question), question);
  }

  @ResolveField(() => Question, {
    nullable: true,
    description: 'What it duplicates, if the viewer may see that.',
  })
  async duplicateOf(
    { duplicateOfId }: QuestionRow,
    _args: unknown,
    reader: Reader,
  ): Promise<QuestionRow | null> {
    return duplicateOfId === null ? null : this.threads.question(reader, duplicateOfId);
  }

  @ResolveField(() => Author, { nullable: true, description: 'Who closed it.' })
  closedBy(question: QuestionRow, _args: unknown, reader: Reader): Promise<Author | null> {
    const place = { courseId: question.courseId, threadId: question.id };
    return this.authors.actorOf(reader, place, question.closedById);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer said to have the same question.',
  })
  async viewerIsSameHere(question: QuestionRow, _args: unknown, reader: Reader): Promise<boolean> {
    return (await this.marks.marksOf(reader, question)).isSameHere;
  }

  #access(reader: Reader, question: QuestionRow) {
    return this.threads.accessOf(reader, question.courseId);
  }
}
