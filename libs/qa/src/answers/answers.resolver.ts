import { notFound } from '@colloquy/domain/vocabulary';
import { Request, rowId } from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import { Answer, Question } from '../posts/posts.types.ts';
import type { AnswerRow, QuestionRow } from '../posts/posts.queries.ts';
import { TextsService } from '../posts/texts.service.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { AnswersService } from './answers.service.ts';
import { PostAnswerInput } from './answers.types.ts';

@Resolver(() => Answer)
export class AnswersResolver {
  constructor(
    private readonly answers: AnswersService,
    private readonly threads: ThreadService,
    private readonly texts: TextsService,
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

  @ResolveField(() => String, { description: 'The first words of the text, plain.' })
  excerpt(answer: AnswerRow, _args: unknown, { loaders }: Reader): Soon<string> {
    return this.texts.excerptOf(loaders, answer);
  }

  @ResolveField(() => Question, { description: 'The question that it answers.' })
  question(answer: AnswerRow, _args: unknown, reader: Reader): Soon<QuestionRow> {
    return after(this.threads.question(reader, answer.questionId), (question) => {
      if (!question) throw notFound();
      return question;
    });
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the accepted answer.' })
  isAccepted(answer: AnswerRow, _args: unknown, reader: Reader): Soon<boolean> {
    const question = this.threads.question(reader, answer.questionId);
    return after(question, (found) => found?.acceptedAnswerId === answer.id);
  }
}
