/** One file of a person's data: which rows of which table are theirs, and which columns of them. */
export interface Part {
  /** Of the file, `NAME.jsonl`. */
  readonly name: string;
  readonly table: string;
  /** What makes a row theirs, in SQL; `t` is the row and $1 the account. */
  readonly whose: string;
  /** Columns that they get; ids of other people are never among them. */
  readonly columns: readonly string[];
  /** Columns that no two rows of theirs have the same; `id` where none are named. */
  readonly key?: readonly string[];
  /** The column that says of which post a row is, whose place in its course is then told. */
  readonly post?: 'id' | 'post_id' | 'question_id';
}

/** Rows read at once: enough that much is a few statements, few enough for any memory. */
export const ROWS_AT_ONCE = 500;

const keyOf = ({ key = ['id'] }: Part): readonly string[] => key;

/** Where a post stands; a title would be somebody else's text. */
const PLACE = (column: string): string => `left join lateral (
    select json_build_object('course', c.slug, 'question', q.number,
             'answer', case p.kind when 'ANSWER' then p.id end) as place
      from post p join post q on q.id = coalesce(p.question_id, p.id)
      join course c on c.id = q.course_id
     where p.id = t.${column}) at_post on true`;

/** What a number alone would not say. */
const NAMED: Readonly<Record<string, string>> = {
  course_id: `'course', (select o.slug from course o where o.id = t.course_id)`,
  cohort_id: `'cohort', (select o.name from cohort o where o.id = t.cohort_id)`,
  tag_id: `'tag', (select o.name from tag o where o.id = t.tag_id)`,
};

/** The next rows as JSON, a row each, after the one whose key is in $3 and the following. */
export function rowsOf(part: Part): string {
  const keys = keyOf(part).map((column) => `t."${column}"`);
  const fields = part.columns.map((column) => NAMED[column] ?? `'${column}', t."${column}"`);
  const place = part.post ? [`'place', at_post.place`] : [];
  const last = keys.map((_, index) => `$${index + 3}`).join(', ');
  return `select json_build_object(${[...fields, ...place].join(', ')})::text as line,
      array[${keys.map((key) => `${key}::text`).join(', ')}] as key
    from ${part.table} t ${part.post ? PLACE(part.post) : ''}
   where (${part.whose}) and ($2::boolean or (${keys.join(', ')}) > (${last}))
   order by ${keys.join(', ')} limit ${ROWS_AT_ONCE}`;
}

export interface PartRow {
  /** A JSON object. */
  readonly line: string;
  readonly key: readonly string[];
}

/** What `rowsOf` wants to know. */
export const valuesOf = (part: Part, accountId: number, last: PartRow | undefined): unknown[] => [
  accountId,
  last === undefined,
  ...keyOf(part).map((_, index) => last?.key[index] ?? null),
];
