import { createHash } from 'node:crypto';
import { Database } from '@colloquy/db';
import { SessionService, signedIn } from '@colloquy/identity';
import { Clock } from '@colloquy/platform/clock';
import { Broadcast, LiveValues, type LiveValue, type Watcher } from '@colloquy/platform/live';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PostAccessService } from '../posts/post-access.service.ts';
import { threadOf } from '../posts/posts.queries.ts';
import {
  LIVE_THREADS,
  MAY_WATCH,
  type LivePost,
  type LiveThreadRow,
} from './live-threads.queries.ts';
import type { QuestionChange } from './live.types.ts';
import { WritingService } from './writing.service.ts';

/** A connection that only broke is open again by then. */
const BACK_WITHIN_MS = 3_000;

interface LiveThread extends LiveValue, Pick<LiveThreadRow, 'writers'> {
  /** By id, with the text that tells a changed one from the same. */
  readonly posts: ReadonlyMap<number, { readonly post: LivePost; readonly text: string }>;
}

type ThreadWatcher = Watcher<LiveThread>;

/** Threads that readers of this process have open. */
@Injectable()
export class LiveThreadsService implements OnModuleInit, OnModuleDestroy {
  readonly #logger = new Logger('live');
  readonly #threads = new LiveValues<LiveThread>({
    read: (ids) => this.#read(ids),
    allowed: (watchers) => this.#allowed(watchers),
    failed: (error) => this.#logger.warn(error),
    left: ({ posts }) => {
      for (const id of posts.keys()) this.#threadOf.delete(id);
    },
    gone: (watcher, thread) => this.#gone(watcher, thread),
  });
  /** The threads that the posts of open pages stand in. */
  readonly #threadOf = new Map<number, number>();
  /** Writers whose page at this process is gone, and whether another process has a page of theirs. */
  readonly #leaving = new Map<string, boolean>();
  #isOver = false;

  constructor(
    private readonly database: Database,
    private readonly broadcast: Broadcast,
    private readonly sessions: SessionService,
    private readonly access: PostAccessService,
    private readonly writing: WritingService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.broadcast
      .hear((keys) => this.#heard(keys))
      .catch((error: unknown) => this.#logger.warn(error));
  }

  onModuleDestroy(): void {
    this.#isOver = true;
    this.#threads.close();
  }

  /**
   * What changes in a thread; first what differs from the state named by `after`, or all of it.
   * Ends when the viewer may see it no longer or their session ends.
   * @throws DomainError UNAUTHENTICATED, NOT_FOUND, TOO_MANY_REQUESTS
   */
  async watch(
    viewer: Viewer,
    questionId: number,
    after: string | null,
  ): Promise<AsyncIterableIterator<QuestionChange>> {
    const accountId = signedIn(viewer);
    const { question } = await this.access.forAct(this.database, viewer, questionId);
    const who = { accountId, sessionId: viewer.sessionId ?? 0 };
    return this.#threads.watch(threadOf(question), who, (now, before) =>
      before === null && now.digest === after ? undefined : changeOf(now, before, accountId),
    );
  }

  #heard(keys: readonly string[]): void {
    for (const key of keys) {
      const [thing, id, accountId] = key.split(':');
      const who = `${id}:${accountId}`;
      if (thing === 'post') this.#threads.touch(this.#threadOf.get(Number(id)) ?? Number(id));
      else if (thing === 'left' && this.#threads.isWatchedBy(Number(id), Number(accountId)))
        this.broadcast.tell([`here:${who}`]);
      else if (thing === 'here' && this.#leaving.has(who)) this.#leaving.set(who, true);
    }
  }

  /**
   * Whoever says that they write and whose page is gone has left: a page that dies tells nobody. The
   * other processes are asked meanwhile; one that hears nothing of it costs the writer seconds.
   */
  #gone({ key, who: { accountId } }: ThreadWatcher, { writers }: LiveThread): void {
    const wrote = writers.some((writer) => writer.accountId === accountId);
    if (!wrote || this.#isOver) return;
    const who = `${key}:${accountId}`;
    this.#leaving.set(who, false);
    this.broadcast.tell([`left:${who}`]);
    setTimeout(() => {
      const isElsewhere = this.#leaving.get(who) ?? false;
      this.#leaving.delete(who);
      if (this.#isOver || isElsewhere || this.#threads.isWatchedBy(key, accountId)) return;
      this.writing.stop(key, accountId).catch((error: unknown) => this.#logger.warn(error));
    }, BACK_WITHIN_MS).unref();
  }

  async #read(ids: readonly number[]): Promise<ReadonlyMap<number, LiveThread>> {
    const rows = await this.database.query<LiveThreadRow>(LIVE_THREADS, [ids, this.clock.now()]);
    for (const { id, posts } of rows) for (const post of posts) this.#threadOf.set(post.id, id);
    return new Map(rows.map((row) => [row.id, liveThread(row)]));
  }

  async #allowed(watchers: readonly ThreadWatcher[]): Promise<ReadonlySet<ThreadWatcher>> {
    const accounts = watchers.map(({ who }) => who.accountId);
    const values = [accounts, watchers.map(({ key }) => key)];
    const rows = await this.database.query<{ place: number }>(MAY_WATCH, values);
    const signedInStill = await this.sessions.stillOpen(watchers.map(({ who }) => who.sessionId));
    const may = rows.flatMap(({ place }) => watchers[place - 1] ?? []);
    return new Set(may.filter(({ who }) => signedInStill.has(who.sessionId)));
  }
}

const digestOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);

function liveThread({ posts, writers, until }: LiveThreadRow): LiveThread {
  const texts = posts.map((post) => ({ post, text: JSON.stringify(post) }));
  return {
    posts: new Map(texts.map((each) => [each.post.id, each])),
    writers,
    digest: digestOf([texts.map(({ text }) => text), writers]),
    until,
  };
}

function changeOf(now: LiveThread, before: LiveThread | null, accountId: number): QuestionChange {
  const changed = [...now.posts.values()].filter(
    ({ post, text }) => before?.posts.get(post.id)?.text !== text,
  );
  const others = now.writers.filter((writer) => writer.accountId !== accountId);
  return {
    position: now.digest,
    posts: changed.map(({ post }) => post),
    writingCount: others.length,
    writingNames: others.flatMap(({ name }) => name ?? []),
  };
}
