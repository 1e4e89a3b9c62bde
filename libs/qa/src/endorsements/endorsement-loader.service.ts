import { Database } from '@colloquy/db';
import {
  type Decision,
  mayConfirmEndorsement,
  mayEndorse,
  mayWithdrawEndorsement,
} from '@colloquy/domain/permissions';
import { notFound } from '@colloquy/domain/vocabulary';
import { after, type Batch, type Soon } from '@colloquy/platform/loaders';
import { Injectable } from '@nestjs/common';
import { ThreadFactsService } from '../acts/thread-facts.service.ts';
import type { Reader } from '../posts/author.service.ts';
import type { AnswerRow } from '../posts/posts.queries.ts';
import { ThreadService } from '../posts/thread.service.ts';
import {
  ENDORSED_TEXTS,
  ENDORSEMENT_BY_ID,
  type EndorsementRow,
  SUSPENDED_OF,
} from './endorsements.queries.ts';

/** Endorsements that wait for one person in one course; more than these are shown another day. */
const QUEUE_MAX = 100;

/** An endorsement with its answer, where that is at hand. */
export interface EndorsementView extends EndorsementRow {
  readonly answer?: AnswerRow;
}

/** Endorsements as field resolvers see them: one statement for all answers of a page. */
@Injectable()
export class EndorsementLoaderService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadService,
    private readonly facts: ThreadFactsService,
  ) {}

  ofAnswer(reader: Reader, answer: AnswerRow): Soon<EndorsementView[]> {
    return after(this.facts.of(reader, answer.questionId), (facts) => {
      const rows = facts?.endorsements.filter(({ postId }) => postId === answer.id) ?? [];
      return rows.map((row) => ({ ...row, answer }));
    });
  }

  /** One, whoever may see its thread; null when it was withdrawn. */
  async byId(id: number): Promise<EndorsementRow | null> {
    const [row] = await this.database.query<EndorsementRow>(ENDORSEMENT_BY_ID, [id]);
    return row ?? null;
  }

  /** Those of the viewer that edits have suspended in this course, longest waiting first. */
  async suspendedOf({ viewer }: Reader, courseId: number): Promise<EndorsementRow[]> {
    if (viewer.accountId === null) return [];
    return this.database.query<EndorsementRow>(SUSPENDED_OF, [
      viewer.accountId,
      courseId,
      QUEUE_MAX,
    ]);
  }

  /** The Markdown that a suspended endorsement was given to. */
  async endorsedText({ loaders }: Reader, endorsementId: number): Promise<string | null> {
    return loaders.of(this.#texts, () => this.#texts).load(endorsementId);
  }

  /** @throws DomainError NOT_FOUND when the viewer may not see the thread */
  async answerOf(reader: Reader, endorsement: EndorsementView): Promise<AnswerRow> {
    const answer = endorsement.answer ?? (await this.threads.answer(reader, endorsement.postId));
    if (!answer) throw notFound();
    return answer;
  }

  viewerCanEndorse(reader: Reader, answer: AnswerRow): Soon<Decision> {
    const access = this.threads.accessOf(reader, answer.courseId);
    return after(access, ({ actor }) => mayEndorse(answer, actor));
  }

  async viewerCanConfirm(reader: Reader, endorsement: EndorsementView): Promise<Decision> {
    const answer = await this.answerOf(reader, endorsement);
    const { actor } = await this.threads.accessOf(reader, endorsement.courseId);
    return mayConfirmEndorsement(endorsement, answer, actor);
  }

  async viewerCanWithdraw(reader: Reader, endorsement: EndorsementRow): Promise<Decision> {
    const { actor } = await this.threads.accessOf(reader, endorsement.courseId);
    return mayWithdrawEndorsement(endorsement, actor);
  }

  readonly #texts: Batch<number, string | null> = async (ids) => {
    const rows = await this.database.query<{ id: number; bodyMarkdown: string }>(ENDORSED_TEXTS, [
      ids,
    ]);
    const byId = new Map(rows.map((row) => [row.id, row.bodyMarkdown]));
    return ids.map((id) => byId.get(id) ?? null);
  };
}
