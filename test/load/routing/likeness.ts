/** Words that say little, in English. */
const STOP = new Set(
  (
    'a an and are as at be by can could do does for from had has have how i if in is it its me my no ' +
    'not of on or our so some than that the their then there these they this to was what when where ' +
    'which who why will with would you your am'
  ).split(' '),
);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !STOP.has(word))
    .map((word) => (word.length > 4 ? word.replace(/(?:ings|ing|edly|ies|ed|es|s)$/u, '') : word));

/** How alike texts are by the cosine of their words, rarer ones counting more, as far as texts were known. */
export class Likeness {
  readonly #vectors = new Map<number, ReadonlyMap<string, number>>();
  readonly #textsWith = new Map<string, number>();
  #texts = 0;

  add(id: number, text: string): void {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    this.#texts += 1;
    for (const word of counts.keys())
      this.#textsWith.set(word, (this.#textsWith.get(word) ?? 0) + 1);
    const weights = [...counts].map(([word, count]): [string, number] => {
      const rarity = Math.log((this.#texts + 1) / ((this.#textsWith.get(word) ?? 0) + 0.5));
      return [word, (1 + Math.log(count)) * rarity];
    });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    this.#vectors.set(id, new Map(weights.map(([word, weight]) => [word, weight / length])));
  }

  /** The nearest among `others`, by id. */
  nearest(id: number, others: readonly number[], limit: number): Map<number, number> {
    const near = others
      .map((other): [number, number] => [other, this.#cosine(id, other)])
      .sort((a, b) => b[1] - a[1]);
    return new Map(near.slice(0, limit));
  }

  #cosine(one: number, other: number): number {
    const [a, b] = [this.#vectors.get(one), this.#vectors.get(other)];
    let sum = 0;
    for (const [word, weight] of a ?? []) sum += weight * (b?.get(word) ?? 0);
    return sum;
  }
}
