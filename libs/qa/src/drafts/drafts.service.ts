import { CourseAccessService, mayRead, type CourseAccess } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { checkText } from '@colloquy/domain/validation';
import {
  DomainError,
  DRAFT_MAX,
  ErrorCode,
  notFound,
  refuseProblems,
  type Problem,
} from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { signedIn } from '../acts/insist.ts';
import type { DraftFieldInput } from './drafts.types.ts';

export interface DraftRow {
  readonly place: string;
  readonly updatedAt: Date;
  readonly fields: Readonly<Record<string, string>>;
}

const PLACE = /^(?:ask|(?:answer|comment|edit):[1-9]\d{0,9})$/;
const NAME = /^[a-zA-Z][\w.-]{0,39}$/;
/** A form has few fields. */
const FIELDS_MAX = 20;
/** Drafts kept per person and course; beyond it the oldest goes. */
const DRAFTS_MAX = 100;

const COLUMNS = `place, updated_at as "updatedAt", fields`;

const SAVE = `insert into draft (account_id, course_id, place, fields, updated_at)
  values ($1, $2, $3, $4, $5)
  on conflict (account_id, course_id, place)
    do update set fields = excluded.fields, updated_at = excluded.updated_at
  returning ${COLUMNS}`;

const DROP_OLDEST = `delete from draft where id in (
    select id from draft where account_id = $1 and course_id = $2
     order by updated_at desc, id desc offset $3)`;

/** Keeps what a person has begun to write, so that another device or a crash finds it again. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly clock: Clock,
  ) {}

  /** Replaces the draft of the place. @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, INVALID_INPUT */
  async save(
    viewer: Viewer,
    slug: string,
    place: string,
    fields: readonly DraftFieldInput[],
  ): Promise<DraftRow> {
    const accountId = signedIn(viewer);
    const { course, actor } = await this.courses.bySlug(viewer, slug);
    if (actor.role === null)
      throw new DomainError(ErrorCode.FORBIDDEN, { reason: 'JOIN_THE_COURSE_FIRST' });
    refuseProblems(problemsOf(place, fields));
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const row = [accountId, course.id, place, values, this.clock.now()];
    const [draft] = await this.database.query<DraftRow>(SAVE, row);
    await this.database.query(DROP_OLDEST, [accountId, course.id, DRAFTS_MAX]);
    if (!draft) throw notFound();
    return draft;
  }

  /** @returns whether there was one @throws DomainError UNAUTHENTICATED, NOT_FOUND */
  async discard(viewer: Viewer, slug: string, place: string): Promise<boolean> {
    const accountId = signedIn(viewer);
    const { course } = await this.courses.bySlug(viewer, slug);
    const gone = await this.database.query(
      'delete from draft where account_id = $1 and course_id = $2 and place = $3 returning id',
      [accountId, course.id, place.replaceAll('\u0000', '')],
    );
    return gone.length > 0;
  }

  /** The viewer's own, or null. */
  async find(access: CourseAccess, place: string): Promise<DraftRow | null> {
    const { accountId } = access.actor;
    if (accountId === null || !mayRead(access) || !PLACE.test(place)) return null;
    const rows = await this.database.query<DraftRow>(
      `select ${COLUMNS} from draft where account_id = $1 and course_id = $2 and place = $3`,
      [accountId, access.course.id, place],
    );
    return rows[0] ?? null;
  }
}

function problemsOf(place: string, fields: readonly DraftFieldInput[]): Problem[] {
  const total = fields.reduce((sum, { value }) => sum + value.length, 0);
  const whole: Problem[] = [
    ...(PLACE.test(place) ? [] : [{ path: 'place', code: 'NOT_WELL_FORMED' as const }]),
    ...(fields.length > FIELDS_MAX
      ? [{ path: 'fields', code: 'TOO_MANY' as const, bound: FIELDS_MAX }]
      : []),
    ...(total > DRAFT_MAX ? [{ path: 'fields', code: 'TOO_LONG' as const, bound: DRAFT_MAX }] : []),
  ];
  return [...whole, ...fields.flatMap(fieldProblems)];
}

function fieldProblems({ name, value }: DraftFieldInput, place: number): Problem[] {
  const path = `fields.${place}`;
  const named: Problem[] = NAME.test(name)
    ? []
    : [{ path: `${path}.name`, code: 'NOT_WELL_FORMED' }];
  return [...named, ...checkText(`${path}.value`, value, {})];
}
