import { SEARCH_DEPTH } from '@colloquy/domain/vocabulary';
import { searchFor, type Asking, type SearchPlace } from './asking.ts';
import { amongIds } from './filters.ts';
import { typedFor, type Reading } from './reading.ts';
import { STEM_PLACES } from './settings.ts';
import { quoted, stemsIn } from './stems.ts';
import type { StoredThread } from './stored.ts';

/** Threads that are compared with a phrase, in the order asked for. */
const COMPARED_MAX = SEARCH_DEPTH;

interface Compared {
  /** With the threads that hold their phrases, and none that holds what they exclude. */
  readonly readings: readonly Reading[];
  /** Whether all threads that may hold a phrase were compared. */
  readonly isWhole: boolean;
}

/** The server knows that the words of a phrase are in one text: their order is compared here. */
export async function compared(
  place: SearchPlace,
  asking: Asking,
  readings: readonly Reading[],
): Promise<Compared> {
  const each = await Promise.all(
    readings.map(async (reading) => {
      const { phrases, excludedPhrases } = reading;
      const holding = (...among: string[]) => threadsHolding(among, { place, asking, reading });
      const held = phrases.length > 0 ? [await holding(...phrases)] : [];
      const barred = await Promise.all(excludedPhrases.map((phrase) => holding(phrase)));
      const filter = [
        ...reading.filter,
        ...held.map(({ ids }) => amongIds(ids)),
        ...barred.map(({ ids }) => `NOT (${amongIds(ids)})`),
      ];
      const isWhole = [...held, ...barred].every((one) => one.isWhole);
      return { reading: { ...reading, filter }, isWhole };
    }),
  );
  return {
    readings: each.map(({ reading }) => reading),
    isWhole: each.every(({ isWhole }) => isWhole),
  };
}

interface Comparing {
  readonly place: SearchPlace;
  readonly asking: Asking;
  readonly reading: Reading;
}

/** Threads of the reading in which all these phrases stand. */
async function threadsHolding(
  phrases: readonly string[],
  { place: { client, uid }, asking, reading }: Comparing,
): Promise<{ ids: number[]; isWhole: boolean }> {
  const stems = phrases.flatMap(stemsIn).map(quoted);
  const required = [...new Set([...reading.required, ...stems])];
  const places = asking.query.isTitleOnly ? (['title'] as const) : STEM_PLACES;
  const { hits, estimatedTotalHits = 0 } = await client
    .index<StoredThread>(uid)
    .search(typedFor({ ...reading, required }), {
      ...searchFor(asking, reading),
      limit: COMPARED_MAX,
      attributesToRetrieve: ['id', ...places],
    });
  const holds = (thread: StoredThread): boolean =>
    phrases.every((phrase) => places.some((each) => ` ${thread[each]} `.includes(` ${phrase} `)));
  return {
    ids: hits.filter(holds).map(({ id }) => id),
    isWhole: estimatedTotalHits <= COMPARED_MAX,
  };
}
