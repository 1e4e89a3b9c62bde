import { helperRecords } from '@colloquy/domain/ranking';
import { Likeness } from './likeness.ts';
import { Invitations, type Ranking, type Situation } from './rankings.ts';
import { KnownSoFar, type Site } from './site.ts';

const FORTNIGHT_MS = 14 * 24 * 3_600_000;
/** Before these nobody can know anything: questions asked earlier are not counted. */
const ANSWERS_FIRST = 30;
/** As many neighbours as the product asks its index for. */
const ALIKE = 100;

/** A question at the moment when it was put to people, with what was known then. */
export interface Replayed extends Omit<Situation, 'invitations'> {
  readonly questionId: number;
  /** Those who answered it, as far as an invitation could have come before; nobody when it stayed without. */
  readonly answererIds: ReadonlySet<number>;
}

/** How many of the last fortnight, as a number a week; moments in ascending order. */
const weeklyOf = (moments: readonly number[], at: number): number =>
  moments.filter((each) => each > at - FORTNIGHT_MS && each <= at).length / 2;

/** Each answered question with what was known when it was asked, whoever answered it and when. */
export function replay(site: Site): Replayed[] {
  const [known, likeness] = [new KnownSoFar(site), new Likeness()];
  const counted: number[] = [];
  return site.questions.flatMap((question) => {
    const { questionId, askedAt: at, answererIds } = question;
    known.moveTo(at);
    likeness.add(questionId, question.text);
    if (answererIds.size === 0 || known.answerCount < ANSWERS_FIRST) return [];
    const weekly = weeklyOf(counted, at);
    counted.push(at);
    const past = known.past();
    const ids = past.map((each) => each.questionId);
    const alike = likeness.nearest(questionId, ids, ALIKE);
    const records = helperRecords({ ...question, alike }, past, known.commentedAt);
    return [{ question, questionId, at, weekly, past, records, answererIds }];
  });
}

/**
 * As the product does it: a question is put to people when it has had no answer for `waitMs`, and takes
 * their invitations even if nobody ever answers. What they did by then is known.
 */
export function replayWaiting(site: Site, waitMs: number): Replayed[] {
  const [known, likeness] = [new KnownSoFar(site), new Likeness()];
  const put: number[] = [];
  const answers = Map.groupBy(site.answers, ({ questionId }) => questionId);
  let texts = 0;
  return site.questions.flatMap((question) => {
    const { questionId } = question;
    const at = question.askedAt + waitMs;
    known.moveTo(at);
    for (let next = site.questions[texts]; next && next.askedAt <= at;) {
      likeness.add(next.questionId, next.text);
      next = site.questions[(texts += 1)];
    }
    const given = answers.get(questionId) ?? [];
    if (known.answerCount < ANSWERS_FIRST || given.some((each) => each.at < at)) return [];
    put.push(at);
    const past = known.past();
    const ids = past.map((each) => each.questionId);
    const alike = likeness.nearest(questionId, ids, ALIKE);
    const records = helperRecords({ ...question, askedAt: at, alike }, past, known.commentedAt);
    const answererIds = new Set(given.map(({ accountId }) => accountId));
    return [{ question, questionId, at, weekly: weeklyOf(put, at), past, records, answererIds }];
  });
}

interface Outcome {
  /** Questions for which somebody was asked who answers. */
  readonly found: ReadonlySet<number>;
  readonly asked: number;
}

/** @param shiftDays when weeks begin, in days after Thursday; null for no cap. */
export function run(
  replayed: readonly Replayed[],
  ranking: Ranking,
  shiftDays: number | null,
): Outcome {
  const invitations = new Invitations(shiftDays ?? 0);
  const found = new Set<number>();
  let asked = 0;
  for (const each of replayed) {
    const ids = ranking({ ...each, invitations }, shiftDays !== null);
    for (const id of ids) invitations.add(id, each.at);
    asked += ids.length;
    if (ids.some((id) => each.answererIds.has(id))) found.add(each.questionId);
  }
  return { found, asked };
}
