import { rarity } from '@colloquy/domain/search';
import type { Meilisearch, MultiSearchParams } from 'meilisearch';

/** Best threads of each word: together they are the candidates. */
const HITS_PER_WORD = 60;

interface WordHit {
  readonly id: number;
  readonly words: number;
  /** Share of the text's weight that it holds, 0 to 1. */
  readonly share: number;
}

export interface ByWord {
  readonly found: ReadonlyMap<number, WordHit>;
  /** Weight of all the words. */
  readonly whole: number;
}

/** One way to ask for a word. */
interface Way {
  readonly q: string;
  readonly filter: string[];
}

/** Finds threads by any of some words. */
export class WordSearch {
  constructor(private readonly place: { readonly client: Meilisearch; readonly uid: string }) {}

  /**
   * Each word by itself, in whichever of its ways, in one request: the server has no search for any
   * of the words that would not insist on the rarest. Scores are sums over words of rarity times the
   * server's own score. Rarity is that among the threads of the filter.
   */
  async find(words: readonly (readonly Way[])[], filter: string[]): Promise<ByWord> {
    const one = { indexUid: this.place.uid, attributesToRetrieve: ['id'] };
    const ways = words.flatMap((each, word) => each.map((way) => ({ ...way, word })));
    const asked = ways.map(({ q, filter: of }) => ({
      ...{ ...one, q, filter: of, limit: HITS_PER_WORD, showRankingScore: true },
    }));
    const { results } = await this.place.client.multiSearch<MultiSearchParams, { id: number }>({
      queries: [{ ...one, filter, q: '', limit: 0 }, ...asked],
    });
    const [all, ...byWay] = results;
    const threads = all?.estimatedTotalHits ?? 0;
    const byWord = words.map((_, word) => byWay.filter((__, at) => ways[at]?.word === word));
    const weights = byWord.map((each) =>
      rarity(
        threads,
        each.reduce((sum, { estimatedTotalHits = 0 }) => sum + estimatedTotalHits, 0),
      ),
    );
    const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    const found = new Map<number, WordHit>();
    byWord.forEach((each, at) => {
      const weight = weights[at] ?? 0;
      for (const [id, score] of bestScores(each.flatMap(({ hits }) => hits))) {
        const known = found.get(id) ?? { id, words: 0, share: 0 };
        const share = known.share + weight / whole;
        found.set(id, { id, words: known.words + weight * score, share });
      }
    });
    return { found, whole };
  }
}

/** A thread that several ways of one word find counts once. */
function bestScores(hits: readonly { id: number; _rankingScore?: number }[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const { id, _rankingScore: score = 0 } of hits)
    best.set(id, Math.max(score, best.get(id) ?? 0));
  return best;
}

/** Ids, the best first. */
export const bestByWords = (found: ByWord['found'], limit: number): number[] =>
  [...found.values()]
    .sort((x, y) => y.words - x.words || y.id - x.id)
    .slice(0, limit)
    .map(({ id }) => id);
