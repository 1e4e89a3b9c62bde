import type { PostTitleFragment } from '#gql/types.ts';
import { to } from '#lib/path.ts';

interface PostPlace {
  title: string;
  href: string;
  isAnswer: boolean;
}

/** Where a post stands, and under which title. */
export function placeOf(course: string, post: PostTitleFragment): PostPlace {
  return 'question' in post
    ? {
        title: post.question.title,
        href: to.answer(course, post.question, post.id),
        isAnswer: true,
      }
    : { title: post.title, href: to.question(course, post), isAnswer: false };
}
