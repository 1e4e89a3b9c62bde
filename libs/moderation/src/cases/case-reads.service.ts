import { Database } from '@colloquy/db';
import { type Actor, hasAbility, maySeeReply, partyOf } from '@colloquy/domain/permissions';
import { Ability, type CaseParty } from '@colloquy/domain/vocabulary';
import { type AnswerRow, type Reader, ThreadService } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import type { AppealRow } from '../appeals/appeals.queries.ts';
import { appealedSides } from '../appeals/appeals.service.ts';
import type { FlagRow } from '../flags/flags.queries.ts';
import { ThreadModerationService } from '../thread/thread-moderation.service.ts';
import type { CaseNow, StepRow } from '../thread/thread.queries.ts';
import { factsOf } from './case-scene.ts';
import type { CaseFactsRow } from './cases.queries.ts';

/** A claim with the text that it is about, as it now is. */
export interface ClaimView extends FlagRow {
  readonly textNow: string;
}

/** A step with where it was taken. */
export interface StepView extends StepRow {
  readonly courseId: number;
  readonly threadId: number;
}

/** A case with all that its fields show, for whoever may see it. */
export interface CaseView extends CaseNow {
  readonly flags: readonly ClaimView[];
  readonly steps: readonly StepView[];
  readonly appeals: readonly AppealRow[];
  readonly answer: AnswerRow;
  readonly viewerParty: CaseParty | null;
  readonly actor: Actor;
}

interface Place {
  readonly id: number;
  readonly questionId: number;
}

const PLACE = `select id, question_id as "questionId" from inaccuracy_case where id = $1`;

const OWN = `select c.id, c.question_id as "questionId"
   from inaccuracy_case c join post a on a.id = c.post_id
  where c.course_id = $1
    and (a.author_id = $2
      or exists (select 1 from flag f
                  where f.case_id = c.id and f.account_id = $2 and f.state <> 'RETRACTED'))
  order by c.id desc limit 50`;

/** Cases as pages show them: from the one statement of the thread. */
@Injectable()
export class CaseReadsService {
  constructor(
    private readonly moderation: ThreadModerationService,
    private readonly threads: ThreadService,
    private readonly database: Database,
  ) {}

  /** The latest case of an answer; null for who is neither a party nor reviews. */
  async ofAnswer(reader: Reader, answer: AnswerRow): Promise<CaseView | null> {
    const { cases } = await this.moderation.ofPost(reader, answer);
    const row = cases.findLast(({ postId }) => postId === answer.id);
    return row ? this.#view(reader, row, answer) : null;
  }

  /** By its id. Null as `ofAnswer`. */
  async byId(reader: Reader, caseId: number): Promise<CaseView | null> {
    const [place] = await this.database.query<Place>(PLACE, [caseId]);
    return place ? this.#at(reader, place) : null;
  }

  /** The latest ones in which the viewer is a party, in one course. */
  async own(reader: Reader, courseId: number): Promise<CaseView[]> {
    const { accountId } = reader.viewer;
    if (accountId === null) return [];
    const places = await this.database.query<Place>(OWN, [courseId, accountId]);
    const views = await Promise.all(places.map((place) => this.#at(reader, place)));
    return views.filter((view) => view !== null);
  }

  async #at(reader: Reader, { id, questionId }: Place): Promise<CaseView | null> {
    if (!(await this.threads.question(reader, questionId))) return null;
    const { cases } = await this.moderation.of(reader, questionId);
    const row = cases.find((one) => one.id === id);
    const answer = row && (await this.threads.answer(reader, row.postId));
    if (!answer) return null;
    const { actor } = await this.threads.accessOf(reader, row.courseId);
    return maySeeReply(actor, answer) ? this.#view(reader, row, answer) : null;
  }

  async #view(reader: Reader, row: CaseNow, answer: AnswerRow): Promise<CaseView | null> {
    const { caseFlags, steps, appeals } = await this.moderation.of(reader, row.questionId);
    const { actor } = await this.threads.accessOf(reader, row.courseId);
    const { textNow } = row;
    const flags = caseFlags
      .filter(({ caseId }) => caseId === row.id)
      .map((flag) => ({ ...flag, textNow }));
    const viewerParty = partyOf(factsOf(factsRow(row, answer, flags)), actor);
    if (viewerParty === null && !hasAbility(actor, Ability.REVIEW)) return null;
    const isOfCase = ({ caseId }: { readonly caseId: number | null }) => caseId === row.id;
    return {
      ...row,
      ...{ flags, answer, viewerParty, actor },
      steps: steps
        .filter(isOfCase)
        .map((step) => ({ ...step, courseId: row.courseId, threadId: row.questionId })),
      appeals: appeals.filter(isOfCase),
    };
  }
}

const factsRow = (row: CaseNow, answer: AnswerRow, flags: readonly FlagRow[]): CaseFactsRow => ({
  row,
  answer: {
    ...answer,
    bodyMarkdown: row.textNow,
    isAuthorGone: false,
    isDeleted: false,
    acceptedAnswerId: null,
    askerId: null,
  },
  flags,
});

/** The case as the rules see it, and the sides that appealed. */
export const factsOfView = ({ flags, appeals, answer, ...row }: CaseView) => {
  const facts = factsRow(row, answer, flags);
  return { facts: factsOf(facts), appealed: appealedSides(facts, appeals) };
};
