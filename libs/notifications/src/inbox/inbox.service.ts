import { Database, noteChange } from '@colloquy/db';
import { signedIn } from '@colloquy/identity';
import { kindsOf, VISIT_MS } from '@colloquy/domain/notifications';
import type { InboxFilter, NotificationCategory } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { connectionOf, type Connection, type Page } from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import type { Away, AwayCourse } from './inbox.types.ts';
import { keysOf } from '../keys.ts';
import {
  AWAY,
  INBOX_ALL,
  INBOX_UNREAD,
  MARK,
  MARK_ALL,
  UNREAD_COUNT,
  VISIT,
  type InboxRow,
} from './inbox.queries.ts';

/** What the viewer was told of, as they may see it now. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first, of all categories or one. @throws DomainError UNAUTHENTICATED, INVALID_INPUT */
  async list(
    viewer: Viewer,
    filter: InboxFilter,
    page: Page,
    category: NotificationCategory | null = null,
  ): Promise<Connection<InboxRow>> {
    const accountId = signedIn(viewer);
    const text = filter === 'UNREAD' ? INBOX_UNREAD : INBOX_ALL;
    const { at, id } = keysOf(page);
    const kinds = category && kindsOf(category);
    const values = [accountId, at, id, page.first + 1, kinds];
    const rows = await this.database.query<InboxRow>(text, values);
    return connectionOf(rows, page, (row) => [row.lastAt.getTime(), row.id]);
  }

  /** The viewer looks at the inbox: what came since their last visit. @throws DomainError UNAUTHENTICATED */
  async visit(viewer: Viewer): Promise<Away> {
    const accountId = signedIn(viewer);
    const now = this.clock.now();
    const visitBegan = new Date(now.getTime() - VISIT_MS);
    const since = await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ since: Date | null }[]>(VISIT, [accountId, now, visitBegan]);
      return row?.since ?? null;
    });
    const courses = since ? await this.database.query<AwayCourse>(AWAY, [accountId, since]) : [];
    return { since, courses };
  }

  /** How many are unread, to a hundred. One indexed statement. */
  async unreadCount(accountId: number): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(UNREAD_COUNT, [accountId]);
    return row?.count ?? 0;
  }

  /** Others' notifications among the ids are left alone. @throws DomainError UNAUTHENTICATED */
  async mark(viewer: Viewer, ids: readonly number[], read: boolean): Promise<number> {
    const accountId = signedIn(viewer);
    await this.#write(accountId, MARK, [accountId, ids, read ? this.clock.now() : null]);
    return this.unreadCount(accountId);
  }

  /** Marks as read what had come by `until`. @throws DomainError UNAUTHENTICATED */
  async markAllRead(viewer: Viewer, until: Date): Promise<number> {
    const accountId = signedIn(viewer);
    await this.#write(accountId, MARK_ALL, [accountId, until, this.clock.now()]);
    return this.unreadCount(accountId);
  }

  /** The person's other pages are told. */
  async #write(accountId: number, statement: string, values: unknown[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(statement, values);
      noteChange(tx, `inbox:${accountId}`);
    });
  }
}
