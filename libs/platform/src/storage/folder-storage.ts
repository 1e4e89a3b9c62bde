import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { checkKeyFor, contentTypeOf } from './key.ts';
import { Storage, type StoredFile } from './storage.ts';

const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The file, or null when there is none. */
const openIfThere = (path: string): Promise<FileHandle | null> =>
  open(path, 'r').catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });

const synced = async (path: string, flags: string, bytes?: Uint8Array): Promise<void> => {
  await using file = await open(path, flags);
  if (bytes) await file.writeFile(bytes);
  await file.sync();
};

/** Keeps files in a folder; a file is there whole or not at all, whatever crashes. */
export class FolderStorage extends Storage {
  readonly #root: string;

  constructor(folder: string) {
    super();
    this.#root = resolve(folder);
  }

  async put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    checkKeyFor(key, contentType);
    const path = join(this.#root, key);
    const unfinished = `${path}.${randomUUID()}.part`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await synced(unfinished, 'wx', bytes);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    // The name survives a power cut only when its folder is on the disk too.
    await synced(dirname(path), 'r');
  }

  async get(key: string): Promise<StoredFile | null> {
    const contentType = contentTypeOf(key);
    const file = await openIfThere(join(this.#root, key));
    if (!file) return null;
    const { size } = await file.stat();
    return { stream: file.createReadStream(), contentType, length: size };
  }

  async remove(key: string): Promise<void> {
    contentTypeOf(key);
    await rm(join(this.#root, key), { force: true });
  }
}
