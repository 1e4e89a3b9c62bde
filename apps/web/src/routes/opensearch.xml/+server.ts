import type { RequestHandler } from './$types';
import { openSearch } from '#features/questions/feed.server.ts';

/** Tells browsers how to search all of the reader's courses. */
export const GET: RequestHandler = (event) => openSearch(event, 'Colloquy', '/search');
