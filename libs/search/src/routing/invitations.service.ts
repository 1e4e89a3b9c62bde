import { Database } from '@colloquy/db';
import {
  helperRecords,
  helperWorth,
  INVITATIONS_PER_WEEK,
  invitationWeek,
  rankHelpers,
  WORTHS_KEPT,
  type HelperRecord,
} from '@colloquy/domain/ranking';
import { stemmerOf } from '@colloquy/domain/search';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { SearchEngine } from '../engine/search-engine.ts';
import {
  INVITABLE,
  INVITE,
  LOCK_COURSE,
  REMEMBER,
  UNANSWERED,
  type Invitable,
  type UnansweredQuestion,
} from './invitations.queries.ts';
import { lastComments, pastQuestions } from './past.queries.ts';

/** Neighbours of a question by words and meaning; more change nothing. */
const ALIKE = 100;
const HOUR_MS = 3_600_000;

/** Invites the people who are most likely to answer a question, as `rankHelpers` says. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly engine: SearchEngine,
    private readonly clock: Clock,
  ) {}

  /** Once per question, and only while it has no answer. Ids of those invited. */
  async invite(questionId: number): Promise<number[]> {
    const [question] = await this.database.query<UnansweredQuestion>(UNANSWERED, [questionId]);
    if (!question) return [];
    const records = await this.#records(question);
    return records.length === 0 ? [] : this.#choose(question, records);
  }

  /** What is known of everybody who answered in the course before. */
  async #records(question: UnansweredQuestion): Promise<HelperRecord[]> {
    const { courseId, questionId, askerId, tagIds } = question;
    const [past, alike] = await Promise.all([
      pastQuestions(this.database, courseId, { accountId: null, exceptId: questionId }),
      this.#alike(question),
    ]);
    const accountIds = [
      ...new Set(past.flatMap(({ answers }) => answers.map(({ accountId }) => accountId))),
    ];
    const now = this.clock.now();
    const commented = await lastComments(this.database, courseId, { accountIds, now });
    return helperRecords({ askerId, askedAt: now.getTime(), tagIds, alike }, past, commented);
  }

  /** Only what the whole course may find counts, whoever will be invited. */
  async #alike({ courseId, questionId, text, languages }: UnansweredQuestion) {
    const stemmers = [...new Set(languages.map(stemmerOf))];
    const hits = await this.engine.similar({
      scope: { courseIds: [courseId], audiences: [`c:${courseId}`], stemmers },
      ...{ text, exceptId: questionId, limit: ALIKE },
    });
    const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
    return new Map(hits.map(({ questionId: id, score }) => [id, Math.max(0, score / best)]));
  }

  #choose(question: UnansweredQuestion, records: readonly HelperRecord[]): Promise<number[]> {
    const { questionId, courseId, askedAt, learnersFirstHours, ofFortnight } = question;
    const now = this.clock.now();
    const week = invitationWeek(now.getTime());
    const isStaffWelcome = now.getTime() >= askedAt.getTime() + learnersFirstHours * HOUR_MS;
    const ids = records.map(({ accountId }) => accountId);
    return this.database.transaction(async (tx) => {
      await tx.query(LOCK_COURSE, [courseId]);
      const [still] = await tx.query<UnansweredQuestion[]>(UNANSWERED, [questionId]);
      if (!still) return [];
      const monday = new Date(week.startedAt);
      const rights = [questionId, ids, isStaffWelcome];
      const people = await tx.query<Invitable[]>(INVITABLE, [
        ...rights,
        ...[monday, INVITATIONS_PER_WEEK, now],
      ]);
      const known = new Map(records.map((record) => [record.accountId, record]));
      const helpers = people.flatMap((person) => {
        const record = known.get(person.accountId);
        return record ? [{ ...person, record }] : [];
      });
      const chosen = rankHelpers(helpers, (ofFortnight / 2) * week.ahead);
      const invited = chosen.map(({ accountId }) => accountId);
      await tx.query(REMEMBER, [courseId, ids, records.map(helperWorth), WORTHS_KEPT]);
      if (invited.length === 0) return [];
      await tx.query(INVITE, [questionId, courseId, invited, now]);
      await emit(tx, now, 'helpers.invited', { courseId, postId: questionId });
      return invited;
    });
  }
}
