import { Database } from '@colloquy/db';
import { staffDigestDue } from '@colloquy/domain/notifications';
import { Clock } from '@colloquy/platform/clock';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { StaffNeeds } from '../email/words.ts';
import { wordsIn } from '../email/words.ts';
import type { Settings } from '../preferences/settings.ts';
import { MAKE, NEEDS, STAFF_MEMBERS } from './staff-digests.queries.ts';

const MEMBERS_AT_ONCE = 500;

type Member = Settings & {
  readonly enrolmentId: number;
  readonly accountId: number;
  readonly courseId: number;
  readonly locale: string;
};

const isNothing = ({ unanswered, openCases, misconceptions }: StaffNeeds): boolean =>
  unanswered + openCases + misconceptions.length === 0;

/** Tells staff once a week, at the hour of their digest, what their course needs. */
@Injectable()
export class StaffDigestsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Makes those whose hour has come, each once; returns how many. Safe to run anywhere and again. */
  async makeDue(): Promise<number> {
    const now = this.clock.now();
    let made = 0;
    for (let last = 0, more = true; more;) {
      const members = await this.database.query<Member>(STAFF_MEMBERS, [last, MEMBERS_AT_ONCE]);
      for (const member of members) if (await this.#makeFor(member, now)) made += 1;
      last = members.at(-1)?.enrolmentId ?? last;
      more = members.length === MEMBERS_AT_ONCE;
    }
    return made;
  }

  /** Whether one was made: not before its hour, not twice, and not when all is well. */
  async #makeFor(member: Member, now: Date): Promise<boolean> {
    const dueAt = staffDigestDue(member, now);
    if (!dueAt) return false;
    const { accountId, courseId, locale, timeZone } = member;
    const [needs] = await this.database.query<StaffNeeds>(NEEDS, [courseId, now]);
    if (!needs || isNothing(needs)) return false;
    const summary = wordsIn(locale).staffWeek({ ...needs, timeZone });
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ id: number }[]>(MAKE, [accountId, courseId, dueAt, summary]);
      if (row) await emit(tx, now, 'staff-digest.made', { courseId, staffDigestId: row.id });
      return row !== undefined;
    });
  }
}
