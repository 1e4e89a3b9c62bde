import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { QaWorld } from '../posts/qa-world.fixture.ts';
import type { TagChip } from '../posts/posts.queries.ts';
import { TagsService } from './tags.service.ts';

const TREE = `query ($course: String!) { course(slug: $course) { tags {
  name questionCount excerpt parent { name } children { name } synonyms prerequisites { name }
  viewerPreference } } }`;

describe('the tags of a course', () => {
  let world: QaWorld;
  let tags: TagsService;
  beforeAll(async () => {
    world = await QaWorld.make();
    tags = world.get(TagsService);
  });
  afterAll(() => world.drop());

  const setting = async () => {
    const people = await world.course();
    const make = (name: string, parent?: string): Promise<TagChip> =>
      tags.create(people.staff.viewer, people.course.slug, { name, parent });
    const edit = (tag: TagChip, input: object): Promise<TagChip> =>
      tags.edit(people.staff.viewer, tag.id, { tagId: String(tag.id), ...input });
    return { ...people, make, edit };
  };
  const refusal = (path: string, code: string) => ({ facts: { problems: [{ path, code }] } });

  it('are a tree of two levels, read in one statement', async () => {
    const { course, make, learner } = await setting();
    await make('Probability');
    const bayes = await make('bayes', 'probability');
    await expect(make('too-deep', 'bayes')).rejects.toMatchObject(refusal('parent', 'NOT_ALLOWED'));
    await tags.prefer(learner.viewer, bayes.id, 'FOLLOW');
    const { data, statements } = await world.ask(learner.viewer, TREE, { course: course.slug });
    expect(data).toMatchObject({
      course: {
        tags: [
          { name: 'bayes', parent: { name: 'probability' }, viewerPreference: 'FOLLOW' },
          {
            name: 'probability',
            parent: null,
            children: [{ name: 'bayes' }],
            viewerPreference: null,
          },
        ],
      },
    });
    expect(statements).toBeLessThanOrEqual(3);
    await tags.prefer(learner.viewer, bayes.id, null);
    expect(
      await world.database.query('select kind from tag_preference where tag_id = $1', [bayes.id]),
    ).toEqual([]);
  });

  it('say that they changed when their name, place or threads did, and not for their texts', async () => {
    const { make, edit, course, staff } = await setting();
    await make('spread');
    const [tag, other] = [await make('variance'), await make('dispersion')];
    const told = () =>
      world.database.query<{ payload: object }>(
        `select payload from outbox where type = 'tag.changed' and (payload->>'courseId')::int = $1 order by id`,
        [course.id],
      );
    await edit(tag, { excerpt: 'How far values lie apart.', synonyms: ['var'] });
    expect(await told()).toEqual([]);
    await edit(tag, { name: 'variances' });
    await edit(tag, { parent: 'spread' });
    await tags.merge(staff.viewer, other.id, tag.id);
    const one = { payload: { courseId: course.id, tagId: tag.id } };
    expect(await told()).toEqual([one, one, one]);
  });

  it('have their best answers, none of which is in a private thread or disputed', async () => {
    const { course, asker, learner, moderator, staff } = await setting();
    const open = await world.question(course, asker, { tags: ['anova'] });
    const hidden = await world.question(course, asker, { tags: ['anova'], visibility: 'STAFF' });
    const [plain, best, wrong] = [
      await world.answer(open, moderator),
      await world.answer(open, learner),
      await world.answer(open, staff),
    ];
    const secret = await world.answer(hidden, staff);
    for (const answer of [best, wrong, secret])
      await world.database.query('update post set score = 5 where id = $1', [answer.id]);
    await world.database.query(`update post set dispute = 'DISPUTED' where id = $1`, [wrong.id]);
    const query = `query ($course: String!) { course(slug: $course) { bestAnswers(tag: "anova") { id } } }`;
    const { data } = await world.ask(staff.viewer, query, { course: course.slug });
    expect(data).toMatchObject({ course: { bestAnswers: [{ id: String(best.id) }] } });
    expect(plain.score).toBe(0);
  });

  it('have names that no tag and no synonym has twice', async () => {
    const { make, edit } = await setting();
    const anova = await make('anova');
    await edit(anova, { synonyms: ['Analysis of variance'] });
    await expect(make('analysis-of-variance')).rejects.toMatchObject(refusal('name', 'TAKEN'));
    const other = await make('other');
    await expect(edit(other, { name: 'anova' })).rejects.toMatchObject(
      refusal('input.name', 'TAKEN'),
    );
    await expect(edit(other, { synonyms: ['anova'] })).rejects.toMatchObject(
      refusal('input.synonyms.0', 'TAKEN'),
    );
  });

  it('keep the old name as a synonym when renamed, and a typed synonym becomes the tag', async () => {
    const { course, asker, make, edit } = await setting();
    const renamed = await edit(await make('stdev'), { name: 'standard-deviation' });
    expect(renamed.name).toBe('standard-deviation');
    const question = await world.question(course, asker, { tags: ['stdev'] });
    expect(question.tags.map(({ name }) => name)).toEqual(['standard-deviation']);
    const byOldName = `query ($course: String!) { course(slug: $course) { tag(name: "stdev") { name } } }`;
    expect((await world.ask(nobody, byOldName, { course: course.slug })).data).toEqual({
      course: { tag: { name: 'standard-deviation' } },
    });
  });

  it('ask for nothing to be known first in a circle', async () => {
    const { make, edit } = await setting();
    const [a, b, c] = [await make('a'), await make('b'), await make('c')];
    await edit(b, { prerequisites: ['a'] });
    await edit(c, { prerequisites: ['b'] });
    const circle = refusal('input.prerequisites.0', 'NOT_ALLOWED');
    await expect(edit(a, { prerequisites: ['c'] })).rejects.toMatchObject(circle);
    await expect(edit(a, { prerequisites: ['a'] })).rejects.toMatchObject(circle);
    await expect(edit(a, { prerequisites: ['nothing'] })).rejects.toMatchObject(
      refusal('input.prerequisites.0', 'UNKNOWN'),
    );
  });

  it('are merged with their questions, synonyms, children and wishes', async () => {
    const { course, asker, staff, learner, make, edit } = await setting();
    const [from, into] = [await make('box-plot'), await make('boxplot')];
    await make('whiskers', 'box-plot');
    await edit(from, { synonyms: ['box-and-whisker'], prerequisites: ['boxplot'] });
    await tags.prefer(learner.viewer, from.id, 'MUTE');
    await world.question(course, asker, { tags: ['box-plot'] });
    await world.question(course, asker, { tags: ['box-plot', 'boxplot'] });
    await world.question(course, asker, { tags: ['box-plot'], visibility: 'STAFF' });
    const merged = await tags.merge(staff.viewer, from.id, into.id);
    expect(merged).toMatchObject({ name: 'boxplot', questionCount: 2 });
    const { data } = await world.ask(learner.viewer, TREE, { course: course.slug });
    expect(data).toMatchObject({
      course: {
        tags: [
          {
            ...{ name: 'boxplot', viewerPreference: 'MUTE', prerequisites: [] },
            ...{ synonyms: ['box-and-whisker', 'box-plot'], children: [{ name: 'whiskers' }] },
          },
          { name: 'whiskers', parent: { name: 'boxplot' } },
        ],
      },
    });
    const log = await world.database.query<{ act: string }>(
      'select act from audit_entry where actor_id = $1 order by id desc limit 1',
      [staff.id],
    );
    expect(log).toEqual([{ act: 'tags.merged' }]);
  });

  it('are tended by moderators, merged by staff, and not found in courses that one may not read', async () => {
    const { make, learner, moderator } = await setting();
    const [a, b] = [await make('a'), await make('b')];
    const edit = { tagId: String(a.id), excerpt: 'x' };
    await expect(tags.edit(learner.viewer, a.id, edit)).rejects.toMatchObject({
      facts: { reason: 'MODERATOR_ONLY' },
    });
    await expect(tags.merge(moderator.viewer, a.id, b.id)).rejects.toMatchObject({
      facts: { reason: 'STAFF_ONLY' },
    });
    const hidden = await world.course({ visibility: 'PRIVATE' });
    const { viewer } = hidden.staff;
    const secret = await tags.create(viewer, hidden.course.slug, { name: 'secret' });
    await expect(tags.prefer(learner.viewer, secret.id, 'FOLLOW')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
