import type { QuestionChangedSubscription } from '#gql/types.ts';

export type ThreadChange = QuestionChangedSubscription['questionChanged'];
type PostNow = ThreadChange['posts'][number];

interface Shown {
  readonly id: string;
  readonly author: { readonly isViewer: boolean };
}

/**
 * What came while the page is open. Written by what is loaded after the page stands, and only in
 * the browser; empty, the page shows what it was loaded with.
 */
export const live: {
  unread?: number;
  /** Counts that are newer than the page's, by post. */
  now: Record<string, PostNow | undefined>;
  /** Answers and comments, as `a17` and `c4`, that the reader has not asked to see yet. */
  unseen: Record<string, true | undefined>;
  /** Answers in the order in which the reader first saw them: nothing moves under their eyes. */
  order: string[];
} = $state({ now: {}, unseen: {}, order: [] });

/** What of these may be shown: one's own at once, others' that came meanwhile when asked for. */
export const unlessNew = <T extends Shown>(kind: 'a' | 'c', posts: readonly T[]): T[] =>
  posts.filter(({ id, author }) => author.isViewer || !live.unseen[kind + id]);

/** Answers where they stood before; later ones behind them. */
export const asFirstSeen = <T extends Shown>(answers: readonly T[]): T[] =>
  unlessNew('a', answers).toSorted((one, other) => placeOf(one) - placeOf(other));

const placeOf = ({ id }: Shown): number => {
  const place = live.order.indexOf(id);
  return place < 0 ? live.order.length : place;
};
