import { columns } from '@colloquy/qa';

export interface MisconceptionRow {
  readonly id: number;
  readonly courseId: number;
  readonly title: string;
  readonly refutationMarkdown: string;
  readonly refutationHtml: string;
  readonly createdById: number | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly endorsedById: number | null;
  readonly endorsedAt: Date | null;
  readonly mergedIntoId: number | null;
  /** Flags that name it and were not rejected. */
  readonly flagCount: number;
  /** Of those, upheld ones. */
  readonly upheldCount: number;
  readonly lastSeenAt: Date | null;
}

export interface WeekRow {
  readonly misconceptionId: number;
  /** The Monday that the week begins with. */
  readonly week: Date;
  readonly count: number;
}

// prettier-ignore
const MISCONCEPTION = [
  'id', 'courseId', 'title', 'refutationMarkdown', 'refutationHtml', 'createdById', 'createdAt',
  'editedAt', 'endorsedById', 'endorsedAt', 'mergedIntoId',
] as const;

const SELECT = `select ${columns('i', MISCONCEPTION)}, n."flagCount", n."upheldCount", n."lastSeenAt"
   from misconception i
   cross join lateral (
     select count(*)::int as "flagCount",
            (count(*) filter (where f.state = 'UPHELD'))::int as "upheldCount",
            max(f.created_at) as "lastSeenAt"
       from flag f
      where f.misconception_id = i.id and f.state in ('OPEN', 'UPHELD')) n`;

export const MISCONCEPTIONS_BY_ID = `${SELECT} where i.id = any($1::int[])`;

/** Enough for a page; a course with more of them has merging to do. */
export const MISCONCEPTIONS_MAX = 200;

/** Those of a course that stand, the most often seen first. */
export const MISCONCEPTIONS_OF = `${SELECT}
  where i.course_id = $1 and i.merged_into_id is null
    and ($2::text is null or i.title ilike $2)
  order by n."flagCount" desc, i.id desc limit ${MISCONCEPTIONS_MAX}`;

export const WEEKS_OF = `select misconception_id as "misconceptionId",
    date_trunc('week', created_at at time zone 'UTC') at time zone 'UTC' as week,
    count(*)::int as count
  from flag
  where misconception_id = any($1::int[]) and state in ('OPEN', 'UPHELD') and created_at >= $2
  group by 1, 2 order by 2`;

/** Flags and earlier mergers come to name the other one. */
export const MERGE_STEPS = [
  `update flag set misconception_id = $2 where misconception_id = $1`,
  `update misconception set merged_into_id = $2 where merged_into_id = $1 or id = $1`,
];
