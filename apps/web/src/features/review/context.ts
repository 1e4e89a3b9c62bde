import type { ReviewItemPageQuery } from '#gql/types.ts';

export type Item = NonNullable<ReviewItemPageQuery['reviewItem']>;
type Course = NonNullable<ReviewItemPageQuery['course']>;
export type Queue = Course['reviewQueues'][number];
export type Reply = Course['savedReplies'][number];
