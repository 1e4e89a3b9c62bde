import { CourseType } from '@colloquy/courses';
import { questionState } from '@colloquy/domain/permissions';
import { AnswerOrder, QuestionState } from '@colloquy/domain/vocabulary';
import { Permission, Request } from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerReadsService } from '../answers/answer-reads.service.ts';
import { AnswersService } from '../answers/answers.service.ts';
import type { Reader } from '../posts/author.service.ts';
import { Answer, Question, StructuredPartType } from '../posts/posts.types.ts';
import type { AnswerRow, QuestionRow, TagChip } from '../posts/posts.queries.ts';
import { TextsService } from '../posts/texts.service.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { Tag } from '../tags/tags.types.ts';
import { AskingService } from './asking.service.ts';
import { AskQuestionInput } from './asking.types.ts';

@Resolver(() => Question)
export class QuestionsResolver {
  constructor(
    private readonly asking: AskingService,
    private readonly answering: AnswersService,
    private readonly reads: AnswerReadsService,
    private readonly texts: TextsService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => Question, { description: 'Asks a question.' })
  async askQuestion(
    @Request() reader: Reader,
    @Args('input', { description: 'The question.' }) input: AskQuestionInput,
  ): Promise<QuestionRow> {
    const found = await this.asking.ask(reader.viewer, input);
    reader.loaders.clear();
    this.threads.remember(reader, found);
    return found.question;
  }

  @ResolveField(() => CourseType, { description: 'The course that it was asked in.' })
  course(question: QuestionRow, _args: unknown, reader: Reader): Soon<CourseType> {
    return after(this.threads.accessOf(reader, question.courseId), ({ course }) => course);
  }

  @ResolveField(() => QuestionState, { description: 'What can happen to it next.' })
  state(question: QuestionRow): QuestionState {
    return questionState(question);
  }

  @ResolveField(() => StructuredPartType, {
    nullable: true,
    description: 'What the asker tried, expected and got; null when they did not say.',
  })
  structured(
    question: QuestionRow,
    _args: unknown,
    { loaders }: Reader,
  ): Soon<StructuredPartType | null> {
    return after(this.texts.of(loaders, question), ({ structured }) => structured);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether staff accepted the answer in place of a silent asker.',
  })
  acceptedByStaff({ acceptedAt, acceptedById, authorId }: QuestionRow): boolean {
    return acceptedAt !== null && acceptedById !== null && acceptedById !== authorId;
  }

  @ResolveField(() => [Tag], { description: 'Its tags, in the order that the asker gave them.' })
  tags(question: QuestionRow): readonly TagChip[] {
    return question.tags;
  }

  @ResolveField(() => [Answer], { description: 'Answers that the viewer may see.' })
  answers(
    @Parent() question: QuestionRow,
    @Request() reader: Reader,
    @Args('order', {
      type: () => AnswerOrder,
      nullable: true,
      defaultValue: AnswerOrder.TRUST,
      description: 'Most trustworthy first, or by date.',
    })
    order: AnswerOrder | null,
  ): Promise<AnswerRow[]> {
    return this.reads.ofQuestion(reader, question, order ?? AnswerOrder.TRUST);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may answer it.' })
  viewerCanAnswer(question: QuestionRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, question.courseId), (access) =>
      this.answering.mayAnswer(question, access),
    );
  }
}
