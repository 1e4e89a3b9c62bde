import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { ActsWorld, MINUTE } from '../acts/acts-world.fixture.ts';
import type { SuggestedEditRow } from './suggested-edits.queries.ts';

let world: ActsWorld;
let question: number;
let answer: number;
beforeAll(async () => {
  world = await ActsWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  question = await world.question();
  answer = await world.answer(question);
  world.clock.advance(60 * MINUTE);
  await world.news();
});

const TEXT = 'A better text, long enough to be one.';

const suggest = (viewer: Viewer, body = TEXT, baseVersion = 1): Promise<SuggestedEditRow> =>
  world.services.suggestions.suggest(world.reader(viewer), answer, {
    ...{ baseVersion, body, reason: 'It says what n is.' },
  });

const decide = (viewer: Viewer, id: number, apply: boolean): Promise<SuggestedEditRow> =>
  world.services.suggestions.decide(world.reader(viewer), id, { apply, note: 'Thank you.' });

describe('a suggested edit', () => {
  it('is applied by the author as an edit of its proposer', async () => {
    const { id } = await suggest(world.cast.learner);
    const decided = await decide(world.cast.answerer, id, true);
    expect(decided).toMatchObject({ state: 'APPLIED', decisionNote: 'Thank you.' });
    expect(await world.post(answer)).toMatchObject({
      ...{ body_markdown: TEXT, version: 2, edited_by_id: world.cast.learner.accountId },
    });
    const told = (await world.news()).map(({ type }) => type);
    expect(told).toEqual(['edit.suggested', 'post.edited', 'edit.decided']);
  });

  it('is declined without a change', async () => {
    const { id } = await suggest(world.cast.learner);
    expect(await decide(world.cast.moderator, id, false)).toMatchObject({ state: 'DECLINED' });
    expect((await world.post(answer)).version).toBe(1);
  });

  it('is decided by a learner who earned it, unless that is suspended', async () => {
    const able = await world.person('Able', 'LEARNER');
    const statesOf = (changes: string) =>
      world.database.query(
        `insert into ability_state (course_id, account_id, ability, earned_at, suspended_until)
         values ($1, $2, 'EDIT', $3, null)
         on conflict (course_id, account_id, ability) do update set ${changes}`,
        [world.courseId, able.accountId, world.clock.now()],
      );
    const { id } = await suggest(world.cast.learner);
    await expect(decide(able, id, true)).rejects.toMatchObject({ facts: { reason: 'NOT_YOURS' } });
    await statesOf('earned_at = $3');
    await statesOf(`suspended_at = $3, suspended_until = $3::timestamptz + interval '1 day'`);
    await expect(decide(able, id, true)).rejects.toMatchObject({ facts: { reason: 'NOT_YOURS' } });
    await statesOf(`suspended_until = $3::timestamptz - interval '1 second'`);
    expect(await decide(able, id, true)).toMatchObject({ state: 'APPLIED' });
  });

  it('is decided once', async () => {
    const { id } = await suggest(world.cast.learner);
    const both = [decide(world.cast.answerer, id, true), decide(world.cast.staff, id, false)];
    const results = await Promise.allSettled(both);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { facts: { reason: 'ALREADY_DECIDED' } } });
  });

  it('to a text that has changed since is not applied, and the difference is told', async () => {
    const { id } = await suggest(world.cast.learner);
    await world.services.edits.edit(world.reader(world.cast.answerer), answer, {
      ...{ baseVersion: 1, body: 'A text that changed meanwhile.', reason: '' },
    });
    await expect(decide(world.cast.answerer, id, true)).rejects.toMatchObject({
      code: 'EDIT_CONFLICT',
      facts: {
        current: {
          version: 2,
          difference: expect.arrayContaining([expect.objectContaining({ kind: 'ADDED' })]),
        },
      },
    });
    expect(await decide(world.cast.answerer, id, false)).toMatchObject({ state: 'DECLINED' });
  });

  it.each([
    ['nobody', 'UNAUTHENTICATED', undefined],
    ['visitor', 'FORBIDDEN', 'JOIN_THE_COURSE_FIRST'],
    ['asker', 'FORBIDDEN', 'NOT_YOURS'],
    ['learner', 'FORBIDDEN', 'OWN_POST'],
  ] as const)('is not for %s to decide', async (who, code, reason) => {
    const { id } = await suggest(world.cast.learner);
    const viewer = who === 'nobody' ? nobody : world.cast[who];
    const act = decide(viewer, id, true);
    await expect(act).rejects.toMatchObject(reason ? { code, facts: { reason } } : { code });
  });

  it('needs a reason and a change', async () => {
    const reader = world.reader(world.cast.learner);
    const same = { baseVersion: 1, body: 'The first text of the answer.', reason: 'none at all' };
    await expect(world.services.suggestions.suggest(reader, answer, same)).rejects.toMatchObject({
      facts: { problems: [{ path: 'input.body', code: 'NOT_ALLOWED' }] },
    });
    const silent = { baseVersion: 1, body: TEXT, reason: ' ' };
    await expect(world.services.suggestions.suggest(reader, answer, silent)).rejects.toMatchObject({
      facts: { problems: [{ path: 'input.reason', code: 'REQUIRED' }] },
    });
  });

  it('is seen by its proposer and by those who may decide, and by nobody else', async () => {
    const { id } = await suggest(world.cast.learner);
    const { suggestionReads } = world.services;
    const sees = async (viewer: Viewer): Promise<boolean[]> => {
      const reader = world.reader(viewer);
      const { edges } = await suggestionReads.ofCourse(reader, world.courseId, { first: 100 });
      const inList = edges.some(({ node }) => node.id === id);
      return [inList, (await suggestionReads.byId(reader, id)) !== null];
    };
    const { learner, answerer, moderator, asker, visitor } = world.cast;
    for (const viewer of [learner, answerer, moderator])
      expect(await sees(viewer)).toEqual([true, true]);
    for (const viewer of [asker, visitor, nobody])
      expect(await sees(viewer)).toEqual([false, false]);
  });

  it('waits in a list that goes on where the page ended', async () => {
    const ids = [];
    for (const letter of ['a', 'b', 'c'])
      ids.push((await suggest(world.cast.learner, `${TEXT} ${letter}`)).id);
    const { suggestionReads } = world.services;
    const reader = world.reader(world.cast.answerer);
    const before = await suggestionReads.ofCourse(reader, world.courseId, { first: 100 });
    const all = before.edges.map(({ node }) => node.id);
    const first = await suggestionReads.ofCourse(reader, world.courseId, { first: all.length - 1 });
    const after = first.pageInfo.endCursor;
    const rest = await suggestionReads.ofCourse(reader, world.courseId, { first: 5, after });
    expect(rest.edges.map(({ node }) => node.id)).toEqual([ids.at(-1)]);
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('names a proposer who has a pseudonym in the thread by that', async () => {
    const { learner, staff } = world.cast;
    const { authors, pseudonyms } = world.services;
    const name = await pseudonyms.pseudonymFor(world.database, question, learner.accountId);
    const row = await suggest(learner);
    const author = await authors.actorOf(world.reader(staff), row, row.authorId);
    expect(author).toMatchObject({ name, isAnonymous: true, person: null });
  });
});
