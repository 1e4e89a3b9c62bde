import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { encodingOf } from './encoding.ts';

/** The attributes of one `<row …/>`. */
export type DumpRow = Readonly<Record<string, string | undefined>>;

/** A row whose XML is broken in a way that leaves its values in doubt. */
export interface DumpFault {
  readonly line: number;
  readonly message: string;
}

export interface DumpPart {
  readonly rows: readonly DumpRow[];
  readonly faults: readonly DumpFault[];
  /** Bytes of the file read so far, and in all. */
  readonly bytes: number;
  readonly size: number;
}

/** The dump cannot be read; the message names the file and the line. Nothing was imported of it. */
export class DumpError extends Error {}

/** XML forbids these, as characters and as references, but dumps hold them; they become nothing. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2}|fff[ef]));/gi;

/** The beginning of a reference whose end is in the next part of the file. */
const OPEN_REFERENCE = /&[#\w]{0,12}$/;

/** Faults that leave the row as it was meant. */
const HARMLESS =
  /entity|duplicate attribute|disallowed character|XML declaration|text data outside/i;

const PART_BYTES = 1 << 18;
const PART_ROWS = 500;

/** Collects what the XML parser meets in one file. */
class RowReader {
  readonly #parser = new SaxesParser();
  readonly #file: string;
  #rows: DumpRow[] = [];
  #faults: DumpFault[] = [];
  #faulty = false;
  #rest = '';
  #root: string | null = null;
  #count = 0;
  #isBlank = true;

  constructor(file: string) {
    this.#file = basename(file);
    this.#parser.on('error', (error) => this.#fault(error.message));
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
  }

  get waiting(): number {
    return this.#rows.length + this.#faults.length;
  }

  write(part: string): void {
    const text = this.#rest + part;
    this.#isBlank &&= text.trim() === '';
    const open = OPEN_REFERENCE.exec(text)?.index ?? text.length;
    this.#rest = text.slice(open);
    this.#parser.write(text.slice(0, open).replace(FORBIDDEN, ''));
  }

  take(): Pick<DumpPart, 'rows' | 'faults'> {
    const taken = { rows: this.#rows, faults: this.#faults };
    this.#rows = [];
    this.#faults = [];
    return taken;
  }

  /** @throws DumpError when the file ends before its first element does, or is no dump. */
  end(): void {
    // A file with nothing in it is an empty table.
    if (this.#isBlank) return;
    const before = this.#faults.length;
    this.#faulty = false;
    this.#parser.write(this.#rest).close();
    const last = this.#faults[before];
    if (last) throw new DumpError(`${this.#file} breaks off at line ${last.line}: ${last.message}`);
    if (this.#root === null || (this.#count === 0 && !isTable(this.#root, this.#file)))
      throw new DumpError(
        `${this.#file} is no file of a Stack Exchange dump: it begins with <${this.#root ?? ''}>.`,
      );
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'row' && this.#root !== null) {
      this.#count += 1;
      if (!this.#faulty) this.#rows.push(wellFormed(attributes));
    }
    this.#root ??= name;
    this.#faulty = false;
  }

  #fault(text: string): void {
    const message = text.replace(/^(?:[^:]*:)?\d+:\d+: /, '');
    if (HARMLESS.test(message)) return;
    // One row is left out once, by its first fault: what the parser says next follows from that.
    if (!this.#faulty) this.#faults.push({ line: this.#parser.line, message });
    this.#faulty = true;
  }
}

/** `<posts>` in `Posts.xml`. */
const isTable = (root: string, file: string): boolean =>
  file.toLowerCase() === `${root.toLowerCase()}.xml`;

const wellFormed = (attributes: Record<string, string>): DumpRow => {
  for (const name in attributes) attributes[name] = attributes[name]?.toWellFormed() ?? '';
  return attributes;
};

/** @throws DumpError that names the encoding when nobody here knows it. */
function decoderOf(file: string, start: Buffer): TextDecoder {
  const encoding = encodingOf(start);
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new DumpError(
      `${basename(file)} is in the encoding “${encoding}”, which is not known here.`,
    );
  }
}

/**
 * Reads the rows of one file of a dump, a part at a time: memory does not grow with the file.
 * @throws DumpError when the file breaks off, is something else, or is in an unknown encoding.
 */
export async function* readRows(file: string): AsyncGenerator<DumpPart> {
  const { size } = await stat(file);
  const stream = createReadStream(file, { highWaterMark: PART_BYTES });
  const reader = new RowReader(file);
  let decoder: TextDecoder | null = null;
  for await (const part of stream as AsyncIterable<Buffer>) {
    decoder ??= decoderOf(file, part);
    reader.write(decoder.decode(part, { stream: true }));
    if (reader.waiting >= PART_ROWS) yield { ...reader.take(), bytes: stream.bytesRead, size };
  }
  reader.write(decoder?.decode() ?? '');
  reader.end();
  yield { ...reader.take(), bytes: size, size };
}
