import type { Author } from '../posts/posts.types.ts';

/** An editor whom nobody knows any more, as in the history of an imported post. */
export const NOBODY: Author = {
  name: '',
  isAnonymous: false,
  isViewer: false,
  role: null,
  originUrl: null,
  person: null,
};
