/*
 * Rows as short JSON. What a thread costs PostgreSQL is mostly writing names and values, and what it
 * costs here is mostly reading them, so that what most rows have nothing of stands in one place.
 */
import {
  COMMENT,
  columns,
  POST,
  QUESTION,
  snake,
  type AnswerRow,
  type CommentRow,
  type QuestionRow,
} from './posts.queries.ts';

// prettier-ignore
const RARE: readonly string[] = [
  'editedAt', 'editedById', 'deletedAt', 'deletedById', 'deleteReason', 'hiddenAt', 'wikiAt',
  'originUrl', 'originAuthor', 'originAuthorUrl', 'licence', 'cohortId', 'lessonId', 'publishedAt',
  'closedAt', 'closedById', 'closeReason', 'closeNote', 'duplicateOfId', 'acceptedAnswerId',
  'acceptedAt', 'acceptedById', 'restatement', 'resolvedAt', 'resolvedById',
];

/** A row of which the rare columns are in one of their own, null when there is nothing in them. */
export type Packed<R> = Partial<R> & { readonly rare: Partial<R> | null };

interface Packing<R> {
  /** The select list for the table `alias`. */
  readonly columns: (alias: string) => string;
  /** The row as it would be without packing; it is the same object. */
  readonly unpacked: <P extends Packed<R>>(row: P) => P & R;
}

function packing<R extends object>(names: readonly string[]): Packing<R> {
  const rare = RARE.filter((name) => names.includes(name));
  const usual = names.filter((name) => !rare.includes(name));
  const none = Object.fromEntries(rare.map((name) => [name, null]));
  const listed = (alias: string, of: (name: string, column: string) => string): string =>
    rare.map((name) => of(name, `${alias}.${snake(name)}`)).join(', ');
  return {
    columns: (alias) => `${columns(alias, usual)},
      case when num_nonnulls(${listed(alias, (_, column) => column)}) > 0 then
        json_build_object(${listed(alias, (name, column) => `'${name}', ${column}`)}) end as rare`,
    unpacked: <P extends Packed<R>>(row: P) => Object.assign(row, row.rare ?? none) as P & R,
  };
}

export const packedQuestion = packing<QuestionRow>([...POST, ...QUESTION]);
export const packedAnswer = packing<AnswerRow>(POST);
export const packedComment = packing<CommentRow>(COMMENT);
