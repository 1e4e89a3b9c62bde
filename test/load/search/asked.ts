/* What is looked for: words of a question that is there, as by somebody who remembers it. */
import type { Database } from '@colloquy/db';
import type { SearchOrder } from '@colloquy/domain/vocabulary';

export interface Asked {
  readonly query: string;
  readonly order: SearchOrder;
}

type Make = (title: readonly string[], tag: number) => string;

const words =
  (count: number): Make =>
  (title) =>
    title.slice(0, count).join(' ');

/** Each kind of search with how it is made of a title. */
const KINDS: readonly (readonly [name: string, make: Make, order?: SearchOrder])[] = [
  ['one word', words(1)],
  ['two words', words(2)],
  ['three words', words(3)],
  ['five words', words(5)],
  ['a phrase of two words', (title) => `"${title.slice(0, 2).join(' ')}"`],
  [
    'two words, tag and state',
    (title, tag) => `${words(2)(title, tag)} tag:concept-${tag} is:answered`,
  ],
  ['two words in the title', (title) => `${title.slice(0, 2).join(' ')} in:title`],
  ['two words, newest first', words(2), 'NEWEST'],
  ['a word with a slip', ([word = '']) => word.replace(/(.)(.)(.*)/u, '$1$3$2')],
  ['a tag, most helpful first', (_, tag) => `tag:concept-${tag}`, 'HELPFUL'],
];

/** Searches of each kind, for questions chosen by chance. */
export async function askedIn(
  database: Database,
  courseId: number,
  count: number,
): Promise<readonly { readonly name: string; readonly searches: readonly Asked[] }[]> {
  const rows = await database.query<{ title: string; tag: number }>(
    `select q.title, 1 + q.number % 60 as tag from post q
      where q.course_id = $1 and q.kind = 'QUESTION' order by md5(q.id::text) limit $2`,
    [courseId, count],
  );
  return KINDS.map(([name, make, order = 'RELEVANCE']) => ({
    name,
    searches: rows.map(({ title, tag }) => ({ query: make(title.split(' '), tag), order })),
  }));
}
