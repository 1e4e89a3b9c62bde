import type { Sql, StructuredPart } from '@colloquy/db';
import type { RevisionKind } from '@colloquy/domain/vocabulary';
import type { FullPost } from '../posts/posts.queries.ts';

export interface RevisionRow {
  readonly id: number;
  readonly postId: number;
  readonly number: number;
  readonly kind: RevisionKind;
  readonly editorId: number | null;
  readonly title: string | null;
  readonly bodyMarkdown: string;
  readonly tags: readonly string[];
  readonly structured: StructuredPart | null;
  readonly reason: string;
  readonly rolledBackTo: number | null;
  readonly createdAt: Date;
}

/** A text as a revision keeps it. */
export type RevisionText = Pick<RevisionRow, 'title' | 'bodyMarkdown' | 'tags' | 'structured'>;

export type NewRevision = Omit<RevisionRow, 'id' | 'number'>;

const REVISION = `id, post_id as "postId", number, kind, editor_id as "editorId", title,
  body_markdown as "bodyMarkdown", tags, structured, reason, rolled_back_to as "rolledBackTo",
  created_at as "createdAt"`;

/** Newest first. */
export const REVISIONS_OF = `select ${REVISION} from revision
  where post_id = any($1::int[]) order by post_id, number desc`;

const LAST = `select ${REVISION} from revision where post_id = $1 order by number desc limit 1`;

const BY_NUMBER = `select ${REVISION} from revision where post_id = $1 and number = $2`;

const INSERT = `insert into revision (post_id, number, kind, editor_id, title, body_markdown, tags,
    structured, reason, rolled_back_to, created_at)
  select $1, coalesce(max(number), 0) + 1, $2, $3::int, $4, $5, $6::text[], $7::jsonb, $8, $9::int,
         $10::timestamptz
    from revision where post_id = $1
  returning id`;

const FOLD = `update revision
    set title = $2, body_markdown = $3, tags = $4, structured = $5::jsonb,
        reason = case when $6 = '' then reason else $6 end
  where id = $1`;

export async function revisionByNumber(
  tx: Sql,
  postId: number,
  number: number,
): Promise<RevisionRow | null> {
  const [row] = await tx.query<RevisionRow>(BY_NUMBER, [postId, number]);
  return row ?? null;
}

/** @returns the new revision's id */
export async function insertRevision(tx: Sql, revision: NewRevision): Promise<number> {
  const { postId, kind, editorId, title, bodyMarkdown, tags, structured } = revision;
  const { reason, rolledBackTo, createdAt } = revision;
  const [row] = await tx.query<{ id: number }>(INSERT, [
    ...[postId, kind, editorId, title, bodyMarkdown, tags],
    ...[structured && JSON.stringify(structured), reason, rolledBackTo, createdAt],
  ]);
  return row?.id ?? 0;
}

/** Puts a text in the place of the one that a revision held. */
export async function foldInto(
  tx: Sql,
  revisionId: number,
  text: RevisionText,
  reason: string,
): Promise<void> {
  const { title, bodyMarkdown, tags, structured } = text;
  const json = structured && JSON.stringify(structured);
  await tx.query(FOLD, [revisionId, title, bodyMarkdown, tags, json, reason]);
}

export const textOf = (post: FullPost): RevisionText => ({
  bodyMarkdown: post.bodyMarkdown,
  ...(post.kind === 'QUESTION'
    ? {
        title: post.title,
        tags: post.tags.map(({ name }) => name),
        structured: post.structured ?? null,
      }
    : { title: null, tags: [], structured: null }),
});

/** The newest revision; a post that came without any gets its present text as the first. */
export async function lastRevision(tx: Sql, post: FullPost): Promise<RevisionRow> {
  const [row] = await tx.query<RevisionRow>(LAST, [post.id]);
  if (row) return row;
  const first: NewRevision = {
    ...textOf(post),
    postId: post.id,
    kind: 'INITIAL',
    editorId: post.authorId,
    reason: '',
    rolledBackTo: null,
    createdAt: post.createdAt,
  };
  return { ...first, id: await insertRevision(tx, first), number: 1 };
}
