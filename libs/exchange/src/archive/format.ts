import { on } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack, type Header, type Pack } from 'tar-stream';
import { fileFault } from '../run/file-fault.ts';

/** Names the format in the first entry, so that a foreign file is told from an archive. */
export const FORMAT = 'colloquy-course';

/** Grows when a reader of the version before could not restore an archive to equality. */
export const VERSION = 2;
/** The oldest version that is read. */
export const OLDEST_VERSION = 1;

/** First entry. */
export const HEADER = 'archive.json';
/** Last entry: without it the archive is cut off. */
export const END = 'end.json';

/** Rows in one entry: an entry is kept in memory while it is written or read. */
export const ROWS_PER_ENTRY = 1_000;

/** No entry that we write comes near; a larger one is not ours. */
const ENTRY_MAX_BYTES = 512 * 1024 * 1024;

export interface ArchiveHeader {
  readonly format: string;
  readonly version: number;
  readonly course: Readonly<Record<string, unknown>>;
}

/** Rows by table and the number of pictures. */
export interface ArchiveEnd {
  readonly rows: Readonly<Record<string, number>>;
  readonly media: number;
}

/** The archive cannot be restored; the message is for the person who asked. Nothing was written. */
export class ArchiveError extends Error {}

export const rowsEntry = (table: string, part: number): string =>
  `${table}/${String(part).padStart(6, '0')}.jsonl`;

/** Writes entries into a gzipped tar whose bytes depend on the entries alone. */
export class ArchiveWriter {
  constructor(private readonly target: Pack) {}

  add(name: string, content: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(content as Uint8Array);
    return new Promise((resolve, reject) => {
      this.target.entry({ name, size: bytes.length, mtime: new Date(0) }, bytes, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  }

  addJson = (name: string, value: unknown): Promise<void> =>
    this.add(name, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * The file appears when it is whole.
 * @throws ArchiveError when it cannot be written there.
 */
export async function writeArchive(
  path: string,
  write: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const unfinished = `${path}.part`;
  const target = pack();
  const writing = pipeline(target, createGzip(), createWriteStream(unfinished));
  try {
    await Promise.all([writing, write(new ArchiveWriter(target)).then(() => target.finalize())]);
    await rename(unfinished, path);
  } catch (error) {
    target.destroy();
    await writing.catch(() => undefined);
    await rm(unfinished, { force: true });
    const fault = fileFault(error, path);
    throw fault === null ? error : new ArchiveError(fault);
  }
}

type Found = readonly [header: Header, stream: AsyncIterable<unknown>, next: () => void];

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** @throws ArchiveError when the file is no gzipped tar, or is cut off. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const source = extract();
  const entries = on(source, 'entry', { close: ['finish', 'close'] }) as AsyncIterable<Found>;
  const reading = pipeline(createReadStream(path), createGunzip(), source);
  // Waiting for it here would wait for entries that are not taken yet.
  reading.catch(() => undefined);
  try {
    for await (const [{ name, size = 0 }, stream, next] of entries) {
      if (size > ENTRY_MAX_BYTES) throw new ArchiveError(`${path} has an entry that is too large.`);
      const parts: Uint8Array[] = [];
      for await (const part of stream) parts.push(part as Uint8Array);
      yield { name, bytes: Buffer.concat(parts) };
      next();
    }
    await reading;
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(
      fileFault(error, path) ??
        `${path} is no archive of a course, or it is cut off: ${wordsOf(error)}`,
    );
  } finally {
    source.destroy();
  }
}

/** What a person is told of a fault that came up while an archive was read. */
export function wordsOf(error: unknown): string {
  // An archive may hold anything in any place; which of our lines met it helps nobody.
  if (error instanceof TypeError) return 'a value in it is of another kind than it must be';
  return error instanceof Error ? error.message : String(error);
}
