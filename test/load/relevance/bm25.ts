/** The plain baseline: BM25 in memory over whole texts, with a light English stemmer. */
const STOP = new Set(
  (
    'a an and are as at be but by can do does for from has have how i if in into is it its me my no ' +
    'not of on or so that the their then there these they this to was what when where which who why ' +
    'will with would you your am'
  ).split(' '),
);

function stem(word: string): string {
  const ending = /(?:ings|ing|edly|ied|ies|ed|es|ers|er|ly|s)$/u.exec(word)?.[0] ?? '';
  const cut = word.length - ending.length >= 3 && ending ? word.slice(0, -ending.length) : word;
  const whole = ending === 'ied' || ending === 'ies' ? `${cut}y` : cut;
  return whole.length > 3 ? whole.replace(/e$/u, '') : whole;
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9_+#.]*[a-z0-9_+#]/gu) ?? [])
    .filter((word) => !STOP.has(word))
    .map(stem);

export class Bm25 {
  readonly #postings = new Map<string, { at: number; impact: number }[]>();
  readonly #size: number;

  constructor(texts: readonly string[], k1 = 1.2, b = 0.75) {
    this.#size = texts.length;
    const lists = texts.map(wordsOf);
    const average = lists.reduce((sum, list) => sum + list.length, 0) / Math.max(1, texts.length);
    lists.forEach((list, at) => {
      const counts = new Map<string, number>();
      for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
      for (const [word, n] of counts) {
        const impact = (n * (k1 + 1)) / (n + k1 * (1 - b + (b * list.length) / average));
        this.#postings.set(word, [...(this.#postings.get(word) ?? []), { at, impact }]);
      }
    });
  }

  /** Places of the texts, best first; those without a common word are left out. */
  rank(query: string): number[] {
    const scores = new Map<number, number>();
    for (const word of wordsOf(query)) {
      const list = this.#postings.get(word) ?? [];
      const rarity = Math.log(1 + (this.#size - list.length + 0.5) / (list.length + 0.5));
      for (const { at, impact } of list) scores.set(at, (scores.get(at) ?? 0) + rarity * impact);
    }
    return [...scores].sort((a, b) => b[1] - a[1]).map(([at]) => at);
  }
}
