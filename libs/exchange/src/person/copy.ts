import { addAbortSignal, type Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A ZIP file that is sent while it is made: one file after the other, each as fast as it is read. */
export class Copy {
  readonly #zip = new ZipFile();
  readonly #ended = new AbortController();
  /** The bytes. Whoever destroys it ends the reading, too. */
  readonly output = this.#zip.outputStream as Readable;

  constructor(private readonly now: Date) {
    this.output.once('close', () => this.#ended.abort());
    this.#zip.on('error', (error) => this.fail(error));
  }

  /** Resolves when the source is read to its end. @throws whatever ended it before */
  async add(name: string, source: Readable): Promise<void> {
    addAbortSignal(this.#ended.signal, source);
    this.#zip.addReadStream(source, name, { mtime: this.now });
    await finished(source);
  }

  end(): void {
    this.#zip.end();
  }

  fail(error: unknown): void {
    this.output.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}
