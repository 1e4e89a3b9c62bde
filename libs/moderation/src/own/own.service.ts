import type { CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import type { FlagKind } from '@colloquy/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { flagColumns, type FlagRow } from '../flags/flags.queries.ts';
import type { OwnModeration } from './own.types.ts';

/** Beyond this a number says "many". */
const COUNTED_MAX = 100;
/** Older ones are found at the posts. */
const FLAGS_SHOWN = 50;

const bounded = (rows: string, name: string): string =>
  `(select count(*)::int from (${rows} limit ${COUNTED_MAX}) as rows_of_it) as "${name}"`;

const WAITING = `select
  ${bounded(
    `select 1 from correction_notice where account_id = $2 and course_id = $1 and seen_at is null`,
    'corrections',
  )},
  ${bounded(
    `select 1 from inaccuracy_case c join post p on p.id = c.post_id
      where c.course_id = $1 and p.author_id = $2 and p.deleted_at is null
        and c.state in ('OPEN', 'UPHELD')`,
    'claims',
  )},
  ${bounded(
    `select 1 from sanction where course_id = $1 and account_id = $2 and kind = 'WARNING'
        and acknowledged_at is null and lifted_at is null`,
    'warnings',
  )}`;

const FLAGS = `select ${flagColumns('f')} from flag f
  where f.account_id = $2 and f.course_id = $1 and f.case_id is null
  order by f.id desc limit ${FLAGS_SHOWN}`;

/**
 * What was upheld against the viewer's own texts: a row for what was decided together, by its first
 * flag. A decision that an appeal turned stays in the list with the appeal.
 */
const DECISIONS = `with own as (
    select f.* from post p join flag f on f.post_id = p.id and f.comment_id is null
     where p.course_id = $1 and p.author_id = $2
    union all
    select f.* from comment m join flag f on f.post_id = m.post_id and f.comment_id = m.id
     where m.author_id = $2 and f.course_id = $1),
  decided as (
    select min(f.id) as first, array_agg(distinct f.kind order by f.kind) as kinds
      from own f
     where f.case_id is null and (f.state = 'UPHELD'
       or exists (select 1 from appeal a where a.flag_id = f.id and a.account_id = $2))
     group by f.post_id, f.comment_id, f.decided_at)
  select ${flagColumns('f')}, d.kinds from decided d join flag f on f.id = d.first
   order by f.decided_at desc, f.id desc limit ${FLAGS_SHOWN}`;

/** A decision about a text of the viewer, as its first flag. */
export interface OwnDecisionRow extends FlagRow {
  readonly kinds: readonly FlagKind[];
}

/** What moderation has for the viewer themselves, as learners see it. */
@Injectable()
export class OwnModerationService {
  constructor(private readonly database: Database) {}

  /** Null for who is signed out or never took part. */
  async waiting({ course, actor }: CourseAccess): Promise<OwnModeration | null> {
    if (actor.accountId === null) return null;
    const values = [course.id, actor.accountId];
    return (await this.database.query<OwnModeration>(WAITING, values))[0] ?? null;
  }

  /** Flags on the viewer's texts that were upheld and belong to no case, newest first. */
  async decisions({ course, actor }: CourseAccess): Promise<OwnDecisionRow[]> {
    if (actor.accountId === null) return [];
    return this.database.query<OwnDecisionRow>(DECISIONS, [course.id, actor.accountId]);
  }

  /** The viewer's flags that belong to no case, newest first. */
  async flags({ course, actor }: CourseAccess): Promise<FlagRow[]> {
    if (actor.accountId === null) return [];
    return this.database.query<FlagRow>(FLAGS, [course.id, actor.accountId]);
  }
}
