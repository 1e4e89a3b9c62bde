import { mayRead } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { maySeeReply } from '@colloquy/domain/permissions';
import { rankAnswers } from '@colloquy/domain/ranking';
import { type AnswerOrder, Dispute } from '@colloquy/domain/vocabulary';
import { grouped, type Batch } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../posts/author.service.ts';
import type { AnswerRow, QuestionRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import { wholeThread } from '../posts/whole-thread.ts';
import { TAG_SCOPE } from '../questions/question-lists.queries.ts';
import { ANSWERS_OF_QUESTIONS, BEST_ANSWERS } from './answers.queries.ts';

/** Enough to see what a good answer looks like here. */
const BEST_SHOWN = 5;

/** Reading the answers of a question that the viewer may see. */
@Injectable()
export class AnswerReadsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadService,
  ) {}

  /** Those that the viewer may see: deleted ones are for their authors and moderators. */
  async ofQuestion(
    reader: Reader,
    question: QuestionRow,
    order: AnswerOrder,
  ): Promise<AnswerRow[]> {
    const [all, { actor }] = await Promise.all([
      this.#all(reader, question.id),
      this.threads.accessOf(reader, question.courseId),
    ]);
    this.threads.rememberAnswers(reader, all);
    const seen = all.filter((answer) => maySeeReply(actor, answer));
    return rankAnswers(
      seen.map((answer) => ({
        ...answer,
        isAccepted: answer.id === question.acceptedAnswerId,
        isDisputed: answer.dispute !== Dispute.NONE,
      })),
      order,
    );
  }

  /** The best under a tag or its synonym, the concepts of a topic included; none for a name that is none. */
  async bestUnder(reader: Reader, courseId: number, tag: string): Promise<AnswerRow[]> {
    const access = await this.threads.accessOf(reader, courseId);
    if (!mayRead(access) || tag.includes('\u0000')) return [];
    const [scope] = await this.database.query<{ ids: number[] | null }>(TAG_SCOPE, [courseId, tag]);
    if (!scope?.ids) return [];
    const answers = await this.database.query<AnswerRow>(BEST_ANSWERS, [scope.ids, BEST_SHOWN]);
    this.threads.rememberAnswers(reader, answers);
    return answers;
  }

  async #all({ loaders }: Reader, questionId: number): Promise<readonly AnswerRow[]> {
    const whole = await wholeThread(loaders, questionId);
    return whole?.answers ?? loaders.of(this, () => this.#read).load(questionId);
  }

  readonly #read: Batch<number, AnswerRow[]> = async (questionIds) => {
    const rows = await this.database.query<AnswerRow>(ANSWERS_OF_QUESTIONS, [questionIds]);
    return grouped(questionIds, rows, (row) => row.questionId);
  };
}
