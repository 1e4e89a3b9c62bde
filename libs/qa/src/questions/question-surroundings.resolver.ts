import {} from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
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
  next(question: QuestionRow, _args: unknown, reader: Reader): Soon<QuestionRow | null> {
    return after(this.#related(reader, question, 'NEXT'), ([row]) => row ?? null);
  }

  @ResolveField(() => Question, {
    nullable: true,
    description: 'The visible question asked before it.',
  })
  previous(question: QuestionRow, _args: unknown, reader: Reader): Soon<QuestionRow | null> {
    return after(this.#related(reader, question, 'PREVIOUS'), ([row]) => row ?? null);
  }

  @ResolveField(() => [Question], {
    description: 'Questions closed as duplicates of it; at most 20.',
  })
  duplicates(question: QuestionRow, _args: unknown, reader: Reader): Soon<QuestionRow[]> {
    return this.#related(reader, question, 'DUPLICATE');
  }

  @ResolveField(() => [Question], {
    description: 'Questions that it links to or that link to it; at most 20.',
  })
  linked(question: QuestionRow, _args: unknown, reader: Reader): Soon<QuestionRow[]> {
    return this.#related(reader, question, 'LINKED');
  }

  @ResolveField(() => Question, {
    nullable: true,
    description: 'What it duplicates, if the viewer may see that.',
  })
  duplicateOf(
    { duplicateOfId }: QuestionRow,
    _args: unknown,
    reader: Reader,
  ): Soon<QuestionRow | null> {
    return duplicateOfId === null ? null : this.threads.question(reader, duplicateOfId);
  }

  @ResolveField(() => Author, { nullable: true, description: 'Who closed it.' })
  closedBy(question: QuestionRow, _args: unknown, reader: Reader): Soon<Author | null> {
    const place = { courseId: question.courseId, threadId: question.id };
    return this.authors.actorOf(reader, place, question.closedById);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer said to have the same question.',
  })
  viewerIsSameHere(question: QuestionRow, _args: unknown, reader: Reader): Soon<boolean> {
    return after(this.marks.marksOf(reader, question), (marks) => marks.isSameHere);
  }

  /** All of a question's surroundings are read at once, whichever are asked for. */
  #related(reader: Reader, question: QuestionRow, relation: Relation): Soon<RelatedQuestion[]> {
    const read = async (each: QuestionRow): Promise<RelatedQuestion[]> =>
      this.lists.surroundings(await this.threads.accessOf(reader, each.courseId), each);
    const loader = reader.loaders.of<QuestionRow, RelatedQuestion[]>(
      this,
      () => (questions) => Promise.all(questions.map(read)),
    );
    return after(loader.soon(question), (rows) => rows.filter((row) => row.relation === relation));
  }
}
