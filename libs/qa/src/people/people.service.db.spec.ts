import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { aPerson } from '@colloquy/testing';
import { QaWorld } from '../posts/qa-world.fixture.ts';
import { PeopleService } from './people.service.ts';

describe('the contributions of a person', () => {
  let world: QaWorld;
  let people: PeopleService;
  beforeAll(async () => {
    world = await QaWorld.make();
    people = world.get(PeopleService);
  });
  afterAll(() => world.drop());

  it('count what the viewer may see and what bears the name', async () => {
    const { course, asker, learner, staff } = await world.course();
    const question = await world.question(course, asker);
    await world.question(course, asker, { visibility: 'STAFF' });
    await world.question(course, asker, { anonymous: true });
    const answer = await world.answer(question, learner);
    await world.answer(question, learner, true);
    await world.database.query('update post set accepted_answer_id = $2 where id = $1', [
      question.id,
      answer.id,
    ]);
    await world.database.query(
      `insert into badge_award (course_id, account_id, name, awarded_at) values ($1, $2, 'Guru', now())`,
      [course.id, learner.id],
    );
    const askerFor = (viewer: typeof nobody) =>
      people.contributions(viewer, course.slug, asker.handle);
    expect(await askerFor(nobody)).toMatchObject({ questionCount: 1 });
    expect(await askerFor(staff.viewer)).toMatchObject({ questionCount: 2 });
    const answered = await people.contributions(nobody, course.slug, learner.handle.toUpperCase());
    expect(answered).toMatchObject({ questionCount: 0, answerCount: 1, acceptedCount: 1 });
    if (!answered) throw new Error('The learner has contributed.');
    expect((await people.badges(answered)).map(({ name }) => name)).toEqual(['Guru']);
    expect((await people.answers(answered, {})).edges.map(({ node }) => node.id)).toEqual([
      answer.id,
    ]);
  });

  it('page through all answers once', async () => {
    const { course, asker, learner } = await world.course();
    const question = await world.question(course, asker);
    const given = [];
    for (let place = 0; place < 5; place += 1)
      given.push((await world.answer(question, learner)).id);
    const found = await people.contributions(nobody, course.slug, learner.handle);
    if (!found) throw new Error('The learner has contributed.');
    const first = await people.answers(found, { first: 3 });
    const second = await people.answers(found, { first: 3, after: first.pageInfo.endCursor });
    const seen = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(seen).toEqual(given.toReversed());
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('are null for strangers to the course, and in courses that one may not read', async () => {
    const { course } = await world.course();
    const stranger = await aPerson(world.database);
    expect(await people.contributions(nobody, course.slug, stranger.handle)).toBeNull();
    expect(await people.contributions(nobody, course.slug, 'nobody-at-all')).toBeNull();
    const hidden = await world.course({ visibility: 'PRIVATE' });
    await world.question(hidden.course, hidden.asker);
    const { slug } = hidden.course;
    expect(await people.contributions(nobody, slug, hidden.asker.handle)).toBeNull();
    expect(
      await people.contributions(hidden.learner.viewer, slug, hidden.asker.handle),
    ).not.toBeNull();
  });
});
