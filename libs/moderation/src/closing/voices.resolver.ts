import { mayVoiceClosing, mayVoiceReopening } from '@colloquy/domain/permissions';
import { CloseReason } from '@colloquy/domain/vocabulary';
import { Permission, Request, rowId } from '@colloquy/platform/graphql';
import { Question, type QuestionRow, type Reader, ThreadService } from '@colloquy/qa';
import { Args, Field, ID, InputType, Int, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ThreadModerationService } from '../thread/thread-moderation.service.ts';
import { VoicesService } from './voices.service.ts';

@InputType({ description: 'A voice for closing a question; the second one closes it.' })
export class VoiceClosingInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => CloseReason as object, { description: 'Why it should be closed.' })
  reason!: CloseReason;

  @Field(() => String, { nullable: true, description: 'A word to the asker.' })
  note?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For DUPLICATE, and only there: number of the question asked before.',
  })
  duplicateOfNumber?: number | null;
}

@Resolver(() => Question)
export class VoicesResolver {
  constructor(
    private readonly voices: VoicesService,
    private readonly threads: ThreadService,
    private readonly moderation: ThreadModerationService,
  ) {}

  @Mutation(() => Question, {
    description: 'Says that a question should be closed; two voices, or one moderator, close it.',
  })
  async voiceClosing(
    @Request() { viewer, loaders }: Reader,
    @Args('input', { description: 'Which question, and why.' }) input: VoiceClosingInput,
  ): Promise<QuestionRow> {
    const { reason, note, duplicateOfNumber } = input;
    const closing = { reason, note: note ?? '', duplicateOfNumber: duplicateOfNumber ?? null };
    const found = await this.voices.voiceClosing(viewer, rowId(input.questionId), closing);
    loaders.clear();
    return found.question;
  }

  @Mutation(() => Question, {
    description:
      'Says that a closed question should be open; two voices, or one moderator, open it.',
  })
  async voiceReopening(
    @Request() { viewer, loaders }: Reader,
    @Args('questionId', { type: () => ID, description: 'The question.' }) questionId: string,
  ): Promise<QuestionRow> {
    const found = await this.voices.voiceReopening(viewer, rowId(questionId));
    loaders.clear();
    return found.question;
  }

  @ResolveField(() => Int, {
    description: 'Voices so far for closing it, or once closed for opening it.',
  })
  async voiceCount(question: QuestionRow, _args: unknown, reader: Reader): Promise<number> {
    const { voices } = await this.moderation.of(reader, question.id);
    const wanted = question.closedAt === null ? 'CLOSE' : 'REOPEN';
    return voices.filter(({ act }) => act === wanted).length;
  }

  @ResolveField(() => Boolean, { description: 'Whether one of those voices is the viewer’s.' })
  async viewerHasVoiced(question: QuestionRow, _args: unknown, reader: Reader): Promise<boolean> {
    const { accountId } = reader.viewer;
    if (accountId === null) return false;
    const { voices } = await this.moderation.of(reader, question.id);
    return voices.some((voice) => voice.accountId === accountId);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may speak for closing it.' })
  async viewerCanVoiceClosing(
    question: QuestionRow,
    _args: unknown,
    reader: Reader,
  ): Promise<Permission> {
    const { actor } = await this.threads.accessOf(reader, question.courseId);
    return mayVoiceClosing(question, actor);
  }

  @ResolveField(() => Permission, { description: 'Whether the viewer may speak for opening it.' })
  async viewerCanVoiceReopening(
    question: QuestionRow,
    _args: unknown,
    reader: Reader,
  ): Promise<Permission> {
    const { actor } = await this.threads.accessOf(reader, question.courseId);
    return mayVoiceReopening(question, actor);
  }
}
