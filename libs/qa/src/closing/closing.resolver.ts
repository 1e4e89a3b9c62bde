import { mayClose, mayReopen } from '@colloquy/domain/permissions';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import { after, type Soon } from '@colloquy/platform/loaders';
import { Args, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Reader } from '../posts/author.service.ts';
import type { QuestionRow } from '../posts/posts.queries.ts';
import { Question } from '../posts/posts.types.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { ClosingService } from './closing.service.ts';
import { CloseQuestionInput } from './closing.types.ts';

@Resolver(() => Question)
export class ClosingResolver {
  constructor(
    private readonly closing: ClosingService,
    private readonly threads: ThreadService,
  ) {}

  @Mutation(() => Question, { description: 'Closes a question to new answers.' })
  async closeQuestion(
    @Request() { viewer, loaders }: Reader,
    @Args('input', { description: 'Which question, and why.' }) input: CloseQuestionInput,
  ): Promise<QuestionRow> {
    const { reason, note, duplicateOfNumber } = input;
    const found = await this.closing.close(viewer, rowId(input.questionId), {
      reason,
      note: note ?? '',
      duplicateOfNumber: duplicateOfNumber ?? null,
    });
    loaders.clear();
    return found.question;
  }

  @Mutation(() => Question, { description: 'Lets a closed question take answers again.' })
  async reopenQuestion(
    @Request() { viewer, loaders }: Reader,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
  ): Promise<QuestionRow> {
    const found = await this.closing.reopen(viewer, rowId(questionId));
    loaders.clear();
    return found.question;
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may close it.' })
  viewerCanClose(question: QuestionRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, question.courseId), ({ actor }) =>
      mayClose(question, actor),
    );
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may open it again.' })
  viewerCanReopen(question: QuestionRow, _args: unknown, reader: Reader): Soon<Permission> {
    return after(this.threads.accessOf(reader, question.courseId), ({ actor }) =>
      mayReopen(question, actor),
    );
  }
}
