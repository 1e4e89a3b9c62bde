import { CourseAccessService } from '@colloquy/courses';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReputationWorld } from '../reputation-world.fixture.ts';
import { StandingService } from '../standing/standing.service.ts';
import { AbilitiesService, type AbilityAct } from './abilities.service.ts';

let world: ReputationWorld;
let standings: StandingService;
let abilities: AbilitiesService;
beforeAll(async () => {
  world = await ReputationWorld.make();
  const { database, clock } = world.acts;
  const courses = new CourseAccessService(database, clock);
  standings = new StandingService(database, courses);
  abilities = new AbilitiesService(database, clock, courses, standings);
});
afterAll(() => world.drop());
beforeEach(() => world.freshDay());

const change = (act: AbilityAct, values: Record<string, unknown> = {}, viewer = world.cast.staff) =>
  abilities.change(
    viewer,
    {
      ...{ course: 'statistics', handle: world.cast.learner.handle, ability: 'EDIT' as const },
      ...{ reason: 'For the review week.', until: new Date('2100-01-01'), ...values },
    },
    act,
  );
const seenBy = async (viewer = world.cast.learner) => {
  const standing = await standings.find(viewer, 'statistics', world.cast.learner.handle);
  if (!standing) throw new Error('the learner is gone');
  return standing;
};
const edit = async () =>
  (await abilities.overview(await seenBy()))?.find(({ ability }) => ability === 'EDIT');

describe('staff', () => {
  it('grants an ability, and the person reads why and until when', async () => {
    await change('granted');
    expect(await edit()).toMatchObject({
      ...{ isHeld: true, standing: 'GRANTED', reason: 'For the review week.' },
      until: new Date('2100-01-01'),
    });
    const { actor } = (await seenBy()).access;
    expect(actor.abilities).toEqual(['EDIT']);
    await change('withdrawn');
    expect(await edit()).toMatchObject({ isHeld: false, standing: 'NOT_YET', reason: '' });
  });

  it('suspends an ability until a day, whatever the record says', async () => {
    await change('granted');
    await change('suspended', { reason: 'Two edits changed what was meant.' });
    expect(await edit()).toMatchObject({ isHeld: false, standing: 'SUSPENDED' });
    expect((await seenBy()).access.actor.abilities).toEqual([]);
    await change('restored');
    expect(await edit()).toMatchObject({ isHeld: true, standing: 'GRANTED' });
  });

  it('lends and suspends until a moment of its own clock, and not a day longer', async () => {
    const tomorrow = new Date(world.acts.clock.now().getTime() + 24 * 3_600_000);
    await change('granted');
    await change('suspended', { until: tomorrow });
    expect((await seenBy()).access.actor.abilities).toEqual([]);
    world.acts.clock.set(tomorrow);
    expect((await seenBy()).access.actor.abilities).toEqual(['EDIT']);
    expect(await edit()).toMatchObject({ isHeld: true, standing: 'GRANTED' });
  });

  it('leaves a line in the log of each, and tells of it', async () => {
    await change('granted');
    const [line] = await world.acts.sql(
      'select act, reason, subject_id, details from audit_entry order by id desc limit 1',
    );
    expect(line).toMatchObject({
      ...{ act: 'ability.granted', reason: 'For the review week.' },
      subject_id: world.cast.learner.accountId,
    });
    expect((await world.acts.news()).map(({ type }) => type)).toEqual(['ability.changed']);
  });

  it.each([
    ['suspended', { until: null }, 'input.until', 'REQUIRED'],
    ['granted', { until: new Date('2020-01-01') }, 'input.until', 'OUT_OF_RANGE'],
    ['granted', { reason: ' ' }, 'input.reason', 'REQUIRED'],
  ] as const)('who %s with %j is told what is wrong', async (act, values, path, code) => {
    const problems = [expect.objectContaining({ path, code })];
    await expect(change(act, values)).rejects.toMatchObject({ facts: { problems } });
  });

  it.each(['learner', 'moderator', 'visitor'] as const)('is not a %s', async (who) => {
    await expect(change('granted', {}, world.cast[who])).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('where somebody stands', () => {
  it('says what is missing for the next ability', async () => {
    expect(await edit()).toMatchObject({ good: 0, bad: 0, minimum: 6, missing: 11, ratio: 0.95 });
  });

  it('shows points and their lines to nobody else', async () => {
    const answer = await world.acts.answer(await world.acts.question(), {
      author_id: world.cast.learner.accountId,
    });
    for (const voter of await world.learners(3))
      await world.acts.services.votes.vote(voter, answer, 'HELPFUL').then(() => world.hear());
    const own = await seenBy();
    expect(await standings.reputation(own)).toBe(30);
    const first = await standings.lines(own, { first: 2 });
    expect(first?.edges.map(({ node }) => node.points)).toEqual([10, 10]);
    const next = await standings.lines(own, { first: 2, after: first?.pageInfo.endCursor });
    expect(next?.edges.map(({ node }) => node.answerId)).toEqual([answer]);
    for (const other of [world.cast.staff, world.cast.asker]) {
      const seen = await seenBy(other);
      expect(await standings.reputation(seen)).toBeNull();
      expect(await standings.lines(seen, {})).toBeNull();
    }
    expect(await abilities.overview(await seenBy(world.cast.asker))).toBeNull();
    expect(await abilities.overview(await seenBy(world.cast.staff))).not.toBeNull();
  });
});
