import { randomBytes } from 'node:crypto';
import { extname } from 'node:path';
import type { Client } from 'pg';
import type { Storage } from '@colloquy/platform/storage';
import { UPLOAD_TYPES } from '@colloquy/domain/vocabulary';
import type { ArchiveRow } from './rows.ts';

interface Picture {
  readonly key: string;
  readonly contentType: string;
}

const LINK = /\/media\/([A-Za-z0-9_-][A-Za-z0-9._/-]{0,200})/g;

/**
 * The pictures of one archive. A key is written once in a storage, so a picture whose key is
 * taken here gets another, and the texts that show it follow.
 */
export class RestoredMedia {
  readonly #pictures = new Map<string, Picture>();
  readonly #stored: string[] = [];
  readonly #moved = new Map<string, string>();

  constructor(
    private readonly client: Client,
    private readonly storage: Storage,
  ) {}

  get count(): number {
    return this.#stored.length;
  }

  /** The rows of uploads with the keys that they get here. */
  async register(rows: readonly ArchiveRow[]): Promise<ArchiveRow[]> {
    const keys = rows.map(({ key }) => String(key));
    const { rows: found } = await this.client.query<{ key: string }>(
      `select key from upload where key = any($1)`,
      [keys],
    );
    const taken = new Set(found.map(({ key }) => key));
    const registered: ArchiveRow[] = [];
    for (const row of rows) registered.push(await this.#registerOne(row, taken));
    return registered;
  }

  async #registerOne(row: ArchiveRow, taken: ReadonlySet<string>): Promise<ArchiveRow> {
    const archived = String(row.key);
    const contentType = String(row.content_type);
    if (!UPLOAD_TYPES.some((type) => type === contentType))
      throw new Error(`${archived} is of the type ${contentType}, which is no picture`);
    const isTaken = taken.has(archived) || (await this.#isStored(archived));
    const key = isTaken ? freshKey(archived) : archived;
    if (isTaken) this.#moved.set(archived, key);
    this.#pictures.set(archived, { key, contentType });
    return { ...row, key };
  }

  async #isStored(key: string): Promise<boolean> {
    const file = await this.storage.get(key);
    file?.stream.destroy();
    return file !== null;
  }

  /** @throws Error when no upload has this key. */
  async store(archivedKey: string, bytes: Uint8Array): Promise<void> {
    const picture = this.#pictures.get(archivedKey);
    if (!picture) throw new Error(`no upload has the key ${archivedKey}`);
    await this.storage.put(picture.key, bytes, picture.contentType);
    this.#stored.push(picture.key);
  }

  /** Takes back what was stored. */
  async undo(): Promise<void> {
    for (const key of this.#stored) await this.storage.remove(key).catch(() => undefined);
  }

  /** A text with the addresses that its pictures have here. */
  readonly follow = (text: string): string =>
    this.#moved.size === 0
      ? text
      : text.replace(LINK, (link, found: string) => {
          const key = found.replace(/[./-]+$/, '');
          const moved = this.#moved.get(key);
          return moved ? `/media/${moved}${found.slice(key.length)}` : link;
        });
}

const freshKey = (key: string): string =>
  `${key.slice(0, key.lastIndexOf('/') + 1)}${randomBytes(16).toString('hex')}${extname(key)}`;
