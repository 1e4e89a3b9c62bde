import { createContext } from 'svelte';
import type { QuestionPageQuery } from '#gql/types.ts';

export type Question = NonNullable<NonNullable<QuestionPageQuery['course']>['question']>;
export type Answer = Question['answers'][number];
export type Post = Question | Answer;
export type Comment = Question['comments'][number];
export type Author = Question['author'];

/** What every part of the page needs to know of the course and the thread. */
export interface Thread {
  readonly course: string;
  readonly classic: boolean;
  readonly anonymity: boolean;
  readonly restatementRequired: boolean;
  /** The pseudonym the reader has or would get here. */
  readonly pseudonym: string | null;
  /** Whether the reader has written here under it, and so would go on with it. */
  readonly hidden: boolean;
  readonly signedIn: boolean;
}

export const [thread, setThread] = createContext<Thread>();
