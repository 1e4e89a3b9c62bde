import type { Client } from 'pg';
import type { Storage } from '@colloquy/platform/storage';
import { renderMarkdown } from '@colloquy/platform/markup';
import { analyse, countCourse, countPosts, tellImported } from '../run/counters.ts';
import {
  ArchiveError,
  END,
  FORMAT,
  HEADER,
  OLDEST_VERSION,
  readArchive,
  VERSION,
  wordsOf,
  type ArchiveEnd,
  type ArchiveEntry,
  type ArchiveHeader,
} from './format.ts';
import { renderCourse } from './render-course.ts';
import { withIds } from './inside.ts';
import { RestoredMedia } from './restored-media.ts';
import { restorePeople } from './restored-people.ts';
import { assertNumbered, freshIds, LocalIds, writeRows, type ArchiveRow } from './rows.ts';
import { COURSE_COLUMNS, TABLES, type ArchiveTable } from './tables.ts';

/**
 * Restores a course from its archive, whole or not at all, under the slug it had or another.
 * @returns the slug.
 * @throws ArchiveError when the file is broken, foreign or of a newer version, or when the slug is
 *   taken; then nothing was written.
 */
export async function importArchive(
  client: Client,
  storage: Storage,
  path: string,
  slug: string | null,
): Promise<string> {
  const media = new RestoredMedia(client, storage);
  await client.query('begin');
  try {
    await client.query(`set local timezone = 'UTC'`);
    const restored = await new Restoration(client, media, path, slug).run();
    await client.query('commit');
    return restored;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await media.undo();
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(`${path} cannot be restored: ${wordsOf(error)}. Nothing was written.`);
  }
}

const ROWS_ENTRY = /^([a-z-]+)\/\d{6}\.jsonl$/;
const MEDIA_ENTRY = /^media\/(.+)$/;
const SLUG = /^[a-z0-9][a-z0-9-]{1,59}$/;

/** One archive on its way into the database; entries are taken in the order of the file. */
class Restoration {
  readonly #ids = new LocalIds();
  readonly #strangers = new Set<string>();
  readonly #rows: Record<string, number> = Object.fromEntries(TABLES.map(({ name }) => [name, 0]));
  #courseId = 0;
  #version = VERSION;
  #slug = '';
  #place = 0;
  #isEnded = false;

  constructor(
    private readonly client: Client,
    private readonly media: RestoredMedia,
    private readonly path: string,
    private readonly wantedSlug: string | null,
  ) {}

  async run(): Promise<string> {
    for await (const entry of readArchive(this.path)) {
      if (this.#courseId === 0) await this.#begin(entry);
      else await this.#take(entry);
    }
    if (!this.#isEnded) throw new ArchiveError(`${this.path} is cut off: it has no end.`);
    await this.#finish();
    return this.#slug;
  }

  async #begin({ name, bytes }: ArchiveEntry): Promise<void> {
    const header: Partial<ArchiveHeader> = name === HEADER ? objectOf(parsed(bytes)) : {};
    if (header.format !== FORMAT || !header.course)
      throw new ArchiveError(`${this.path} is no archive of a Colloquy course.`);
    const { version = 0 } = header;
    if (!Number.isInteger(version) || version < OLDEST_VERSION || version > VERSION)
      throw new ArchiveError(
        `${this.path} has version ${String(version)} of the format; this Colloquy reads versions ` +
          `${OLDEST_VERSION} to ${VERSION}. Restore it with a newer Colloquy.`,
      );
    this.#version = version;
    await this.#makeCourse(header.course);
  }

  async #makeCourse(course: ArchiveRow): Promise<void> {
    this.#slug = this.wantedSlug ?? String(course.slug);
    if (!SLUG.test(this.#slug))
      throw new ArchiveError(`"${this.#slug}" cannot be a course's slug.`);
    const taken = await this.client.query(`select 1 from course where slug = $1`, [this.#slug]);
    if (taken.rowCount)
      throw new ArchiveError(
        `There is a course ${this.#slug} already: give another slug with --course.`,
      );
    const columns = COURSE_COLUMNS.join(', ');
    const { rows } = await this.client.query<{ id: number }>(
      `insert into course (${columns}, description_html)
       select ${columns}, $2 from jsonb_populate_record(null::course, $1::jsonb) returning id`,
      [
        JSON.stringify({ ...course, slug: this.#slug }),
        aboutCourse(this.#slug, String(course.description_markdown ?? '')),
      ],
    );
    this.#courseId = rows[0]?.id ?? 0;
  }

  async #take(entry: ArchiveEntry): Promise<void> {
    if (this.#isEnded) throw new ArchiveError(`${this.path} goes on after its end.`);
    const table = ROWS_ENTRY.exec(entry.name)?.[1];
    const picture = MEDIA_ENTRY.exec(entry.name)?.[1];
    try {
      if (entry.name === END) this.#end(objectOf(parsed(entry.bytes)));
      else if (picture) await this.media.store(picture, entry.bytes);
      else await this.#takeRows(this.#tableOf(table ?? entry.name), rowsOf(entry.bytes));
    } catch (error) {
      throw new ArchiveError(
        `${this.path} cannot be restored: ${entry.name}: ${wordsOf(error)}. Nothing was written.`,
      );
    }
  }

  /** Tables come in one order, so that rows find what they point at. */
  #tableOf(name: string): ArchiveTable {
    const place = TABLES.findIndex((table) => table.name === name);
    const table = TABLES[place];
    if (!table) throw new Error('there is no such table');
    if (place < this.#place) throw new Error('it stands after tables that need it');
    this.#place = place;
    return table;
  }

  async #takeRows(table: ArchiveTable, given: readonly ArchiveRow[]): Promise<void> {
    const rows = this.#version === VERSION ? given : this.#ofToday(table, given);
    if (table.own) assertNumbered(rows, this.#ids.countOf(table.own));
    this.#rows[table.name] = (this.#rows[table.name] ?? 0) + rows.length;
    if (table.name === 'people') return this.#takePeople(rows);
    const own = table.own ? await freshIds(this.client, table.table, rows.length) : [];
    if (table.own) this.#ids.add(table.own, own);
    const uploads = table.name === 'uploads' ? await this.media.register(rows) : rows;
    await writeRows(
      this.client,
      table,
      uploads.map((row, index) => this.#placed(table, row, own[index])),
    );
  }

  /** Rows of an older version as today's; then fewer of them were numbered. */
  #ofToday(table: ArchiveTable, rows: readonly ArchiveRow[]): ArchiveRow[] {
    const first = table.own ? this.#ids.countOf(table.own) + 1 : 0;
    return rows.map((row, index) => ({
      ...table.before,
      ...(table.own ? { id: first + index } : {}),
      ...row,
    }));
  }

  async #takePeople(rows: readonly ArchiveRow[]): Promise<void> {
    const people = rows as unknown as Parameters<typeof restorePeople>[1];
    const { ids, strangers } = await restorePeople(this.client, people);
    this.#ids.add('person', ids);
    for (const handle of strangers) this.#strangers.add(handle);
  }

  /** The row with ids of this database and texts that point at this place. */
  #placed(table: ArchiveTable, row: ArchiveRow, id: number | undefined): ArchiveRow {
    const refs = Object.entries(table.refs).map(([column, kind]) => [
      column,
      this.#ids.idOf(kind, row[column]),
    ]);
    const texts = Object.entries(row).filter(([column]) => column.endsWith('_markdown'));
    const inside = Object.entries(table.inside ?? {}).map(([column, ids]) => [
      column,
      withIds(row[column], ids, row, this.#ids),
    ]);
    const placed: Record<string, unknown> = {
      ...row,
      ...table.fixed,
      ...Object.fromEntries(
        texts.map(([column, text]) => [column, this.media.follow(String(text))]),
      ),
      ...Object.fromEntries(refs),
      ...Object.fromEntries(inside),
      ...Object.fromEntries((table.rendered ?? []).map((column) => [column, ''])),
      ...(id === undefined ? {} : { id }),
      ...(table.ofCourse ? { [table.ofCourse]: this.#courseId } : {}),
    };
    const made = Object.entries(table.made ?? {}).map(([column, make]) => [column, make(placed)]);
    return { ...placed, ...Object.fromEntries(made) } as ArchiveRow;
  }

  #end({ rows = {}, media = 0 }: Partial<ArchiveEnd>): void {
    const wrong = TABLES.find(({ name }) => (rows[name] ?? 0) !== this.#rows[name]);
    if (wrong)
      throw new Error(
        `${wrong.name} has ${this.#rows[wrong.name] ?? 0} rows of ${rows[wrong.name] ?? 0}`,
      );
    if (media !== this.media.count) throw new Error(`${this.media.count} pictures of ${media}`);
    this.#isEnded = true;
  }

  async #finish(): Promise<void> {
    const course = { client: this.client, courseId: this.#courseId, slug: this.#slug };
    await renderCourse({ ...course, strangers: this.#strangers });
    await countPosts(this.client, this.#courseId, () => undefined);
    await countCourse(this.client, this.#courseId);
    await tellImported(this.client, this.#courseId);
    await analyse(this.client);
  }
}

/** As the course page renders its description. */
const aboutCourse = (courseSlug: string, markdown: string): string =>
  renderMarkdown(markdown, {
    mentions: new Map(),
    questions: new Set(),
    courseSlug,
    idPrefix: 'about-course',
  }).html;

const parsed = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'));

/** Nothing, when it is no object. */
const objectOf = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

const rowsOf = (bytes: Buffer): ArchiveRow[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const row: unknown = JSON.parse(line);
      if (row === null || typeof row !== 'object' || Array.isArray(row))
        throw new Error(`line ${index + 1} is no object`);
      return row as ArchiveRow;
    });
