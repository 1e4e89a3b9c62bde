import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { encodingOf } from './encoding.ts';

/** The attributes of one `<row …/>`. */
export type DumpRow = Readonly<Record<string, string | undefined>>;

/** A row as it stands in its file, or why it cannot be read. */
export interface FileRow {
  /** Of the rows in the file, counted from 1. */
  readonly number: number;
  /** Line of the file on which the row ends, or on which its XML is broken. */
  readonly line: number;
  readonly data: DumpRow;
  /** Null for a row whose values are as they were meant. */
  readonly fault: string | null;
}

export interface DumpPart {
  readonly rows: readonly FileRow[];
  /** Bytes of the file read so far, and in all. */
  readonly bytes: number;
  readonly size: number;
}

/** The dump cannot be read; the message names the file and the line. Nothing was imported of it. */
export class DumpError extends Error {}

/** XML forbids these, as characters and as references, but dumps hold them; they become nothing. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]|d[89a-f][0-9a-f]{2}|fff[ef]));/gi;

/** Signs that begin no reference, as in `AT&T`: the parser would read on to the next semicolon. */
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-f]+|[a-z][\w.-]*);)/gi;

/** The beginning of a reference whose end is in the next part of the file. */
const OPEN_REFERENCE = /&[#\w]{0,12}$/;

/** Faults that leave the row as it was meant. */
const HARMLESS =
  /entity|duplicate attribute|disallowed character|XML declaration|text data outside/i;

const PART_BYTES = 1 << 18;
const PART_ROWS = 500;

/** So much of a foreign file is shown. */
const START = 60;

/** Collects what the XML parser meets in one file. */
class RowReader {
  readonly #parser = new SaxesParser();
  readonly #file: string;
  #rows: FileRow[] = [];
  #faulty = false;
  #rest = '';
  #root: string | null = null;
  #count = 0;
  #met = 0;
  /** The first words of the file. */
  #start = '';

  constructor(file: string) {
    this.#file = basename(file);
    this.#parser.on('error', (error) => this.#fault(error.message));
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(name, attributes));
  }

  get waiting(): number {
    return this.#rows.length;
  }

  write(more: string): void {
    const text = this.#rest + more;
    if (this.#start === '')
      this.#start = text
        .replace(/^\ufeff/, '')
        .trim()
        .slice(0, START);
    const open = OPEN_REFERENCE.exec(text)?.index ?? text.length;
    this.#rest = text.slice(open);
    const part = text.slice(0, open).replace(FORBIDDEN, '');
    this.#parser.write(part.replace(BARE_AMPERSAND, '&amp;'));
  }

  take(): FileRow[] {
    const taken = this.#rows;
    this.#rows = [];
    return taken;
  }

  /** @throws DumpError when the file ends before its first element does, or is no dump. */
  end(): void {
    // A file with nothing in it is an empty table.
    if (this.#start === '') return;
    if (this.#root === null) throw this.#foreign(this.#start);
    const before = this.#rows.length;
    this.#faulty = false;
    this.#parser.write(this.#rest.replace(BARE_AMPERSAND, '&amp;')).close();
    const last = this.#rows[before];
    if (last?.fault)
      throw new DumpError(`${this.#file} breaks off at line ${last.line}: ${last.fault}`);
    if (this.#count === 0 && !isTable(this.#root, this.#file))
      throw this.#foreign(`<${this.#root}>`);
  }

  readonly #foreign = (start: string): DumpError =>
    new DumpError(`${this.#file} is no file of a Stack Exchange dump: it begins with ${start}`);

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'row' && this.#root !== null) {
      this.#count += 1;
      if (!this.#faulty) this.#add(wellFormed(attributes), null);
    }
    this.#root ??= name;
    this.#faulty = false;
  }

  #fault(text: string): void {
    const message = text.replace(/^(?:[^:]*:)?\d+:\d+: /, '');
    if (HARMLESS.test(message)) return;
    // One row is left out once, by its first fault: what the parser says next follows from that.
    if (!this.#faulty) this.#add({}, message);
    this.#faulty = true;
  }

  #add(data: DumpRow, fault: string | null): void {
    this.#met += 1;
    this.#rows.push({ number: this.#met, line: this.#parser.line, data, fault });
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
    if (reader.waiting >= PART_ROWS) yield { rows: reader.take(), bytes: stream.bytesRead, size };
  }
  reader.write(decoder?.decode() ?? '');
  reader.end();
  yield { rows: reader.take(), bytes: size, size };
}
