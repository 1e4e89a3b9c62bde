/* Pages that can be read without the network: what the service worker and the pages both know. */

/** One cache for each person; it goes when somebody else is signed in here, or nobody. */
export const KEPT_PREFIX = 'pages-of-';
export const OFFLINE_PAGE = '/offline';
/** When a page was kept, in milliseconds since 1970. */
export const KEPT_AT = 'x-kept-at';
/** Whose page it is: an account's id, empty for nobody's. Left out where the server does not know. */
export const VIEWER_HEADER = 'x-colloquy-viewer';

const QUESTION = /^\/c\/[^/]+\/q\/\d+(?=\/|$)/;
const ASK = /^\/c\/[^/]+\/ask$/;

/** The path of a question without its words, or of the form for one; null for other pages. */
export const keptPath = (path: string): string | null =>
  QUESTION.exec(path)?.[0] ?? ASK.exec(path)?.[0] ?? null;

export const isQuestion = (path: string): boolean => QUESTION.test(path);
