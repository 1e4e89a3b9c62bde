import { Database } from '@colloquy/db';
import { SessionService, signedIn } from '@colloquy/identity';
import { Broadcast, LiveValues, type LiveValue, type Watcher } from '@colloquy/platform/live';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { UNREAD_COUNTS } from '../inbox/inbox.queries.ts';

interface LiveInbox extends LiveValue {
  readonly count: number;
}

type InboxWatcher = Watcher<LiveInbox>;

/** How much is unread, for the people whose pages this process keeps up to date. */
@Injectable()
export class LiveInboxService implements OnModuleInit, OnModuleDestroy {
  readonly #logger = new Logger('live');
  readonly #inboxes = new LiveValues<LiveInbox>({
    read: (accountIds) => this.#read(accountIds),
    allowed: (watchers) => this.#allowed(watchers),
    failed: (error) => this.#logger.warn(error),
  });

  constructor(
    private readonly database: Database,
    private readonly broadcast: Broadcast,
    private readonly sessions: SessionService,
  ) {}

  onModuleInit(): void {
    this.broadcast
      .hear((keys) => this.#heard(keys))
      .catch((error: unknown) => this.#logger.warn(error));
  }

  onModuleDestroy(): void {
    this.#inboxes.close();
  }

  /** Ends with the session. @throws DomainError UNAUTHENTICATED, TOO_MANY_REQUESTS */
  watch(viewer: Viewer): AsyncIterableIterator<number> {
    const accountId = signedIn(viewer);
    const who = { accountId, sessionId: viewer.sessionId ?? 0 };
    return this.#inboxes.watch(accountId, who, ({ count }) => count);
  }

  #heard(keys: readonly string[]): void {
    for (const key of keys) {
      const [thing, id] = key.split(':');
      if (thing === 'inbox') this.#inboxes.touch(Number(id));
    }
  }

  async #read(accountIds: readonly number[]): Promise<ReadonlyMap<number, LiveInbox>> {
    const rows = await this.database.query<{ id: number; count: number }>(UNREAD_COUNTS, [
      accountIds,
    ]);
    return new Map(rows.map(({ id, count }) => [id, { count, digest: String(count) }]));
  }

  async #allowed(watchers: readonly InboxWatcher[]): Promise<ReadonlySet<InboxWatcher>> {
    const open = await this.sessions.stillOpen(watchers.map(({ who }) => who.sessionId));
    return new Set(watchers.filter(({ who }) => open.has(who.sessionId)));
  }
}
