import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countStatements } from '@colloquy/db';
import { nobody } from '@colloquy/platform/viewer';
import { DeletionService } from '@colloquy/qa';
import type { TestPerson } from '@colloquy/testing';
import { NotificationsWorld } from '../notifications-world.fixture.ts';
import { UNREAD_COUNT } from './inbox.queries.ts';

let world: NotificationsWorld;
let asker: TestPerson;
let helper: TestPerson;
beforeAll(async () => {
  world = await NotificationsWorld.make();
}, 60_000);
afterAll(() => world.drop());
beforeEach(async () => {
  [asker, helper] = [await world.member(), await world.member()];
});

const unread = (): Promise<number> => world.inbox.unreadCount(asker.id);

/** So many questions of the asker's with an answer each. */
const answers = async (count: number): Promise<{ question: { id: number }; id: number }[]> => {
  const made = [];
  for (let each = 0; each < count; each += 1) {
    const question = await world.ask(asker);
    made.push({ question, id: (await world.answer(question, helper)).id });
    await world.settle();
  }
  return made;
};

describe('the inbox', () => {
  it('is read in pages by key, newest first', async () => {
    await answers(5);
    const first = await world.inbox.list(asker.viewer, 'ALL', { first: 3, after: null });
    const last = first.edges.at(-1)?.node;
    const after = [last?.lastAt.getTime() ?? 0, last?.id ?? 0];
    const second = await world.inbox.list(asker.viewer, 'ALL', { first: 3, after });
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(ids).toHaveLength(5);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('marks as read, as unread, and all that came by the time it was read', async () => {
    await answers(3);
    const [newest] = await world.told(asker);
    const ids = [newest?.id ?? 0];
    expect(await unread()).toBe(3);
    expect(await world.inbox.mark(asker.viewer, ids, true)).toBe(2);
    expect(await world.inbox.mark(asker.viewer, ids, true)).toBe(2);
    expect(await world.inbox.mark(asker.viewer, ids, false)).toBe(3);
    const until = world.clock.now();
    await answers(1);
    expect(await world.inbox.markAllRead(asker.viewer, until)).toBe(1);
  });

  it('is changed by its owner alone', async () => {
    await answers(1);
    const [mine] = await world.told(asker);
    await world.inbox.mark(helper.viewer, [mine?.id ?? 0], true);
    expect(await unread()).toBe(1);
    const list = world.inbox.list(nobody, 'ALL', { first: 1, after: null });
    await expect(list).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('neither lists nor counts what was deleted since, and does again when it is restored', async () => {
    const [made] = await answers(1);
    const deletion = world.get(DeletionService);
    await deletion.delete(helper.viewer, made?.id ?? 0, '');
    expect([await unread(), await world.told(asker)]).toEqual([0, []]);
    await deletion.restore(helper.viewer, made?.id ?? 0);
    expect(await unread()).toBe(1);
  });

  it('of somebody who left a private course says nothing about it', async () => {
    await answers(1);
    const { id } = world.course;
    await world.database.query(`update course set visibility = 'PRIVATE' where id = $1`, [id]);
    expect(await unread()).toBe(1);
    await world.database.query(`update enrolment set state = 'LEFT' where account_id = $1`, [
      asker.id,
    ]);
    expect([await unread(), await world.told(asker)]).toEqual([0, []]);
    await world.database.query(`update course set visibility = 'OPEN' where id = $1`, [id]);
  });

  it('is counted by one statement that reads unread rows alone, a hundred at most', async () => {
    await world.database.query(
      `insert into notification (account_id, course_id, kind, first_at, last_at, read_at)
       select $1, $2, 'BADGE', now(), now(), case when n > 300 then now() end
         from generate_series(1, 20000) n`,
      [asker.id, world.course.id],
    );
    await world.database.query('analyze notification');
    const count = { statements: 0 };
    expect(await countStatements(count, unread)).toBe(100);
    expect(count.statements).toBe(1);
    const plan = await world.database.dataSource.query<Record<string, string>[]>(
      `explain ${UNREAD_COUNT.replaceAll('$1', String(asker.id))}`,
    );
    expect(JSON.stringify(plan)).toContain('notification_unread_idx');
  });
});

describe('following', () => {
  it('of a question that one may not see is the same as of one that does not exist', async () => {
    const hidden = await world.ask(asker, { visibility: 'STAFF' });
    const act = world.follows.follow(
      helper.viewer,
      { target: 'QUESTION', id: hidden.id },
      'FOLLOW',
    );
    await expect(act).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const signedOut = world.follows.follow(nobody, { target: 'COURSE', id: 1 }, 'FOLLOW');
    await expect(signedOut).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is shown by what it is about, on pages as ever', async () => {
    const [asker, helper] = [await world.member(), await world.member()];
    const question = await world.ask(asker);
    const answer = await world.answer(question, helper);
    await world.comment(question, helper);
    await world.comment(answer, helper);
    await world.settle();
    const page = { first: 1, after: null };
    const list = (category: 'MY_QUESTIONS' | 'CONVERSATION' | 'STANDING') =>
      world.inbox.list(asker.viewer, 'ALL', page, category);
    expect((await list('MY_QUESTIONS')).edges.map(({ node }) => node.kind)).toEqual(['ANSWER']);
    const talk = await list('CONVERSATION');
    expect(talk.edges.map(({ node }) => node.kind)).toEqual(['COMMENT']);
    expect(talk.pageInfo.hasNextPage).toBe(false);
    expect((await list('STANDING')).edges).toEqual([]);
  });

  it('says what came since the last visit, which lasts for as long as one stays', async () => {
    const [asker, helper] = [await world.member(), await world.member()];
    const question = await world.ask(asker);
    expect(await world.inbox.visit(asker.viewer)).toEqual({ since: null, courses: [] });
    const left = world.clock.now();
    await world.pass(180);
    const answer = await world.answer(question, helper);
    await world.comment(question, helper);
    await world.settle();
    const away = {
      since: left,
      courses: [
        { slug: world.course.slug, answers: 1, conversation: 1, followed: 0, decisions: 0 },
      ],
    };
    expect(await world.inbox.visit(asker.viewer)).toMatchObject(away);
    await world.pass(30);
    expect(await world.inbox.visit(asker.viewer)).toMatchObject(away);
    await world.database.query('update post set deleted_at = now() where id = $1', [answer.id]);
    await world.pass(30);
    const [course] = (await world.inbox.visit(asker.viewer)).courses;
    expect(course).toMatchObject({ answers: 0, conversation: 1 });
    await world.pass(120);
    expect((await world.inbox.visit(asker.viewer)).courses).toEqual([]);
  });
});
