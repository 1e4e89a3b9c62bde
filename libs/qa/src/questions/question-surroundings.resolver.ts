import {} from '@colloquy/platform/graphql';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { AuthorService, type Reader } from '../posts/author.service.ts';
import { MarksService } from '../posts/marks.service.ts';
import { Author, Question } from '../posts/posts.types.ts';
import type { QuestionRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import type { RelatedQuestion, Relation } from './question-lists.queries.ts';
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
    return (await this.#related(reader, question, 'NEXT'))[0] ?? null;
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
    return (await this.#related(reader, question, 'PREVIOUS'))[0] ?? null;
  }

  @ResolveField(() => [Question], {
    description: 'Questions closed as duplicates of it; at most 20.',
  })
  async duplicates(question: QuestionRow, _args: unknown, reader: Reader): Promise<QuestionRow[]> {
    return this.#related(reader, question, 'DUPLICATE');
  }

  @ResolveField(() => [Question], {
    description: 'Questions that it links to or that link to it; at most 20.',
  })
  async linked(question: QuestionRow, _args: unknown, reader: Reader): Promise<QuestionRow[]> {
    return this.#related(reader, question, 'LINKED');
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

  /** All of a question's surroundings are read at once, whichever are asked for. */
  async #related(
    reader: Reader,
    question: QuestionRow,
    relation: Relation,
  ): Promise<RelatedQuestion[]> {
    const read = async (each: QuestionRow): Promise<RelatedQuestion[]> =>
      this.lists.surroundings(await this.threads.accessOf(reader, each.courseId), each);
    const loader = reader.loaders.of<QuestionRow, RelatedQuestion[]>(
      this,
      () => (questions) => Promise.all(questions.map(read)),
    );
    return (await loader.load(question)).filter((row) => row.relation === relation);
  }
}
