import {
  ErasureService,
  PasswordProofService,
  PasswordService,
  ThrottleService,
} from '@colloquy/identity';
import type { TestPerson } from '@colloquy/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coursesWorld, type CoursesWorld } from '../courses.fixture.ts';
import { LeavingService } from './leaving.service.ts';

const PASSWORD = 'walks by the sea';
let world: CoursesWorld;
let leaving: LeavingService;
let passwordHash: string;
beforeAll(async () => {
  world = await coursesWorld();
  const { database, clock, access } = world;
  const passwords = new PasswordService();
  passwordHash = await passwords.hash(PASSWORD);
  const throttle = new ThrottleService(database, clock);
  const proof = new PasswordProofService(database, passwords, throttle);
  leaving = new LeavingService(new ErasureService(database, clock, proof), access, clock);
});
afterAll(() => world.drop());

const sql = <T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.database.query<T>(text, values);
const withPassword = ({ id }: TestPerson) =>
  sql('update account set password_hash = $2 where id = $1', [id, passwordHash]);
const account = async ({ id }: TestPerson) =>
  (await sql('select * from account where id = $1', [id]))[0];
const count = async (from: string, { id }: TestPerson): Promise<number> => {
  const [row] = await sql<{ n: number }>(`select count(*)::int as n from ${from}`, [id]);
  return row?.n ?? -1;
};

describe('closing an account', () => {
  it('removes what is personal, ends every session and leaves every course', async () => {
    const { course, learner } = await world.aFullCourse();
    await withPassword(learner);
    await sql(
      `insert into session (account_id, token_hash, created_at, last_seen_at, expires_at)
       values ($1, 'x', now(), now(), now())`,
      [learner.id],
    );
    await sql(
      `insert into draft (account_id, course_id, place, fields, updated_at)
       values ($1, $2, 'ask', '{"title": "Half a thought"}', now())`,
      [learner.id, course.id],
    );
    await leaving.deleteAccount(learner.viewer, PASSWORD);
    expect(await account(learner)).toMatchObject({
      ...{ name: '', email: null, password_hash: null, about_markdown: '', origin_url: null },
      ...{ handle: `~${learner.id}`, deleted_at: world.clock.now() },
    });
    expect(await count('session where account_id = $1', learner)).toBe(0);
    expect(await count('draft where account_id = $1', learner)).toBe(0);
    expect(await sql('select state from enrolment where account_id = $1', [learner.id])).toEqual([
      { state: 'LEFT' },
    ]);
    expect(await world.memberCount(course.id)).toEqual({ stored: 2, counted: 2 });
  });

  it('keeps the log true: its lines stay, about nobody', async () => {
    const { course, staff, learner } = await world.aFullCourse();
    await withPassword(staff);
    const { enrolmentId } = learner;
    await world.enrolments.remove(staff.viewer, enrolmentId, 'Asked us to.');
    await leaving.deleteAccount(staff.viewer, PASSWORD);
    const lines = await sql(
      'select act, actor_id, subject_id from audit_entry where course_id = $1',
      [course.id],
    );
    expect(lines).toEqual([{ act: 'member.removed', actor_id: staff.id, subject_id: learner.id }]);
  });

  it('forgets invitations to the address, and frees address and handle', async () => {
    const { course, owner, learner } = await world.aFullCourse();
    await withPassword(learner);
    await sql(
      `insert into invitation (course_id, email, role, invited_by_id, created_at, expires_at)
       values ($1, upper($2), 'LEARNER', $3, now(), now())`,
      [course.id, learner.email, owner.id],
    );
    await leaving.deleteAccount(learner.viewer, PASSWORD);
    const left = await sql('select 1 from invitation where lower(email) = lower($1)', [
      learner.email,
    ]);
    expect(left).toEqual([]);
    const taken = await sql('select 1 from account where email = $1 or handle = $2', [
      ...[learner.email, learner.handle],
    ]);
    expect(taken).toEqual([]);
  });

  it('needs the password', async () => {
    const { learner } = await world.aFullCourse();
    await withPassword(learner);
    await expect(leaving.deleteAccount(learner.viewer, 'a guess at it')).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    expect(await account(learner)).toMatchObject({ deleted_at: null, name: learner.name });
  });

  it('waits until somebody else owns the course, and changes nothing before', async () => {
    const { owner } = await world.aFullCourse();
    await withPassword(owner);
    await expect(leaving.deleteAccount(owner.viewer, PASSWORD)).rejects.toMatchObject({
      facts: { reason: 'LAST_OWNER' },
    });
    expect(await account(owner)).toMatchObject({ deleted_at: null, email: owner.email });
  });

  it('is not for the only administrator of the site', async () => {
    const { stranger } = await world.aFullCourse();
    await withPassword(stranger);
    await sql('update account set is_administrator = (id = $1)', [stranger.id]);
    const viewer = { ...stranger.viewer, isAdministrator: true };
    await expect(leaving.deleteAccount(viewer, PASSWORD)).rejects.toMatchObject({
      facts: { reason: 'LAST_ADMINISTRATOR' },
    });
  });

  it('asked for twice at once happens once', async () => {
    const { learner } = await world.aFullCourse();
    await withPassword(learner);
    const both = await Promise.allSettled(
      [1, 2].map(() => leaving.deleteAccount(learner.viewer, PASSWORD)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      await count(
        `outbox where type = 'account.erased' and payload->>'accountId' = $1::text`,
        learner,
      ),
    ).toBe(1);
  });
});
