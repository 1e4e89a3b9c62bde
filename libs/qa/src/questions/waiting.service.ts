import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { hasAbility, isStaff } from '@colloquy/domain/permissions';
import { Ability } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Injectable } from '@nestjs/common';
import { visibleTo, standing } from '../posts/posts.queries.ts';
import type { CourseWaiting } from './waiting.types.ts';

/** Beyond this a number says "many", and counting on would cost more than it tells. */
const COUNTED_MAX = 100;
const NEW_MS = 7 * 24 * 3_600_000;

const VISIBLE = visibleTo('q', { accountId: '$2', isStaff: '$3', cohortId: '$4' });
const STANDING = `q.kind = 'QUESTION' and ${standing('q')} and q.course_id = $1`;

const bounded = (rows: string, name: string): string =>
  `(select count(*)::int from (${rows} limit ${COUNTED_MAX}) as rows_of_it) as "${name}"`;

/** Each list stops at its bound and walks an index from its newest end. */
const WAITING = `select
  ${bounded(
    `select 1 from post q where ${STANDING} and q.closed_at is null and q.answer_count = 0
        and ${VISIBLE}`,
    'unanswered',
  )},
  ${bounded(
    `select 1 from suggested_edit s join post p on p.id = s.post_id
       join post q on q.id = coalesce(p.question_id, p.id)
      where s.course_id = $1 and s.state = 'PENDING' and ${standing('p')}
        and ${standing('q')} and ${VISIBLE}
        and ($5::boolean or p.author_id = $2::int)
        and (s.author_id <> $2::int or $3::boolean)`,
    'pendingEdits',
  )},
  ${bounded(
    `select 1 from endorsement n join post p on p.id = n.post_id
      where n.endorser_id = $2 and n.suspended_at is not null and p.course_id = $1
        and ${standing('p')}`,
    'suspendedEndorsements',
  )},
  ${bounded(
    `select 1 from post q where ${STANDING} and q.created_at > $6
        and q.author_id is distinct from $2::int and ${VISIBLE}`,
    'newQuestions',
  )},
  ${bounded(
    `select 1 from post q join post a on a.question_id = q.id and a.kind = 'ANSWER'
      where ${STANDING} and q.author_id = $2 and q.accepted_answer_id is null
        and ${standing('a')} and a.created_at > $6 and a.author_id is distinct from $2::int`,
    'answersToMine',
  )},
  ${bounded(
    `select 1 from enrolment where course_id = $1 and state = 'REQUESTED' and $3::boolean`,
    'joinRequests',
  )}`;

/** The numbers beside a course on the home page. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null for everybody who does not take part. */
  async of({ course, actor }: CourseAccess): Promise<CourseWaiting | null> {
    if (actor.accountId === null || actor.role === null) return null;
    const since = new Date(this.clock.now().getTime() - NEW_MS);
    const rights = [isStaff(actor), actor.cohortId, hasAbility(actor, Ability.EDIT)];
    const values = [course.id, actor.accountId, ...rights, since];
    const rows = await this.database.query<CourseWaiting>(WAITING, values);
    return rows[0] ?? null;
  }
}
