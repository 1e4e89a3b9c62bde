import { COURSE_TABLES } from './course-tables.ts';
import type { Inside } from './inside.ts';
import { MODERATION_TABLES } from './moderation-tables.ts';
import { STANDING_TABLES } from './standing-tables.ts';

/** Things that rows of an archive point at, by a number that counts from 1 within the archive. */
export type Kind =
  | 'person'
  | 'cohort'
  | 'lesson'
  | 'tag'
  | 'post'
  | 'comment'
  | 'revision'
  | 'edit'
  | 'endorsement'
  | 'misconception'
  | 'reply'
  | 'case'
  | 'flag'
  | 'sanction'
  | 'appeal'
  | 'item'
  | 'finding'
  | 'bounty'
  | 'announcement';

/** One table of an archive: which columns of which table, in which order. */
export interface ArchiveTable {
  /** Folder of its rows in the archive. */
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns that hold ids of other rows. */
  readonly refs: Readonly<Record<string, Kind>>;
  /** The rows are counted and others point at them. */
  readonly own?: Kind;
  /** The column with the course's id; without one the first of `refs` tells where rows belong. */
  readonly ofCourse?: 'course_id' | 'target_id';
  /** SQL order; what is restored in this order has ids in this order. */
  readonly order: string;
  /** Only columns of rows that are there already: links that point forward. */
  readonly updates?: true;
  /** Columns that are not null in the database and made from others after the rows are in. */
  readonly rendered?: readonly string[];
  /** Columns among `columns` with ids inside a text, a list or an object. */
  readonly inside?: Readonly<Record<string, Inside>>;
  /** Only these rows, in SQL; `t` is the row and `r0` the first of `refs`. */
  readonly where?: string;
  /** Columns that are the same in all these rows, and so not in the archive. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Columns made of the restored row. */
  readonly made?: Readonly<Record<string, (row: Readonly<Record<string, unknown>>) => string>>;
  /** What older archives, which lack these columns, mean. */
  readonly before?: Readonly<Record<string, unknown>>;
}

/** The course itself, in `archive.json`. */
export const COURSE_COLUMNS = [
  'slug',
  'title',
  'description_markdown',
  'visibility',
  'vote_model',
  'anonymity',
  'learners_first_hours',
  'repair_hours',
  'reputation_policy',
  'tag_creators',
  'restatement_required',
  'languages',
  'next_question_number',
  'created_at',
  'origin_url',
] as const;

const PEOPLE: ArchiveTable = {
  name: 'people',
  table: 'account',
  columns: [
    'name',
    'handle',
    'about_markdown',
    'locale',
    'time_zone',
    'origin_url',
    'created_at',
    'deleted_at',
  ],
  refs: {},
  own: 'person',
  order: 'own.n',
};

/** Every table of an archive, each after those that it points at; version 1 ends with the badges. */
export const TABLES: readonly ArchiveTable[] = [
  PEOPLE,
  ...COURSE_TABLES,
  ...MODERATION_TABLES,
  ...STANDING_TABLES,
];
