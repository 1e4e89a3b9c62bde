import { foldedWords, fuseCandidates } from '@colloquy/domain/search';
import type { SimilarHit, SimilarQuery } from '../engine/search-engine.ts';
import { nearness, type Meaning } from '../meaning/meaning.ts';
import type { Signatures } from '../meaning/signatures.ts';
import type { SearchPlace } from './asking.ts';
import { WordSearch, type ByWord } from './by-words.ts';
import { amongIds, scopeFilter } from './filters.ts';
import { quoted } from './stems.ts';
import { meaningIn, type StoredThread } from './stored.ts';

/** Longer texts are cut: each word is a search of its own. */
const SIMILAR_WORDS_MAX = 24;

/** Finds threads like a text, by words in common and by meaning. */
export class SimilarThreads {
  readonly #words: WordSearch;

  constructor(
    private readonly place: SearchPlace,
    private readonly signatures: Signatures,
  ) {
    this.#words = new WordSearch(place);
  }

  async find({ scope, text, exceptId, limit }: SimilarQuery): Promise<SimilarHit[]> {
    const filter = scopeFilter(scope);
    const [{ found, whole }, { meaning, ids }] = await Promise.all([
      this.#inCommon(text, scope.stemmers, filter),
      this.signatures.near(text, scope.courseIds),
    ]);
    const meanings = await this.#meanings([...new Set([...found.keys(), ...ids])], filter);
    const candidates = [...meanings]
      .filter(([id]) => id !== exceptId)
      .map(([questionId, other]) => {
        const { words: sum = 0, share = 0 } = found.get(questionId) ?? {};
        const near = meaning && other && nearness(meaning, other);
        return { questionId, words: sum, wordShare: share, meaning: near };
      });
    return fuseCandidates(candidates, whole)
      .slice(0, limit)
      .map(({ questionId, score, wordShare, meaning: near }) => ({
        ...{ questionId, score, wordShare, meaning: near },
      }));
  }

  /** Words whose stems are the same are one; what every language leaves out says nothing. */
  async #inCommon(text: string, stemmers: readonly string[], filter: string[]): Promise<ByWord> {
    const { stems, database } = this.place;
    const words = foldedWords(text).split(' ');
    const each = await Promise.all(stemmers.map((stemmer) => stems.of(database, stemmer, words)));
    const ways = words.map((word) => [...new Set(each.map((of) => of(word)))]);
    const distinct = [...new Map(ways.map((stemsOf) => [stemsOf.join(' '), stemsOf])).values()];
    const asked = distinct
      .map((stemsOf) => stemsOf.filter((stem) => stem !== ''))
      .filter((stemsOf) => stemsOf.length > 0)
      .slice(0, SIMILAR_WORDS_MAX)
      .map((stemsOf) => stemsOf.map((stem) => ({ q: quoted(stem), filter })));
    return this.#words.find(asked, filter);
  }

  /** Of those among the threads that may be found; null for one that was put in without the model. */
  async #meanings(ids: readonly number[], filter: string[]): Promise<Map<number, Meaning | null>> {
    if (ids.length === 0) return new Map();
    const index = this.place.client.index<StoredThread>(this.place.uid);
    const { results } = await index.getDocuments({
      fields: ['id', 'meaning'],
      filter: [...filter, amongIds(ids)],
      limit: ids.length,
    });
    return new Map(
      results.map(({ id, meaning }) => [id, meaning === null ? null : meaningIn(meaning)]),
    );
  }
}
