import { attribute, plain, read, rowsOf } from '../dump.ts';

export interface Thread {
  readonly title: string;
  readonly body: string;
  readonly answers: readonly string[];
  readonly tags: readonly string[];
}

/** Somebody asks `text`, and the thread at `place` is what they should be shown. */
export interface Case {
  readonly text: string;
  readonly place: number;
  /** The thread that the text is from: not shown to itself. */
  readonly self: number | null;
}

export interface CaseSet {
  readonly name: string;
  /** BCP 47 language of the threads, as whoever imports them would say. */
  readonly language: string;
  readonly threads: readonly Thread[];
  readonly cases: readonly Case[];
  /** Pairs of threads that people closed as duplicates of each other, by their places. */
  readonly duplicates: readonly (readonly [number, number])[];
}

/** The same cases where only titles are known: as somebody asks who has typed no more than one. */
export const titlesOnly = (set: CaseSet): CaseSet => ({
  ...set,
  ...{ name: `${set.name}, titles only`, duplicates: [] },
  threads: set.threads.map(({ title }) => ({ title, body: '', answers: [], tags: [] })),
});

const halves = (title: string): [string, string] => {
  const words = title.split(' ');
  const middle = Math.ceil(words.length / 2);
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
};

/**
 * Every fourth case where the titles stand among so many others: those of `more`, and beginnings of
 * real titles with ends of other real ones, which have many words in common with what is looked for.
 */
export function amongMany(set: CaseSet, more: readonly Thread[], count: number): CaseSet {
  const own = titlesOnly(set).threads;
  const real = [...own, ...more].map(({ title }) => title);
  const crossed = real.flatMap((title, at) =>
    Array.from({ length: Math.ceil(count / real.length) }, (_, step) => {
      const other = real[(at + 1 + step * 37) % real.length] ?? '';
      return `${halves(title)[0]} ${halves(other)[1]}`;
    }),
  );
  const titles = [...real, ...crossed].slice(0, count);
  return {
    ...set,
    name: `${set.name}, among ${titles.length} titles`,
    threads: titles.map((title) => ({ title, body: '', answers: [], tags: [] })),
    cases: set.cases.filter((_, at) => at % 4 === 0),
    duplicates: [],
  };
}

interface StackFaq {
  readonly root: {
    readonly qapair: readonly {
      question: string;
      answer: string | string[];
      rephr: (string | null)[];
    }[];
  };
}

/** People's rephrasings of 125 questions. */
export function rephrasings(): CaseSet | null {
  const text = read('similar/stackfaq.json');
  if (text === null) return null;
  const pairs = (JSON.parse(text) as StackFaq).root.qapair;
  const threads = pairs.map(({ question, answer }) => ({
    ...{ title: question, body: '', answers: [answer].flat(), tags: [] },
  }));
  const cases = pairs.flatMap(({ rephr }, place) =>
    rephr
      .filter((each) => each !== null && !['', '*'].includes(each.trim()))
      .map((each) => ({ text: each ?? '', place, self: null })),
  );
  return { name: 'rephrasings (stackfaq)', language: 'en', threads, cases, duplicates: [] };
}

const DUPLICATE_LINK = '3';

/**
 * Questions that people linked to others as duplicates or as related, on an imported site: the
 * title of one should find the other. Harder than duplicates alone, of which there are few.
 */
export function linkedQuestions(site: string, language: string): CaseSet | null {
  const [posts, links] = [
    read(`stackexchange/${site}/Posts.xml`),
    read(`stackexchange/${site}/PostLinks.xml`),
  ];
  if (posts === null || links === null) return null;
  const rows = rowsOf(posts);
  const questions = rows.filter((row) => attribute(row, 'PostTypeId') === '1');
  const places = new Map(questions.map((row, place) => [attribute(row, 'Id'), place]));
  const answers = Map.groupBy(
    rows.filter((row) => attribute(row, 'PostTypeId') === '2'),
    (row) => attribute(row, 'ParentId'),
  );
  const threads = questions.map((row) => ({
    title: attribute(row, 'Title'),
    body: plain(attribute(row, 'Body')),
    answers: (answers.get(attribute(row, 'Id')) ?? []).map((each) =>
      plain(attribute(each, 'Body')),
    ),
    tags: attribute(row, 'Tags').match(/[^<>|]+/gu) ?? [],
  }));
  const linked = rowsOf(links).flatMap((row) => {
    const self = places.get(attribute(row, 'PostId'));
    const place = places.get(attribute(row, 'RelatedPostId'));
    const isDuplicate = attribute(row, 'LinkTypeId') === DUPLICATE_LINK;
    return self === undefined || place === undefined ? [] : [{ self, place, isDuplicate }];
  });
  return {
    name: `linked questions (${site})`,
    language,
    threads,
    cases: linked.map(({ self, place }) => ({ text: threads[self]?.title ?? '', place, self })),
    duplicates: linked
      .filter(({ isDuplicate }) => isDuplicate)
      .map(({ self, place }) => [self, place] as const),
  };
}
