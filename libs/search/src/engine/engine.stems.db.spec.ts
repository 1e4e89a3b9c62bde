import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anEnrolment } from '@colloquy/testing';
import { adapters, SearchWorld, untried } from './search-world.fixture.ts';

// A server of its own may be busy with much else.
jest.setTimeout(60_000);

type Cast = Awaited<ReturnType<SearchWorld['qa']['course']>>;

const TITLES = {
  rounds: 'How many bootstrapping rounds are enough?',
  wrong: 'When is the bootstrap wrong?',
  scaling: 'Which regressions need scaling?',
  medians: 'Do medians of groups say more?',
  medial: 'Is the medial part of the data cut?',
  houses: 'Wie viele Häuser gehören in die Stichprobe?',
  weights: 'Warum sind Regressionen mit Gewichten genauer?',
  linear: 'Pourquoi les régressions linéaires sont-elles biaisées ?',
  means: 'Quand faut-il comparer des moyennes ?',
} as const;
type Key = keyof typeof TITLES;

const COURSES: Record<string, readonly Key[]> = {
  en: ['rounds', 'wrong', 'scaling', 'medians', 'medial'],
  de: ['houses', 'weights'],
  fr: ['linear', 'means'],
};

describe.each(adapters)('stems on $name', (adapter) => {
  let world: SearchWorld;
  const casts: Record<string, Cast> = {};
  let reader: Cast['learner'];

  /** Which threads are found by somebody in all the courses; in one of them, or in all. */
  const find = async (query: string, language?: string): Promise<Key[]> => {
    const course = language === undefined ? null : (casts[language]?.course.slug ?? '');
    const titles = await world.titles(reader.viewer, query, course);
    return (Object.keys(TITLES) as Key[]).filter((key) => titles.includes(TITLES[key]));
  };
  const search = (query: string, rest = {}) => world.search(reader.viewer, { query, ...rest });

  beforeAll(async () => {
    world = await SearchWorld.make(adapter);
    for (const [language, keys] of Object.entries(COURSES)) {
      const cast = await world.qa.course({ languages: [language] });
      casts[language] = cast;
      for (const key of keys)
        await world.qa.question(cast.course, cast.asker, {
          ...{ title: TITLES[key], body: '12 34 56 78 90 12 34 56 78 90 12', tags: [language] },
          language,
        });
    }
    reader = await world.qa.member((casts.en as Cast).course);
    for (const language of ['de', 'fr'])
      await anEnrolment(world.qa.database, (casts[language] as Cast).course, reader);
    await world.indexing.rebuild(() => undefined);
  });
  afterAll(async () => {
    await adapter.drop();
    await world.qa.drop();
  });

  it('finds every form of a word in English, German and French', async () => {
    for (const form of ['bootstrap', 'bootstraps', 'bootstrapping', 'bootstrapped'])
      expect(await find(form, 'en')).toEqual(['rounds', 'wrong']);
    for (const form of ['Haus', 'Häuser', 'Häusern'])
      expect(await find(form, 'de')).toEqual(['houses']);
    for (const form of ['régression linéaire', 'regressions lineaires'])
      expect(await find(form, 'fr')).toEqual(['linear']);
  });

  it('reads one query in the language of each thread', async () => {
    // English and French make "regress" of it, German leaves it as it is.
    expect(await find('regression')).toEqual(['scaling', 'weights', 'linear']);
    expect(await find('regressions scaled')).toEqual(['scaling']);
    expect(await find('Regression Gewicht')).toEqual(['weights']);
    expect(await find('bootstraps')).toEqual(['rounds', 'wrong']);
    // French leaves "sont" out, German "die": whoever typed more is not told of everything.
    expect(await find('die Häuser')).toEqual(['houses']);
  });

  it('counts and pages over threads of several languages', async () => {
    const { found } = await search('regression');
    expect(found).toMatchObject({ total: 3, isTotalExact: true });
    expect(found.states).toEqual([{ value: 'UNANSWERED', count: 3 }]);
    expect(found.tags.map(({ count }) => count)).toEqual([1, 1, 1]);
    for (const order of ['RELEVANCE', 'NEWEST', 'ACTIVE', 'HELPFUL'] as const) {
      const seen: string[] = [];
      for (let after: string | null = null; seen.length < 9;) {
        const { edges, pageInfo } = await search('regression', { order, first: 1, after });
        seen.push(...edges.map(({ node }) => node.question.title));
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(seen.toSorted()).toEqual([TITLES.linear, TITLES.weights, TITLES.scaling]);
    }
    const { edges } = await search('regression', { order: 'NEWEST' });
    expect(edges.map(({ node }) => node.question.title)).toEqual([
      ...[TITLES.linear, TITLES.weights, TITLES.scaling],
    ]);
  });

  it('leaves out every form of a word, in every language', async () => {
    expect(await find('wrong -bootstrapping')).toEqual([]);
    expect(await find('-bootstraps', 'en')).toEqual(['scaling', 'medians', 'medial']);
    expect(await find('regression -lineaire')).toEqual(['scaling', 'weights']);
  });

  it('takes a phrase by the forms of its words in their order', async () => {
    expect(await find('"bootstrap round"')).toEqual(['rounds']);
    expect(await find('"rounds bootstrap"')).toEqual([]);
    expect(await find('"regression lineaire"')).toEqual(['linear']);
    expect(await find('"Regression mit Gewicht"')).toEqual(['weights']);
    expect(await find('bootstrap -"bootstrap rounds"')).toEqual(['wrong']);
    expect(await find('"bootstrapped"')).toEqual(['rounds', 'wrong']);
    expect((await search('"bootstrap round"')).found).toMatchObject({
      ...{ total: 1, isTotalExact: true, years: [{ value: 2026, count: 1 }] },
    });
  });

  it('looks for forms in titles alone', async () => {
    expect(await find('bootstraps in:title')).toEqual(['rounds', 'wrong']);
    expect(await find('"bootstraps rounds" in:title')).toEqual(['rounds']);
    expect(await find('"12 34" in:title')).toEqual([]);
    expect(await find('"12 34" regression')).toEqual(['scaling', 'weights', 'linear']);
  });

  it('forgives a slip beside a form, and takes a word that is there as it is', async () => {
    expect(await find('bootstrping round')).toEqual(['rounds']);
    const { notes } = await search('bootstrping round');
    expect(notes).toMatchObject([{ code: 'SPELLING', start: 0, end: 11 }]);
    expect(notes[0]?.text).toMatch(/^bootstrap/u);
    expect(await find('Regresion', 'de')).toEqual(['weights']);
    expect(await find('median')).toEqual(['medians']);
  });

  it('marks the form that was found', async () => {
    const marked = async (query: string) =>
      (await search(query)).edges.map(({ node }) =>
        node.title.filter(({ isMatch }) => isMatch).map(({ text }) => text),
      );
    expect(await marked('bootstraps round')).toEqual([['bootstrapping', 'rounds']]);
    expect(await marked('Haus')).toEqual([['Häuser']]);
    expect(await marked('"regression lineaire"')).toEqual([['régressions', 'linéaires']]);
  });

  it('finds some of the words by their forms when no thread has all', async () => {
    const { found, notes } = await search('bootstrapped houses -wrong', {
      course: casts.en?.course.slug,
    });
    expect(notes.map(({ code }) => code)).toEqual(['ANY_WORD']);
    expect(found.total).toBe(1);
  });

  it('finds a thread like a text by other forms of its words', async () => {
    const like = await world.similar(
      ...[reader.viewer, casts.fr?.course.slug ?? '', 'comparaison d’une moyenne à une autre'],
    );
    expect(like.map(({ question }) => question.title)).toContain(TITLES.means);
  });
});

for (const adapter of adapters.filter(({ name }) => name === 'Meilisearch'))
  describe('words as they were typed, on Meilisearch', () => {
    let world: SearchWorld;
    afterAll(async () => {
      await adapter.drop();
      await world.qa.drop();
    });

    it('come before other forms of them, wherever they stand', async () => {
      world = await SearchWorld.make(adapter);
      const { course, asker, learner } = await world.qa.course();
      const ask = (title: string, body: string) =>
        world.qa.question(course, asker, { title, body, tags: ['resampling'] });
      await ask('Why is bootstrapping so slow?', 'It takes an hour for a few rows.');
      await ask('Which method is this?', 'The book calls it a bootstrap of the residuals.');
      await world.indexing.rebuild(() => undefined);
      const first = async (query: string) =>
        (await world.titles(learner.viewer, query, course.slug))[0];
      expect(await first('bootstrap')).toBe('Which method is this?');
      expect(await first('bootstrapping')).toBe('Why is bootstrapping so slow?');
      expect(await world.titles(learner.viewer, 'bootstraps', course.slug)).toHaveLength(2);
    });
  });

for (const reason of untried) it.todo(reason);
