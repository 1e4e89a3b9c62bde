import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  AcceptanceService,
  ClosingService,
  DeletionService,
  EditsService,
  VotesService,
} from '@colloquy/qa';
import { nobody } from '@colloquy/platform/viewer';
import { adapters, SearchWorld, untried } from './search-world.fixture.ts';

// A server of its own may be busy with much else.
jest.setTimeout(60_000);

type Cast = Awaited<ReturnType<SearchWorld['qa']['course']>>;

describe.each(adapters)('finding on $name', (adapter) => {
  let world: SearchWorld;
  let cast: Cast;
  const q: Record<string, Awaited<ReturnType<SearchWorld['qa']['question']>>> = {};

  const ask = (title: string, body: string, tags = ['variance']) =>
    world.qa.question(cast.course, cast.asker, { title, body, tags });
  const find = (query: string): Promise<string[]> =>
    world.titles(cast.learner.viewer, query, cast.course.slug);
  const search = (query: string, rest = {}) =>
    world.search(cast.learner.viewer, { query, course: cast.course.slug, ...rest });
  const notes = async (query: string) => (await search(query)).notes.map(({ code }) => code);

  beforeAll(async () => {
    world = await SearchWorld.make(adapter);
    cast = await world.qa.course({ languages: ['en', 'de'] });
    q.divide = await ask(
      'Why does the sample variance divide by n - 1?',
      'Dividing by n looks natural to me, and the naïve estimate uses it.',
    );
    q.plot = await ask(
      'How do I read a box plot in R?',
      'The whiskers confuse me, and the outliers too.',
      ['r', 'plots'],
    );
    q.german = await world.qa.question(cast.course, cast.asker, {
      title: 'Wie berechne ich die Größe der Stichproben?',
      body: 'Die Häuser am Fluss sind alle gemessen worden.',
      tags: ['sampling'],
      language: 'de',
    });
    q.error = await ask(
      'What is the standard error of a mean?',
      'The error that is standard in my book has another name.',
      ['errors'],
    );
    const answer = await world.qa.answer(q.plot, cast.learner);
    await world.qa
      .get(AcceptanceService)
      .accept(cast.asker.viewer, answer.id, 'The whiskers reach to the last point within.');
    await world.qa.get(VotesService).vote(cast.learner.viewer, q.divide.id, 'HELPFUL');
    await world.indexing.rebuild(() => undefined);
  });
  afterAll(async () => {
    await adapter.drop();
    await world.qa.drop();
  });

  it('goes by stems in the languages of the course', async () => {
    expect(await find('variances')).toEqual([q.divide?.title]);
    expect(await find('Stichprobe')).toEqual([q.german?.title]);
  });

  it('leaves out what one of the languages leaves out, unless nothing else was typed', async () => {
    expect(await find('how the variance')).toEqual([q.divide?.title]);
    expect(await notes('how the variance')).toEqual([]);
    expect(await find('die Größe der Stichproben')).toEqual([q.german?.title]);
  });

  it('folds accents, in what is written and in what is typed', async () => {
    expect(await find('naive')).toEqual([q.divide?.title]);
    expect(await find('grosse')).toEqual([q.german?.title]);
    expect(await find('estimaté')).toEqual([q.divide?.title]);
  });

  it('forgives a slip and says what it looked for', async () => {
    expect(await find('wiskers')).toEqual([q.plot?.title]);
    expect(await notes('wiskers')).toContain('SPELLING');
    const [note] = (await search('wiskers')).notes;
    expect(note?.text).toBe('whiskers');
  });

  it('forgives a slip in an ending too, and none in a number', async () => {
    expect(await find('naturel')).toEqual([q.divide?.title]);
    const { id, title } = await ask(
      'Is 2024 a leap year?',
      'The calendar has 29 days in February.',
    );
    await world.indexing.refreshPosts([id]);
    expect(await find('leap 2024')).toEqual([title]);
    expect(await notes('leap 2026')).not.toContain('SPELLING');
    await world.qa.get(DeletionService).delete(cast.moderator.viewer, id, 'no more');
    await world.indexing.refreshPosts([id]);
  });

  it('takes a phrase in the language of each thread, whatever another one leaves out', async () => {
    // German leaves "die" out, and would find the error alone.
    expect(await find('"die error"')).toEqual([]);
    expect(await find('"die Häuser"')).toEqual([q.german?.title]);
    expect(await find('error -"die error"')).toEqual([q.error?.title]);
  });

  it('takes a phrase exactly', async () => {
    expect(await find('"standard error"')).toEqual([q.error?.title]);
    expect(await find('"error standard"')).toEqual([]);
  });

  it('leaves out what is excluded', async () => {
    expect(await find('sample')).toContain(q.divide?.title);
    expect(await find('sample -naive')).not.toContain(q.divide?.title);
    expect(await find('mean -"standard error"')).toEqual([]);
  });

  it('looks into titles alone', async () => {
    expect(await find('whiskers')).toEqual([q.plot?.title]);
    expect(await find('whiskers in:title')).toEqual([]);
    expect(await find('box in:title')).toEqual([q.plot?.title]);
  });

  it('filters by tag, state, person, votes and date', async () => {
    expect(await find('tag:plots')).toEqual([q.plot?.title]);
    expect(await find('is:accepted')).toEqual([q.plot?.title]);
    expect((await find('is:unanswered')).sort()).toEqual(
      [q.divide, q.german, q.error].map((one) => one?.title).sort(),
    );
    expect(await find(`by:${cast.learner.handle}`)).toEqual([q.plot?.title]);
    expect(await find('score:>=1')).toEqual([q.divide?.title]);
    expect(await find('before:2020')).toEqual([]);
    expect(await find('after:2020 -tag:variance -tag:plots -tag:errors')).toEqual([
      q.german?.title,
    ]);
    expect(await find('is:mine')).toEqual([]);
    expect(await find('is:followed')).toEqual([]);
    expect(await find('tag:plots is:mine -is:mine')).toEqual([]);
    expect(await find('tag:plots -is:mine -is:followed')).toEqual([q.plot?.title]);
  });

  it('narrows with each person and day that is named, and leaves out whom it should', async () => {
    const [asker, learner] = [cast.asker.handle, cast.learner.handle];
    expect(await find(`by:${asker} by:${learner}`)).toEqual([q.plot?.title]);
    expect(await find(`by:${learner} -by:${asker}`)).toEqual([]);
    expect(await find(`tag:plots -by:${cast.staff.handle}`)).toEqual([q.plot?.title]);
    expect(await find('tag:plots after:2020 after:2027')).toEqual([]);
    expect(await find('tag:plots before:2020 before:2030')).toEqual([]);
    expect(await find('tag:plots score:>=0 score:<=-1')).toEqual([]);
  });

  it('finds by lesson, however its label is spelt, and says so of one that there is not', async () => {
    const [lesson] = await world.qa.database.query<{ id: number }>(
      `insert into lesson (course_id, label, title, position) values ($1, 'Week 3b', 'Spread', 1) returning id`,
      [cast.course.id],
    );
    const inLesson = await world.qa.question(cast.course, cast.asker, {
      ...{ title: 'Is this asked in a lesson?', tags: ['lessons'] },
      lessonId: String(lesson?.id),
    });
    await world.indexing.refreshPosts([inLesson.id]);
    expect(await find('lesson:"week 3B"')).toEqual([inLesson.title]);
    expect(await find('tag:lessons -lesson:"Week 3b"')).toEqual([]);
    expect(await notes('lesson:"Week 3b"')).toEqual([]);
    expect(await notes('lesson:9')).toEqual(['UNKNOWN_LESSON']);
    await world.qa.get(DeletionService).delete(cast.moderator.viewer, inLesson.id, 'no more');
    await world.indexing.refreshPosts([inLesson.id]);
  });

  it('says so of a tag that there is not', async () => {
    expect(await find('tag:nowhere')).toEqual([]);
    expect(await notes('tag:nowhere')).toContain('UNKNOWN_TAG');
  });

  it('falls back on some of the words and says so', async () => {
    const found = await search('variance whiskers');
    expect(found.notes.map(({ code }) => code)).toContain('ANY_WORD');
    expect(found.edges.length).toBe(2);
    // These are counted and paged like all others.
    expect(found.found).toMatchObject({ total: 2, years: [{ value: 2026, count: 2 }] });
    const page = { first: 1, after: found.edges[0]?.cursor };
    const { edges } = await search('variance whiskers', page);
    expect(edges.map(({ node }) => node.question.id)).toEqual([found.edges[1]?.node.question.id]);
  });

  it('marks what was found in title and text', async () => {
    const { edges } = await search('whiskers plot');
    const marks = edges.map(({ node }) =>
      [node.title, node.snippet].map((pieces) =>
        pieces.filter((piece) => piece.isMatch).map((piece) => piece.text),
      ),
    );
    expect(marks).toEqual([[['plot'], ['whiskers']]]);
  });

  it('counts facets of what was found', async () => {
    const { found } = await search('error OR mean is:unanswered');
    expect(found.states.find(({ value }) => value === 'ACCEPTED')).toBeUndefined();
    const all = (await search('')).found;
    expect(all.states).toContainEqual({ value: 'UNANSWERED', count: 3 });
    expect(all.states).toContainEqual({ value: 'ACCEPTED', count: 1 });
    expect(all.years).toEqual([{ value: 2026, count: 4 }]);
    expect(all.tags).toHaveLength(5);
  });

  it.each(['RELEVANCE', 'NEWEST', 'ACTIVE', 'HELPFUL'] as const)(
    'pages through %s without gap or repetition',
    async (order) => {
      const seen: number[] = [];
      let after: string | null = null;
      for (let round = 0; round < 6; round += 1) {
        const { edges, pageInfo } = await search('', { order, first: 1, after });
        seen.push(...edges.map(({ node }) => node.question.id));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(seen).toHaveLength(4);
      expect(new Set(seen).size).toBe(4);
    },
  );

  it('brings the most helpful first when asked', async () => {
    const { edges } = await search('', { order: 'HELPFUL' });
    expect(edges[0]?.node.question.title).toBe(q.divide?.title);
  });

  it('finds what is like a text, by words or by meaning', async () => {
    const like = await world.similar(
      cast.learner.viewer,
      cast.course.slug,
      'dividing by n minus one in the variance of a sample',
    );
    expect(like[0]?.question.title).toBe(q.divide?.title);
    const near = await world.similar(
      cast.learner.viewer,
      cast.course.slug,
      'how to interpret boxplots and whisker charts',
    );
    expect(near[0]?.question.title).toBe(q.plot?.title);
  });

  it('takes whatever is typed', async () => {
    for (const text of [
      "'",
      '\\',
      "a':*",
      '!(',
      '& | !',
      '\u0000',
      ':A',
      '<->',
      '%_',
      '()',
      'tag:\u0000',
      'by:"',
      '§',
      "it's",
    ]) {
      await expect(search(text)).resolves.toBeDefined();
      await expect(
        world.similar(cast.learner.viewer, cast.course.slug, text),
      ).resolves.toBeDefined();
    }
  });

  describe('what changes', () => {
    it('is found as it is now, in whatever order and however often it is told', async () => {
      const fresh = await ask(
        'Is the median more robust than the mean?',
        'Zanzibar is the word to look for in here.',
      );
      const ids = [fresh.id];
      await Promise.all([1, 2, 3].map(() => world.indexing.refreshPosts(ids)));
      expect(await find('zanzibar')).toEqual([fresh.title]);
      await world.qa.get(EditsService).edit(world.reader(cast.asker.viewer), fresh.id, {
        ...{ title: fresh.title, tags: ['variance'], structured: null, reason: '' },
        body: 'Madagascar is the word to look for in here.',
        baseVersion: fresh.version,
      });
      await world.indexing.refreshPosts(ids);
      await world.indexing.refreshPosts(ids);
      expect(await find('zanzibar')).toEqual([]);
      expect(await find('madagascar')).toEqual([fresh.title]);
      await world.qa.get(DeletionService).delete(cast.moderator.viewer, fresh.id, 'no more');
      await world.indexing.refreshPosts(ids);
      await world.indexing.refreshPosts(ids);
      expect(await find('madagascar')).toEqual([]);
      expect((await search('')).found.total).toBe(4);
    });

    it('and was missed is found by the check, which says so', async () => {
      const missed = await ask(
        'Why is the mode so rarely of any use?',
        'Reykjavik is the word to look for in here.',
      );
      expect(await find('reykjavik')).toEqual([]);
      expect(await world.indexing.check()).toEqual({
        missing: [missed.id],
        stale: [],
        superfluous: [],
      });
      expect(await find('reykjavik')).toEqual([missed.title]);
      await world.qa.get(ClosingService).close(cast.staff.viewer, missed.id, {
        reason: 'OFF_TOPIC',
        note: '',
        duplicateOfNumber: null,
      });
      expect(await world.indexing.check()).toEqual({
        missing: [],
        stale: [missed.id],
        superfluous: [],
      });
      await world.qa.get(DeletionService).delete(cast.moderator.viewer, missed.id, 'no more');
      expect(await world.indexing.check()).toEqual({
        missing: [],
        stale: [],
        superfluous: [missed.id],
      });
      expect(await world.indexing.check()).toEqual({ missing: [], stale: [], superfluous: [] });
    });

    it('while the index is filled anew leaves no gap', async () => {
      let isDone = false;
      const counts: number[] = [];
      const rebuilding = world.indexing.rebuild(() => undefined).then(() => (isDone = true));
      while (!isDone) counts.push((await search('')).found.total);
      await rebuilding;
      expect(new Set(counts)).toEqual(new Set([4]));
    });
  });

  it('finds nothing for nobody in closed courses', async () => {
    expect(await world.titles(nobody, 'variance')).toEqual([]);
  });
});

for (const reason of untried) it.todo(reason);
