/* Ids that stand inside a value: how they become numbers of the archive, and ids again. */
import type { LocalIds } from './rows.ts';
import type { Kind } from './tables.ts';

type Kinds = Readonly<Record<string, Kind>>;

export type Inside =
  /** A list of ids. */
  | { readonly list: Kind }
  /** An object; under these keys it holds an id or a list of ids. */
  | { readonly keys: Kinds }
  /** A text as `post:12`; 0 stands for what is gone. */
  | { readonly words: Kinds }
  /** An id; another column says of what. */
  | { readonly by: string; readonly kinds: Kinds };

/** The temporary table that gives each thing of a kind its number. */
export const numbersOf = (kind: Kind): string => `archived_${kind}`;

const numberOf = (kind: Kind, id: string): string =>
  `(select n from ${numbersOf(kind)} where id = ${id})`;

const numbersOfList = (kind: Kind, elements: string): string =>
  `from ${elements} with ordinality u(id, place) join ${numbersOf(kind)} k on k.id = u.id::int`;

/** The SQL of the column `name` of `t` with numbers in place of ids. */
export function numberedSql(name: string, inside: Inside): string {
  const column = `t.${name}`;
  if ('list' in inside) {
    const from = numbersOfList(inside.list, `unnest(${column})`);
    return `array(select k.n ${from} order by u.place)`;
  }
  if ('keys' in inside) {
    const parts = Object.entries(inside.keys).map(([key, kind]) => keySql(column, key, kind));
    return [column, ...parts].join(' || ');
  }
  if ('words' in inside) {
    const id = `split_part(${column}, ':', 2)::int`;
    const cases = Object.entries(inside.words).map(
      ([word, kind]) => `when '${word}' then '${word}:' || coalesce(${numberOf(kind, id)}, 0)`,
    );
    return `case split_part(${column}, ':', 1) ${cases.join(' ')} else ${column} end`;
  }
  const cases = Object.entries(inside.kinds).map(
    ([word, kind]) => `when '${word}' then ${numberOf(kind, column)}`,
  );
  return `case t.${inside.by} ${cases.join(' ')} end`;
}

function keySql(column: string, key: string, kind: Kind): string {
  const value = `${column}->'${key}'`;
  const list = numbersOfList(kind, `jsonb_array_elements_text(${value})`);
  return `case jsonb_typeof(${value})
    when 'number' then jsonb_build_object('${key}', ${numberOf(kind, `(${value})::int`)})
    when 'array' then jsonb_build_object('${key}',
      (select coalesce(jsonb_agg(k.n order by u.place), '[]') ${list}))
    else '{}' end`;
}

type Row = Readonly<Record<string, unknown>>;

/** The value of a column with ids of this database in place of numbers. */
export function withIds(value: unknown, inside: Inside, row: Row, ids: LocalIds): unknown {
  if (value === null || value === undefined) return null;
  if ('list' in inside) return (value as unknown[]).map((number) => ids.idOf(inside.list, number));
  if ('keys' in inside) return keysWithIds(value as Row, inside.keys, ids);
  if ('words' in inside) return wordWithId(String(value), inside.words, ids);
  const kind = inside.kinds[String(row[inside.by])];
  return kind ? ids.idOf(kind, value) : null;
}

function keysWithIds(object: Row, keys: Kinds, ids: LocalIds): Row {
  const entries = Object.entries(object).map(([key, value]) => {
    const kind = keys[key];
    if (kind === undefined) return [key, value];
    if (Array.isArray(value)) return [key, value.map((number) => ids.idOf(kind, number))];
    return [key, typeof value === 'number' ? ids.idOf(kind, value) : value];
  });
  return Object.fromEntries(entries) as Row;
}

function wordWithId(text: string, words: Kinds, ids: LocalIds): string {
  const [word = '', number] = text.split(':');
  const kind = words[word];
  return kind === undefined || number === '0' ? text : `${word}:${ids.idOf(kind, Number(number))}`;
}
