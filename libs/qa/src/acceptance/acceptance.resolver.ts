import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import type { Soon } from '@colloquy/platform/loaders';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import type { AnswerRow, QuestionRow } from '../posts/posts.queries.ts';
import { Answer, Question } from '../posts/posts.types.ts';
import { AcceptanceService } from './acceptance.service.ts';

@Resolver(() => Question)
export class AcceptanceResolver {
  constructor(private readonly acceptance: AcceptanceService) {}

  @Mutation(() => Question, { description: 'Accepts an answer in place of any other.' })
  async acceptAnswer(
    @Request() { viewer, loaders }: Reader,
    @Args('answerId', { type: () => ID, description: 'The answer.' }) answerId: string,
    @Args('restatement', {
      type: () => String,
      nullable: true,
      description: "The asker's one sentence about what made it click; some courses require it.",
    })
    restatement: string | null,
  ): Promise<QuestionRow> {
    const found = await this.acceptance.accept(viewer, rowId(answerId), restatement ?? null);
    loaders.clear();
    return found.question;
  }

  @Mutation(() => Question, { description: 'Takes the acceptance back, if there is one.' })
  async withdrawAcceptance(
    @Request() { viewer, loaders }: Reader,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
  ): Promise<QuestionRow> {
    const found = await this.acceptance.withdraw(viewer, rowId(questionId));
    loaders.clear();
    return found.question;
  }

  @ResolveField(() => Permission, {
    description: 'Whether the viewer may accept answers to it, apart from what speaks against one.',
  })
  viewerCanAccept(question: QuestionRow, _args: unknown, reader: Reader): Soon<Permission> {
    return this.acceptance.viewerCanAccept(reader, question);
  }
}

@Resolver(() => Answer)
export class AnswerAcceptanceResolver {
  constructor(private readonly acceptance: AcceptanceService) {}

  @ResolveField(() => Permission, { description: 'Whether the viewer may accept this answer.' })
  viewerCanAccept(answer: AnswerRow, _args: unknown, reader: Reader): Soon<Permission> {
    return this.acceptance.viewerCanAccept(reader, answer);
  }
}
