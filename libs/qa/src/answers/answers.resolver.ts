import { notFound } from '@colloquy/domain/vocabulary';
import { Request, rowId } from '@colloquy/platform/graphql';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import { Answer, Question } from '../posts/posts.types.ts';
import type { AnswerRow, QuestionRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { AnswersService } from './answers.service.ts';
import { PostAnswerInput } from './answers.types.ts';

@Resolver(() => Answer)
export class AnswersResolver {
  constructor(
    private readonly answers: AnswersService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => Answer, { description: 'Posts an answer to an open question.' })
  async postAnswer(
    @Request() { viewer, loaders }: Reader,
    @Args('input', { description: 'The question and the text.' }) input: PostAnswerInput,
  ): Promise<AnswerRow> {
    const answer = await this.answers.post(viewer, rowId(input.questionId), input);
    loaders.clear();
    return answer;
  }

  @ResolveField(() => Question, { description: 'The question that it answers.' })
  async question(answer: AnswerRow, _args: unknown, reader: Reader): Promise<QuestionRow> {
    const question = await this.threads.question(reader, answer.questionId);
    if (!question) throw notFound();
    return question;
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the accepted answer.' })
  async isAccepted(answer: AnswerRow, _args: unknown, reader: Reader): Promise<boolean> {
    const question = await this.threads.question(reader, answer.questionId);
    return question?.acceptedAnswerId === answer.id;
  }
}
