import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isMember, isStaff } from '@colloquy/domain/permissions';
import {
  helperRecords,
  helperWorth,
  rankForPerson,
  type OpenQuestion,
  type PastQuestion,
} from '@colloquy/domain/ranking';
import { Clock } from '@colloquy/platform/clock';
import { ThreadService, type QuestionRow, type Reader } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';
import { pastQuestions } from './past.queries.ts';

/** Open questions that are weighed; older ones were passed over by everybody. */
const OPEN_MAX = 200;

/** An open question, before it is known what it is worth to somebody. */
interface Open extends Omit<OpenQuestion, 'worth'> {
  readonly askerId: number | null;
  readonly tagIds: readonly number[];
}

/** Questions without an answer that $2 may see and did not ask, in no tag they muted. */
const OPEN = `select o.id as "questionId", o.author_id as "askerId", o.same_here_count as "sameHereCount",
    extract(epoch from $3::timestamptz - o.created_at)::float8 / 86400 as "ageDays",
    coalesce(array_agg(pt.tag_id) filter (where pt.tag_id is not null), '{}') as "tagIds",
    coalesce(bool_or(p.kind = 'FOLLOW'), false) as "isFollowed"
  from (
    select q.id, q.author_id, q.created_at, q.same_here_count from post q
     where q.kind = 'QUESTION' and q.deleted_at is null and q.hidden_at is null and q.closed_at is null and q.answer_count = 0
       and q.course_id = $1 and q.author_id is distinct from $2
       and (q.visibility = 'COURSE' or $4::boolean or (q.visibility = 'COHORT' and q.cohort_id = $5))
     order by q.created_at desc, q.id desc limit ${OPEN_MAX}
  ) o
  left join post_tag pt on pt.post_id = o.id
  left join tag_preference p on p.tag_id = pt.tag_id and p.account_id = $2
 group by o.id, o.author_id, o.created_at, o.same_here_count
  having not coalesce(bool_or(p.kind = 'MUTE'), false)`;

/** Unanswered questions that the viewer can answer. */
@Injectable()
export class ForYouService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadService,
    private readonly clock: Clock,
  ) {}

  /** Best first; empty for those who take no part. */
  async list(
    reader: Reader,
    { course, actor }: CourseAccess,
    first: number,
  ): Promise<QuestionRow[]> {
    if (!isMember(actor)) return [];
    const now = this.clock.now();
    const { accountId } = actor;
    const values = [course.id, accountId, now, isStaff(actor), actor.cohortId];
    const [open, past] = await Promise.all([
      this.database.query<Open>(OPEN, values),
      pastQuestions(this.database, course.id, { accountId, exceptId: null }),
    ]);
    const weighed = open.map((question) => ({
      ...question,
      worth: worthTo(accountId, question, { past, now: now.getTime() }),
    }));
    const best = rankForPerson(weighed).slice(0, first);
    const questions = await Promise.all(
      best.map(({ questionId }) => this.threads.question(reader, questionId)),
    );
    return questions.filter((question) => question !== null);
  }
}

/** The same for all questions, so it changes no order. */
const NOTHING: ReadonlyMap<number, number> = new Map();
/** Somebody who never answered may like any question as well as another. */
const UNKNOWN_WORTH = 0.01;

/** The chance that they answer it, by what they answered before; `past` has their answers alone. */
function worthTo(
  accountId: number | null,
  { askerId, tagIds }: Open,
  { past, now }: { readonly past: readonly PastQuestion[]; readonly now: number },
): number {
  const asked = { askerId, askedAt: now, tagIds, alike: NOTHING };
  const records = helperRecords(asked, past, NOTHING);
  const own = records.find((record) => record.accountId === accountId);
  return own ? helperWorth(own) : UNKNOWN_WORTH;
}
