import type { VoteValue } from '@colloquy/domain/vocabulary';

/** What the viewer has said of one post. */
export interface Marks {
  readonly vote: VoteValue | null;
  readonly hasBookmarked: boolean;
  readonly isSameHere: boolean;
}

export interface MarkRow {
  readonly postId: number;
  readonly mark: VoteValue | 'BOOKMARK' | 'SAME_HERE';
}

/** The marks of `account` on the posts whose ids are in the table `posts`. */
export const marksOn = (posts: string, account: string): string => `
  select v.post_id as "postId", v.value as mark
    from ${posts} p join vote v on v.post_id = p.id and v.account_id = ${account}
  union all
  select b.post_id, 'BOOKMARK'
    from ${posts} p join bookmark b on b.post_id = p.id and b.account_id = ${account}
  union all
  select s.post_id, 'SAME_HERE'
    from ${posts} p join same_here s on s.post_id = p.id and s.account_id = ${account}`;

/** All of the viewer's marks in some threads, asked for by the questions alone. */
export const MARKS = `with posts as (
    select id from post where id = any($1::int[])
    union all
    select id from post where kind = 'ANSWER' and question_id = any($1::int[])
  ) ${marksOn('posts', '$2::int')}`;

/** Marks by post. */
export const marksByPost = (rows: readonly MarkRow[]): ReadonlyMap<number, Marks> =>
  new Map([...Map.groupBy(rows, (row) => row.postId)].map(([id, of]) => [id, marksFrom(of)]));

const marksFrom = (rows: readonly MarkRow[]): Marks => {
  const marks = rows.map((row) => row.mark);
  const vote = marks.find((mark) => mark === 'HELPFUL' || mark === 'DOWN') ?? null;
  return {
    vote,
    hasBookmarked: marks.includes('BOOKMARK'),
    isSameHere: marks.includes('SAME_HERE'),
  };
};
