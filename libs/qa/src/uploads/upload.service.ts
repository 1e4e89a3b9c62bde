import { randomBytes } from 'node:crypto';
import { CourseAccessService, mayRead } from '@colloquy/courses';
import { Database } from '@colloquy/db';
import { mayAsk } from '@colloquy/domain/permissions';
import { CourseVisibility, DomainError, ErrorCode, notFound } from '@colloquy/domain/vocabulary';
import { Clock } from '@colloquy/platform/clock';
import { Storage, type StoredFile } from '@colloquy/platform/storage';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist, signedIn } from '../acts/insist.ts';
import { cleanImage } from './image.ts';

/** A stored picture, as the form that sent it needs it. */
export interface StoredUpload {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** To be put into the text. */
  readonly markdown: string;
}

const DAY_MS = 24 * 3_600_000;
/** More than anybody illustrates in a day, few enough that nobody fills the disk. */
const UPLOADS_PER_DAY = 200;
const KEY_BYTES = 16;

/** Pictures for posts. */
@Injectable()
export class UploadService {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseAccessService,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a picture that a member of the course sent.
   * @throws DomainError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, TOO_MANY_REQUESTS, UPLOAD_REFUSED
   *   with TOO_LARGE, NOT_AN_IMAGE, TOO_MANY_PIXELS or BROKEN
   */
  async store(viewer: Viewer, slug: string, bytes: Uint8Array): Promise<StoredUpload> {
    const accountId = signedIn(viewer);
    const { course, actor } = await this.courses.bySlug(viewer, slug);
    insist(mayAsk(actor));
    const now = this.clock.now();
    await this.#refuseTooMany(accountId, now);
    const {
      width,
      height,
      ending,
      contentType,
      bytes: clean,
    } = await cleanImage(Buffer.from(bytes));
    const key = `${randomBytes(KEY_BYTES).toString('hex')}.${ending}`;
    // The file first: a file without a row is waste, a row without a file is a broken picture.
    await this.storage.put(key, clean, contentType);
    await this.database.query(
      `insert into upload (key, course_id, account_id, content_type, bytes, width, height, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [key, course.id, accountId, contentType, clean.length, width, height, now],
    );
    const url = `/media/${key}`;
    return { url, width, height, markdown: `![](${url})` };
  }

  /**
   * Fetches a picture for somebody who may read the course that it belongs to.
   * @throws DomainError NOT_FOUND otherwise
   */
  async read(viewer: Viewer, key: string): Promise<{ file: StoredFile; isPublic: boolean }> {
    const rows = await this.database.query<{ courseId: number }>(
      `select course_id as "courseId" from upload where key = $1`,
      [key],
    );
    if (!rows[0]) throw notFound();
    const access = await this.courses.byId(viewer, rows[0].courseId);
    const file = mayRead(access) ? await this.storage.get(key) : null;
    if (!file) throw notFound();
    return { file, isPublic: access.course.visibility === CourseVisibility.OPEN };
  }

  async #refuseTooMany(accountId: number, now: Date): Promise<void> {
    const since = new Date(now.getTime() - DAY_MS);
    const rows = await this.database.query<{ createdAt: Date }>(
      `select created_at as "createdAt" from upload
        where account_id = $1 and created_at > $2 order by created_at desc limit $3`,
      [accountId, since, UPLOADS_PER_DAY],
    );
    const oldest = rows[UPLOADS_PER_DAY - 1];
    if (!oldest) return;
    const retryAfterSeconds = Math.ceil((oldest.createdAt.getTime() - since.getTime()) / 1_000);
    throw new DomainError(ErrorCode.TOO_MANY_REQUESTS, { retryAfterSeconds });
  }
}
