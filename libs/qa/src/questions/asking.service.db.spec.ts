import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Anonymity } from '@colloquy/domain/vocabulary';
import { nobody } from '@colloquy/platform/viewer';
import { aPerson } from '@colloquy/testing';
import { DraftsService } from '../drafts/drafts.service.ts';
import { BODY, QaWorld } from '../posts/qa-world.fixture.ts';
import { AskingService } from './asking.service.ts';

const TITLE = 'Why is the sample variance divided by n - 1?';

describe('asking a question', () => {
  let world: QaWorld;
  let asking: AskingService;
  beforeAll(async () => {
    world = await QaWorld.make();
    asking = world.get(AskingService);
  });
  afterAll(() => world.drop());

  it('keeps its text, tags, first revision and links, and counts it', async () => {
    const { course, asker } = await world.course();
    const earlier = await world.question(course, asker);
    const { question } = await asking.ask(asker.viewer, {
      course: course.slug,
      title: ` ${TITLE}\n`,
      body: `As in #${earlier.number}: **why** does $n$ not do?`,
      tags: ['Variance', 'sample size', 'variance'],
      structured: { tried: 'I *read* it.', expected: '', got: '' },
    });
    expect(question).toMatchObject({ title: TITLE, number: 2, language: 'en', version: 1 });
    expect(question.slug).toBe('why-is-the-sample-variance-divided-by-n-1');
    expect(question.tags.map(({ name }) => name)).toEqual(['variance', 'sample-size']);
    expect(question.bodyHtml).toContain('<strong>why</strong>');
    expect(question.structured?.triedHtml).toContain('<em>read</em>');
    const counts = await world.row('course', course.id);
    expect(counts).toMatchObject({ question_count: 2, next_question_number: 3 });
    expect(await world.row('tag', question.tags[0]?.id ?? 0)).toMatchObject({ question_count: 2 });
    const revisions = await world.database.query(
      'select number, kind, title, tags from revision where post_id = $1',
      [question.id],
    );
    expect(revisions).toEqual([
      { number: 1, kind: 'INITIAL', title: TITLE, tags: ['variance', 'sample-size'] },
    ]);
    const links = await world.database.query(
      'select target_id as id from post_link where post_id = $1',
      [question.id],
    );
    expect(links).toEqual([{ id: earlier.id }]);
    const events = await world.database.query(
      `select payload from outbox where type = 'question.asked' and payload->>'postId' = $1`,
      [String(question.id)],
    );
    expect(events).toEqual([{ payload: { courseId: course.id, postId: question.id } }]);
  });

  it('does not wait for whoever only refers to its tags', async () => {
    const { course, asker } = await world.course();
    const { tags } = await world.question(course, asker);
    // A job that writes rows with a foreign key to them locks their keys until it is done.
    const number = await world.database.transaction(async (tx) => {
      await tx.query('select id from tag where id = $1 for key share', [tags[0]?.id]);
      return (await world.question(course, asker)).number;
    });
    expect(number).toBe(2);
  });

  it('ends the draft that it came from', async () => {
    const { course, asker } = await world.course();
    const drafts = world.get(DraftsService);
    await drafts.save(asker.viewer, course.slug, 'ask', [{ name: 'title', value: 'Why' }]);
    await world.question(course, asker);
    expect(await drafts.discard(asker.viewer, course.slug, 'ask')).toBe(false);
  });

  it('names each field that breaks a rule', async () => {
    const { course, asker } = await world.course({ anonymity: Anonymity.OFF });
    const ask = asking.ask(asker.viewer, {
      ...{ course: course.slug, title: 'Help', body: 'pls', tags: ['fine', 'not/fine'] },
      lessonId: '404',
      structured: { tried: 'x'.repeat(10_001), expected: '', got: '' },
      ...{ visibility: 'COHORT', anonymous: true, language: 'tlh' },
    });
    await expect(ask).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      facts: {
        problems: [
          { path: 'input.title', code: 'TOO_SHORT', bound: 15 },
          { path: 'input.body', code: 'TOO_SHORT', bound: 20 },
          { path: 'input.structured.tried', code: 'TOO_LONG', bound: 10_000 },
          { path: 'input.visibility', code: 'NOT_ALLOWED' },
          { path: 'input.anonymous', code: 'NOT_ALLOWED' },
          { path: 'input.language', code: 'NOT_ALLOWED' },
          { path: 'input.lessonId', code: 'UNKNOWN' },
          { path: 'input.tags.1', code: 'NOT_WELL_FORMED' },
        ],
      },
    });
  });

  it.each([
    [[], { path: 'input.tags', code: 'TOO_FEW', bound: 1 }],
    [['a', 'b', 'c', 'd', 'e', 'f'], { path: 'input.tags', code: 'TOO_MANY', bound: 5 }],
    [['fine', 'not/fine'], { path: 'input.tags.1', code: 'NOT_WELL_FORMED' }],
  ])('refuses the tags %j and takes no number', async (tags, problem) => {
    const { course, asker } = await world.course();
    await expect(world.question(course, asker, { tags })).rejects.toMatchObject({
      facts: { problems: [problem] },
    });
    expect(await world.row('course', course.id)).toMatchObject({ next_question_number: 1 });
  });

  it('takes unknown tags only from those who may make them', async () => {
    const { course, asker, staff } = await world.course({ tagCreators: 'STAFF' });
    await world.question(course, staff, { tags: ['known'] });
    await expect(world.question(course, asker, { tags: ['known', 'new'] })).rejects.toMatchObject({
      facts: { problems: [{ path: 'input.tags.1', code: 'UNKNOWN' }] },
    });
    const hasty = world.question(course, asker, { title: 'Why?', tags: ['new', 'known'] });
    await expect(hasty).rejects.toMatchObject({
      facts: {
        problems: [
          { path: 'input.title', code: 'TOO_SHORT', bound: 15 },
          { path: 'input.tags.0', code: 'UNKNOWN' },
        ],
      },
    });
    expect((await world.question(course, asker, { tags: ['known'] })).tags).toHaveLength(1);
  });

  it('is for members, and tells outsiders of a private course nothing', async () => {
    const { course } = await world.course();
    const hidden = (await world.course({ visibility: 'PRIVATE' })).course;
    const outsider = await aPerson(world.database);
    await expect(world.question(course, outsider)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      facts: { reason: 'JOIN_THE_COURSE_FIRST' },
    });
    await expect(world.question(hidden, outsider)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      asking.ask(nobody, { course: course.slug, title: TITLE, body: BODY, tags: ['a'] }),
    ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('gives questions asked at once different numbers and counts every one', async () => {
    const { course, asker, learner } = await world.course();
    const input = { course: course.slug, title: TITLE, body: BODY };
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        asking.ask((place % 2 ? asker : learner).viewer, {
          ...input,
          tags: ['one', `tag-${place % 3}`],
        }),
      ),
    );
    const numbers = asked.map(({ question }) => question.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, place) => place + 1));
    expect(await world.row('course', course.id)).toMatchObject({ question_count: 12 });
    const wrong = await world.database.query(
      `select t.name from tag t where t.course_id = $1
          and t.question_count <> (select count(*) from post_tag where tag_id = t.id)`,
      [course.id],
    );
    expect(wrong).toEqual([]);
  });
});
