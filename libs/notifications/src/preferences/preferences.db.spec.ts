import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCourse, aPerson, type TestPerson } from '@colloquy/testing';
import { NotificationsWorld } from '../notifications-world.fixture.ts';

let world: NotificationsWorld;
let person: TestPerson;
beforeAll(async () => {
  world = await NotificationsWorld.make();
}, 60_000);
afterAll(() => world.drop());
beforeEach(async () => {
  person = await world.member();
});

const choiceOf = async (course: string | null) =>
  (await world.preferences.choicesOf(person.id, course)).find(
    ({ category }) => category === 'CONVERSATION',
  );

const CONVERSATION = { category: 'CONVERSATION' as const, inbox: false, push: false };

describe('what a person chose', () => {
  it('holds for a course before everywhere before the defaults', async () => {
    const { slug } = world.course;
    expect(await choiceOf(slug)).toMatchObject({ inbox: true, mail: 'AT_ONCE' });
    await world.preferences.choose(person.viewer, null, [{ ...CONVERSATION, mail: 'DIGEST' }]);
    expect(await choiceOf(slug)).toMatchObject({ inbox: false, mail: 'DIGEST' });
    await world.preferences.choose(person.viewer, slug, [{ ...CONVERSATION, mail: 'NEVER' }]);
    expect(await choiceOf(slug)).toMatchObject({ mail: 'NEVER' });
    expect(await choiceOf(null)).toMatchObject({ mail: 'DIGEST' });
    expect(await world.preferences.coursesOf(person.id)).toMatchObject([{ slug, isOwn: true }]);
    await world.preferences.unchoose(person.viewer, slug);
    expect(await choiceOf(slug)).toMatchObject({ mail: 'DIGEST' });
  });

  it('cannot keep decisions about them out of the inbox', async () => {
    await world.preferences.choose(person.viewer, null, [
      { category: 'DECISIONS', inbox: false, mail: 'NEVER', push: false },
    ]);
    const choices = await world.preferences.choicesOf(person.id, null);
    expect(choices.find(({ category }) => category === 'DECISIONS')).toEqual({
      ...{ category: 'DECISIONS', inbox: true, mail: 'NEVER', push: false, isFixed: true },
    });
  });

  it('is the last of what they said twice at once', async () => {
    await world.preferences.choose(person.viewer, null, [
      { ...CONVERSATION, mail: 'DIGEST' },
      { ...CONVERSATION, mail: 'NEVER' },
    ]);
    expect(await choiceOf(null)).toMatchObject({ mail: 'NEVER' });
  });

  it('is about no course that they may not see', async () => {
    const hidden = await aCourse(world.database, { visibility: 'PRIVATE' });
    await expect(world.preferences.choose(person.viewer, hidden.slug, [])).rejects.toThrow(
      'NOT_FOUND',
    );
    await expect(world.preferences.unchoose(person.viewer, 'no-such-course')).rejects.toThrow(
      'NOT_FOUND',
    );
  });

  it('is theirs alone', async () => {
    const other = await aPerson(world.database);
    await world.preferences.choose(other.viewer, null, [{ ...CONVERSATION, mail: 'NEVER' }]);
    expect(await choiceOf(null)).toMatchObject({ mail: 'AT_ONCE' });
  });
});

describe('when a person wants to be told', () => {
  const daily = { digestRhythm: 'DAILY' as const, digestHour: 17, digestWeekday: 1 };

  it('is asked for by the defaults until they say so', async () => {
    expect(await world.preferences.settingsOf(person.id)).toMatchObject({
      ...{ ...daily, timeZone: 'UTC', quietFrom: null, quietUntil: null, snoozedUntil: null },
    });
  });

  it.each([
    [{ digestHour: 24 }, 'input.digestHour'],
    [{ digestWeekday: 0 }, 'input.digestWeekday'],
    [{ quietFrom: 60 }, 'input.quietUntil'],
    [{ quietFrom: 60, quietUntil: 1_440 }, 'input.quietUntil'],
    [{ snoozedUntil: new Date('2030-01-01') }, 'input.snoozedUntil'],
  ])('cannot be %j', async (facts, path) => {
    const refused = world.preferences.setSettings(person.viewer, { ...daily, ...facts });
    await expect(refused).rejects.toMatchObject({ facts: { problems: [{ path }] } });
  });
});
