import type { Sql } from '@colloquy/db';
import { mayLoseOwner } from '@colloquy/domain/permissions';
import { type CourseRole, EnrolmentState, notFound } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import { insist } from '../access/insist.ts';
import type { EnrolmentType } from './enrolment.types.ts';
import { COHORT_IN_COURSE, ENROLMENT_OF_ACCOUNT, OWNERS, SET_ENROLMENT } from './roster.queries.ts';

/*
 * Who is in a course. Each of these runs in a transaction that holds the course
 * (`CourseAccessService.locked`), or has just made it.
 */

/** What an account is to be in a course. */
export interface Place {
  readonly courseId: number;
  readonly accountId: number;
  readonly role: CourseRole;
  readonly state: EnrolmentState;
  readonly cohortId: number | null;
}

/** Writes one enrolment, keeps the course's member count true, and tells of the change. */
export async function setEnrolment(tx: Sql, now: Date, place: Place): Promise<EnrolmentType> {
  const { courseId, accountId, role, state, cohortId } = place;
  const values = [courseId, accountId, role, state, cohortId, now];
  const [enrolment] = await tx.query<EnrolmentType>(SET_ENROLMENT, values);
  if (!enrolment) throw new Error('The enrolment was not written.');
  const event = state === EnrolmentState.REQUESTED ? 'enrolment.requested' : 'enrolment.changed';
  await emit(tx, now, event, { courseId, accountId });
  return enrolment;
}

/** Somebody's enrolment in whatever state; null when there never was one. */
export async function enrolmentOf(
  tx: Sql,
  courseId: number,
  accountId: number,
): Promise<EnrolmentType | null> {
  const [enrolment] = await tx.query<EnrolmentType>(ENROLMENT_OF_ACCOUNT, [courseId, accountId]);
  return enrolment ?? null;
}

/** @throws DomainError FORBIDDEN (LAST_OWNER) when the course would be left without an owner. */
export async function keepAnOwner(tx: Sql, member: EnrolmentType): Promise<void> {
  const [row] = await tx.query<{ owners: number }>(OWNERS, [member.courseId]);
  if (member.state === EnrolmentState.ACTIVE) insist(mayLoseOwner(member, row?.owners ?? 0));
}

/** @throws DomainError NOT_FOUND for a cohort of another course. */
export async function checkCohort(tx: Sql, cohortId: number, courseId: number): Promise<void> {
  const rows = await tx.query(COHORT_IN_COURSE, [cohortId, courseId]);
  if (rows.length === 0) throw notFound();
}
