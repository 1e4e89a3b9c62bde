import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Must be read to its end or destroyed. */
  readonly stream: Readable;
  readonly contentType: string;
  /** In bytes. */
  readonly length: number;
}

/**
 * Keeps uploaded files under keys such as `courses/7/3f2a….png`: lower-case letters, digits, `-`
 * and `_` in parts divided by `/`, with an ending that fits the content type. A key is written
 * once; who wants other bytes takes another key.
 */
export abstract class Storage {
  /** Resolves when the bytes will survive a crash. @throws BadStorageKey */
  abstract put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;

  /** Null when nothing is kept under that key. @throws BadStorageKey */
  abstract get(key: string): Promise<StoredFile | null>;

  /** Nothing happens when nothing is kept under that key. @throws BadStorageKey */
  abstract remove(key: string): Promise<void>;
}
