import { type Course, type Database, type Enrolment } from '@colloquy/db';
import { CourseRole, CourseVisibility, EnrolmentState } from '@colloquy/domain/vocabulary';
import type { Viewer } from '@colloquy/platform/viewer';

/** When everything that says nothing else was made. */
export const LONG_AGO = new Date('2026-01-05T09:00:00.000Z');

let made = 0;
/** A number that no other row of this process has. */
const next = (): number => (made += 1);

export interface PersonFacts {
  readonly name?: string;
  readonly handle?: string;
  readonly email?: string | null;
  readonly passwordHash?: string | null;
  readonly emailVerifiedAt?: Date | null;
  readonly isAdministrator?: boolean;
  readonly locale?: string;
  readonly deletedAt?: Date | null;
}

/** An account, and the viewer that it is when signed in. */
export interface TestPerson {
  readonly id: number;
  readonly name: string;
  readonly handle: string;
  readonly email: string | null;
  readonly viewer: Viewer;
}

/** An account with a name and an address of its own, and no password unless one is given. */
export async function aPerson(database: Database, facts: PersonFacts = {}): Promise<TestPerson> {
  const number = next();
  const { name = `Person ${number}`, handle = `person-${number}` } = facts;
  const { email = `person-${number}@example.org`, passwordHash = null, deletedAt = null } = facts;
  const { emailVerifiedAt = LONG_AGO, isAdministrator = false, locale = 'en' } = facts;
  const [row] = await database.query<{ id: number }>(
    `insert into account (name, handle, email, password_hash, email_verified_at, is_administrator,
       locale, deleted_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      name,
      handle,
      email,
      passwordHash,
      emailVerifiedAt,
      isAdministrator,
      locale,
      deletedAt,
      LONG_AGO,
    ],
  );
  const id = row?.id ?? 0;
  const who = { accountId: id, sessionId: null, name, handle, isAdministrator };
  return { id, name, handle, email, viewer: { ...who, locale, timeZone: 'UTC' } };
}

/** A course without people; open unless told otherwise. */
export async function aCourse(
  database: Database,
  facts: Partial<Omit<Course, 'id'>> = {},
): Promise<Course> {
  const number = next();
  return database.dataSource.getRepository('course').save({
    slug: `course-${number}`,
    title: `Course ${number}`,
    visibility: CourseVisibility.OPEN,
    createdAt: LONG_AGO,
    ...facts,
  }) as Promise<Course>;
}

export interface EnrolmentFacts {
  readonly role?: CourseRole;
  readonly state?: EnrolmentState;
  readonly cohortId?: number | null;
  readonly createdAt?: Date;
}

/** Joins a person to a course, as an active learner unless told otherwise, and counts them. */
export async function anEnrolment(
  database: Database,
  course: { readonly id: number },
  person: { readonly id: number },
  facts: EnrolmentFacts = {},
): Promise<Enrolment> {
  const { role = CourseRole.LEARNER, state = EnrolmentState.ACTIVE } = facts;
  const { cohortId = null, createdAt = LONG_AGO } = facts;
  return database.dataSource.transaction(async (tx) => {
    const row = { courseId: course.id, accountId: person.id, role, state, cohortId, createdAt };
    const enrolment = await tx.getRepository('enrolment').save(row);
    if (state === EnrolmentState.ACTIVE)
      await tx.query(`update course set member_count = member_count + 1 where id = $1`, [
        course.id,
      ]);
    return enrolment as unknown as Enrolment;
  });
}
