import { Database } from '@colloquy/db';
import { signedIn } from '@colloquy/identity';
import { DomainError, ErrorCode, type InboxFilter } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import {
  connectionOf,
  type Connection,
  type CursorKeys,
  type Page,
} from '@colloquy/platform/graphql';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import {
  INBOX_ALL,
  INBOX_UNREAD,
  MARK,
  MARK_ALL,
  UNREAD_COUNT,
  type InboxRow,
} from './inbox.queries.ts';

/** What the viewer was told of, as they may see it now. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws DomainError UNAUTHENTICATED, INVALID_INPUT */
  async list(viewer: Viewer, filter: InboxFilter, page: Page): Promise<Connection<InboxRow>> {
    const accountId = signedIn(viewer);
    const text = filter === 'UNREAD' ? INBOX_UNREAD : INBOX_ALL;
    const { at, id } = page.after ? keysOf(page.after) : { at: null, id: null };
    const rows = await this.database.query<InboxRow>(text, [accountId, at, id, page.first + 1]);
    return connectionOf(rows, page, (row) => [row.lastAt.getTime(), row.id]);
  }

  /** How many are unread, to a hundred. One indexed statement. */
  async unreadCount(accountId: number): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(UNREAD_COUNT, [accountId]);
    return row?.count ?? 0;
  }

  /** Others' notifications among the ids are left alone. @throws DomainError UNAUTHENTICATED */
  async mark(viewer: Viewer, ids: readonly number[], read: boolean): Promise<number> {
    const accountId = signedIn(viewer);
    await this.database.query(MARK, [accountId, ids, read ? this.clock.now() : null]);
    return this.unreadCount(accountId);
  }

  /** Marks as read what had come by `until`. @throws DomainError UNAUTHENTICATED */
  async markAllRead(viewer: Viewer, until: Date): Promise<number> {
    const accountId = signedIn(viewer);
    await this.database.query(MARK_ALL, [accountId, until, this.clock.now()]);
    return this.unreadCount(accountId);
  }
}

const LATEST_MS = Date.UTC(9999, 0, 1);
const POSTGRES_INT_MAX = 2_147_483_647;

const isWithin = (key: unknown, most: number): key is number =>
  Number.isInteger(key) && Math.abs(key as number) <= most;

/** @throws DomainError INVALID_INPUT for a cursor of another list */
function keysOf([at, id]: CursorKeys): { at: Date; id: number } {
  if (isWithin(at, LATEST_MS) && isWithin(id, POSTGRES_INT_MAX)) return { at: new Date(at), id };
  throw new DomainError(ErrorCode.INVALID_INPUT, {
    problems: [{ path: 'after', code: 'NOT_WELL_FORMED' }],
  });
}
