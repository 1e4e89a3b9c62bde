import { Database } from '@colloquy/db';
import type { PersonType } from '@colloquy/identity';
import { after, type Batch, type RequestLoaders, type Soon } from '@colloquy/platform/loaders';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { PEOPLE, type KeyedPerson, type ThreadPerson } from './author.queries.ts';
import type { Author } from './posts.types.ts';
import { threadOf, type CommentRow, type PostRow } from './posts.queries.ts';
import { wholeThread } from './whole-thread.ts';

/** Where somebody did something. */
export interface Place {
  readonly courseId: number;
  /** Id of the thread's question. */
  readonly threadId: number;
}

/** A written thing and its author as stored. */
export interface Authored extends Place {
  readonly authorId: number | null;
  readonly isAnonymous: boolean;
  readonly originAuthor: string | null;
  readonly originAuthorUrl: string | null;
}

/** Who reads, and with which loaders. */
export interface Reader {
  readonly viewer: Viewer;
  readonly loaders: RequestLoaders;
}

const NO_NAME = { name: '', isAnonymous: false, isViewer: false, role: null, originUrl: null };

export const authoredPost = (post: PostRow): Authored => ({ ...post, threadId: threadOf(post) });

export const authoredComment = (comment: CommentRow): Authored => ({
  ...comment,
  threadId: comment.questionId,
  originAuthorUrl: null,
});

/**
 * The one place that turns an account id into a name. Whoever hides behind a pseudonym has no
 * person here, for anybody: staff use `revealAuthor`, which leaves a line in the audit log.
 */
@Injectable()
export class AuthorService {
  constructor(private readonly database: Database) {}

  /** The author of a post or a comment. */
  authorOf(reader: Reader, written: Authored): Soon<Author> {
    return after(this.#person(reader, written, written.authorId), (person) => {
      if (written.isAnonymous) return anonymous(reader, written.authorId, person?.pseudonym);
      const name = person?.name || written.originAuthor || '';
      const originUrl = written.originAuthorUrl ?? person?.originUrl ?? null;
      return person
        ? { ...named(reader, person), name, originUrl }
        : { ...NO_NAME, person: null, name, originUrl };
    });
  }

  /**
   * Somebody who did something to a thread: edited, closed, resolved, deleted. Whoever has a
   * pseudonym in the thread keeps it, else an edit of one's own post would tell who wrote it.
   */
  actorOf(reader: Reader, place: Place, accountId: number | null): Soon<Author | null> {
    return after(this.#person(reader, place, accountId), (person) => {
      if (!person) return null;
      if (person.pseudonym !== null) return anonymous(reader, accountId, person.pseudonym);
      return named(reader, person);
    });
  }

  /** A person by name where hiding is impossible, as an endorser; shares the thread's statement. */
  personOf(reader: Reader, place: Place, accountId: number): Soon<PersonType | null> {
    return this.#person(reader, place, accountId);
  }

  #person({ loaders }: Reader, place: Place, accountId: number | null): Soon<ThreadPerson | null> {
    if (accountId === null) return null;
    return after(wholeThread(loaders, place.threadId), (whole) => {
      const known = whole?.people.get(accountId);
      if (known) return known;
      const loader = loaders.of(this, () => this.#people);
      return loader.soon(keyOf(place.courseId, place.threadId, accountId));
    });
  }

  readonly #people: Batch<string, ThreadPerson | null> = async (keys) => {
    const parts = keys.map((key) => key.split(':').map(Number));
    const values = [0, 1, 2].map((place) => parts.map((part) => part[place]));
    const people = await this.database.query<KeyedPerson>(PEOPLE, values);
    const byKey = new Map(people.map((p) => [keyOf(p.courseId, p.threadId, p.id), p]));
    return keys.map((key) => byKey.get(key) ?? null);
  };
}

const keyOf = (courseId: number, threadId: number, accountId: number): string =>
  `${courseId}:${threadId}:${accountId}`;

const isViewer = ({ viewer }: Reader, accountId: number | null): boolean =>
  viewer.accountId !== null && viewer.accountId === accountId;

const anonymous = (
  reader: Reader,
  accountId: number | null,
  pseudonym?: string | null,
): Author => ({
  ...NO_NAME,
  name: pseudonym ?? '',
  isAnonymous: true,
  isViewer: isViewer(reader, accountId),
  person: null,
});

const named = (reader: Reader, person: ThreadPerson): Author => ({
  name: person.name,
  isAnonymous: false,
  isViewer: isViewer(reader, person.id),
  role: person.role,
  originUrl: person.originUrl,
  person,
});
