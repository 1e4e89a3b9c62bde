import { Database, type Sql } from '@colloquy/db';
import { DomainError, ErrorCode, notFound, SESSION_DAYS } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../tokens/token.ts';
import type { SessionType } from './session.types.ts';
import {
  DELETE_OTHER_SESSIONS,
  DELETE_SESSION,
  INSERT_SESSION,
  OPEN_SESSIONS,
  SESSIONS_OF_ACCOUNT,
  TOUCH,
  VIEWER_OF_TOKEN,
  viewerBeside,
} from './sessions.queries.ts';

const DAY_MS = 24 * 3_600_000;
/** `lastSeenAt` is true to a minute: reading a page must not cost a write each time. */
const TOUCH_EVERY_MS = 60_000;
/**
 * The server decides when a session ends, so the cookie stays for the longest that browsers keep
 * one (400 days, RFC 6265bis 5.5); a session in use then never loses its cookie half-way.
 */
const COOKIE_DAYS = 400;
/** Longer ones say nothing more. */
const USER_AGENT_MAX = 400;

/** From where a session is started. */
export interface Browser {
  readonly address: string;
  readonly userAgent: string;
}

/** A session that was just started; the token exists here and in the browser's cookie only. */
export interface StartedSession {
  readonly accountId: number;
  readonly token: string;
  /** When the cookie, not the session, ends. */
  readonly cookieExpires: Date;
}

interface ViewerRow extends Viewer {
  readonly sessionId: number;
  readonly lastSeenAt: Date;
}

/** The viewer, and what was read beside them. */
export interface ViewerWith<T> {
  readonly viewer: Viewer;
  readonly beside: T | null;
}

/** Who is signed in where. Only hashes of tokens are stored. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Whose session this is; `nobody` without a token and for one that has ended. One prepared
   * statement, and once a minute a second one that moves the end of the session on.
   */
  async viewerOf(token: string | null): Promise<Viewer> {
    const { viewer } = await this.#find(token, VIEWER_OF_TOKEN);
    return viewer;
  }

  /**
   * As `viewerOf`, and reads something of the viewer in the same statement: `value` is SQL of one
   * value, made of the account `a` and of `$3`, which is `of`. Null for nobody.
   */
  viewerWith<T>(token: string | null, value: string, of: string): Promise<ViewerWith<T>> {
    return this.#find(token, viewerBeside(value), of);
  }

  /** Starts a session inside the transaction that found its owner to be who they say. */
  async start(tx: Sql, accountId: number, browser: Browser): Promise<StartedSession> {
    const now = this.clock.now();
    const token = newToken();
    const userAgent = browser.userAgent.slice(0, USER_AGENT_MAX);
    const values = [accountId, tokenHash(token), browser.address, userAgent, now, sessionEnd(now)];
    await tx.query(INSERT_SESSION, values);
    return { accountId, token, cookieExpires: new Date(now.getTime() + COOKIE_DAYS * DAY_MS) };
  }

  /** Which of these sessions have not ended, nor their accounts. */
  async stillOpen(sessionIds: readonly number[]): Promise<ReadonlySet<number>> {
    const values = [sessionIds, this.clock.now()];
    const rows = await this.database.query<{ id: number }>(OPEN_SESSIONS, values);
    return new Set(rows.map(({ id }) => id));
  }

  /** Sessions of an account that have not ended, last used first. */
  list(accountId: number): Promise<SessionType[]> {
    return this.database.query<SessionType>(SESSIONS_OF_ACCOUNT, [accountId, this.clock.now()]);
  }

  /** Ends the session that the viewer asks in; nothing happens when signed out. */
  async end(viewer: Viewer): Promise<void> {
    const { accountId, sessionId } = viewer;
    await this.database.transaction((tx) => tx.query(DELETE_SESSION, [accountId, sessionId]));
  }

  /** @throws DomainError UNAUTHENTICATED; NOT_FOUND for a session that is not the viewer's. */
  async revoke(viewer: Viewer, sessionId: number): Promise<void> {
    const accountId = signedIn(viewer);
    await this.database.transaction(async (tx) => {
      const ended = await tx.query<unknown[]>(DELETE_SESSION, [accountId, sessionId]);
      if (ended.length === 0) throw notFound();
    });
  }

  /** Ends every session of the viewer but this one. @throws DomainError UNAUTHENTICATED */
  async revokeOthers(viewer: Viewer): Promise<void> {
    const accountId = signedIn(viewer);
    await this.database.transaction((tx) => this.endAll(tx, accountId, viewer.sessionId));
  }

  /** Ends every session of the account, but `except` if there is one. */
  async endAll(tx: Sql, accountId: number, except: number | null): Promise<void> {
    await tx.query(DELETE_OTHER_SESSIONS, [accountId, except]);
  }

  async #find<T>(
    token: string | null,
    statement: string,
    ...more: string[]
  ): Promise<ViewerWith<T>> {
    if (!token) return { viewer: nobody, beside: null };
    const now = this.clock.now();
    const values = [tokenHash(token), now, ...more];
    const [row] = await this.database.query<ViewerRow & { beside?: T }>(statement, values);
    if (!row) return { viewer: nobody, beside: null };
    const { lastSeenAt, beside = null, ...viewer } = row;
    if (now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY_MS) await this.#touch(row, now);
    return { viewer, beside };
  }

  async #touch({ sessionId }: ViewerRow, now: Date): Promise<void> {
    const before = new Date(now.getTime() - TOUCH_EVERY_MS + 1);
    const values = [sessionId, now, sessionEnd(now), before];
    await this.database.transaction((tx) => tx.query(TOUCH, values));
  }
}

const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_DAYS * DAY_MS);

/** The viewer's account. @throws DomainError UNAUTHENTICATED when nobody is signed in. */
export function signedIn(viewer: Viewer): number {
  if (viewer.accountId === null) throw new DomainError(ErrorCode.UNAUTHENTICATED);
  return viewer.accountId;
}
