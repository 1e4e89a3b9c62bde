import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { isMember, isStaff } from '@colloquy/domain/permissions';
import { KNOWLEDGE_DAYS, rankForPerson, type OpenQuestion } from '@colloquy/domain/ranking';
import { Clock } from '@colloquy/platform/clock';
import { ThreadService, type QuestionRow, type Reader } from '@colloquy/qa';
import { Injectable } from '@nestjs/common';

/** Open questions that are weighed; older ones were passed over by everybody. */
const OPEN_MAX = 400;

/**
 * Questions without an answer that $2 may see and did not ask, in no tag they muted, with what they
 * answered in its tags before: by age $3 in days, a tag by how few questions have it.
 */
const OPEN = `with open as (
    select q.id, q.created_at, q.same_here_count from post q
     where q.kind = 'QUESTION' and q.deleted_at is null and q.hidden_at is null and q.closed_at is null and q.answer_count = 0
       and q.course_id = $1 and q.author_id is distinct from $2
       and (q.visibility = 'COURSE' or $5::boolean or (q.visibility = 'COHORT' and q.cohort_id = $6))
     order by q.created_at desc, q.id desc limit ${OPEN_MAX}
  ), known as (
    select pt.tag_id, sum(exp(-extract(epoch from $4::timestamptz - a.created_at) / 86400 / $3)) as worth
      from (select question_id, created_at from post
             where author_id = $2 and course_id = $1 and kind = 'ANSWER' and deleted_at is null
             order by created_at desc, id desc limit 500) a
      join post_tag pt on pt.post_id = a.question_id
     group by pt.tag_id
  )
  select o.id as "questionId", extract(epoch from $4::timestamptz - o.created_at)::float8 / 86400 as "ageDays",
         coalesce(sum(k.worth / ln(2 + t.question_count)), 0)::float8 as "inTags",
         coalesce(bool_or(p.kind = 'FOLLOW'), false) as "isFollowed", o.same_here_count as "sameHereCount"
    from open o
    left join post_tag pt on pt.post_id = o.id
    left join tag t on t.id = pt.tag_id
    left join known k on k.tag_id = pt.tag_id
    left join tag_preference p on p.tag_id = pt.tag_id and p.account_id = $2
   group by o.id, o.created_at, o.same_here_count
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
    const values = [
      course.id,
      actor.accountId,
      KNOWLEDGE_DAYS,
      this.clock.now(),
      isStaff(actor),
      actor.cohortId,
    ];
    const open = await this.database.query<OpenQuestion>(OPEN, values);
    const best = rankForPerson(open).slice(0, first);
    const questions = await Promise.all(
      best.map(({ questionId }) => this.threads.question(reader, questionId)),
    );
    return questions.filter((question) => question !== null);
  }
}
