import type { Sql, StructuredPart } from '@colloquy/db';
import { slugOf } from '@colloquy/domain/ranking';
import { FOLD_EDITS_MS, RevisionKind } from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import type { Act } from '../acts/thread-acts.service.ts';
import { EndorsementsService } from '../endorsements/endorsements.service.ts';
import { countQuestion, recountThread } from '../posts/counters.ts';
import { linkQuestions } from '../posts/links.ts';
import { type Rendered, RenderingService } from '../posts/rendering.service.ts';
import { type ChosenTags, putTags } from '../tags/tag-choice.ts';
import {
  foldInto,
  insertRevision,
  lastRevision,
  type RevisionRow,
  type RevisionText,
  textOf,
} from './revisions.queries.ts';

/** A new text of a post, checked; what is undefined stays as it is. */
export interface TextChange {
  readonly kind: Exclude<RevisionKind, 'INITIAL'>;
  readonly editorId: number;
  readonly reason: string;
  readonly title?: string;
  readonly bodyMarkdown: string;
  readonly tags?: ChosenTags;
  readonly structured?: StructuredPart | null;
  readonly rolledBackTo?: number;
}

const UPDATE = `update post
    set title = $2, slug = $3, body_markdown = $4, body_html = $5, excerpt = $6,
        structured = $7::jsonb, version = version + 1,
        edited_at = case when $8::boolean then edited_at else $9::timestamptz end,
        edited_by_id = case when $8::boolean then edited_by_id else $10::int end
  where id = $1`;

/** The one way in which the text of a post changes: by edit, by rollback, by a suggested edit. */
@Injectable()
export class TextWritingService {
  constructor(
    private readonly rendering: RenderingService,
    private readonly endorsements: EndorsementsService,
  ) {}

  /** Writes the text and everything that follows from it. @returns whether anything changed */
  async write(act: Act, change: TextChange): Promise<boolean> {
    const { tx, now, post, question, access } = act;
    const before = textOf(post);
    const after = changed(before, change);
    if (isSame(before, after)) return false;
    const last = await lastRevision(tx, post);
    const folds = foldsInto(last, act, change);
    const rendered = await this.rendering.render(tx, access.course, after.bodyMarkdown);
    await update(act, after, rendered, {
      editorId: change.editorId,
      leavesNoTrail: folds && last.kind === RevisionKind.INITIAL,
    });
    const revisionId = folds
      ? await fold(tx, last, after, change.reason)
      : await insertRevision(tx, { ...revisionOf(act, change), ...after });
    if (change.tags) await retag(act, change.tags);
    const { courseId, id: postId } = post;
    await linkQuestions(tx, { courseId, threadId: question.id }, rendered.questionNumbers, now);
    await recountThread(tx, question.id, now);
    await emit(tx, now, 'post.edited', { courseId, postId, revisionId, editorId: change.editorId });
    if (post.kind === 'ANSWER') await this.endorsements.suspend(act);
    return true;
  }
}

const changed = (before: RevisionText, change: TextChange): RevisionText => ({
  title: change.title ?? before.title,
  bodyMarkdown: change.bodyMarkdown,
  tags: change.tags?.names ?? before.tags,
  structured: change.structured === undefined ? before.structured : change.structured,
});

const PARTS = ['tried', 'expected', 'got'] as const;

const isSame = (a: RevisionText, b: RevisionText): boolean =>
  a.title === b.title &&
  a.bodyMarkdown === b.bodyMarkdown &&
  a.tags.join(' ') === b.tags.join(' ') &&
  PARTS.every((part) => a.structured?.[part] === b.structured?.[part]);

/**
 * The author's second thoughts within some minutes leave no trail. A text that somebody endorsed
 * is kept, and so is one that an earlier text was brought back as: both are referred to.
 */
function foldsInto(last: RevisionRow, { post, now }: Act, change: TextChange): boolean {
  const isAuthor = post.authorId !== null && change.editorId === post.authorId;
  return (
    isAuthor &&
    last.editorId === post.authorId &&
    change.kind === RevisionKind.EDIT &&
    last.kind !== RevisionKind.ROLLBACK &&
    post.endorsementCount === 0 &&
    now.getTime() - last.createdAt.getTime() < FOLD_EDITS_MS
  );
}

const revisionOf = ({ post, now }: Act, change: TextChange) => ({
  postId: post.id,
  kind: change.kind,
  editorId: change.editorId,
  reason: change.reason,
  rolledBackTo: change.rolledBackTo ?? null,
  createdAt: now,
});

async function fold(
  tx: Sql,
  last: RevisionRow,
  after: RevisionText,
  reason: string,
): Promise<number> {
  await foldInto(tx, last.id, after, reason);
  return last.id;
}

interface EditTrail {
  readonly editorId: number;
  /** An edit that folds into the first text leaves the post unedited to the eye. */
  readonly leavesNoTrail: boolean;
}

async function update(
  { tx, now, post }: Act,
  { title, bodyMarkdown, structured }: RevisionText,
  rendered: Rendered,
  { leavesNoTrail, editorId }: EditTrail,
): Promise<void> {
  const slug = title === null ? null : slugOf(title);
  const json = structured && JSON.stringify(structured);
  const { html, excerpt } = rendered;
  await tx.query(UPDATE, [
    ...[post.id, title, slug, bodyMarkdown, html, excerpt, json],
    ...[leavesNoTrail, now, editorId],
  ]);
}

async function retag({ tx, question }: Act, tags: ChosenTags): Promise<void> {
  await countQuestion(tx, question, -1);
  await putTags(tx, question.id, tags);
  await countQuestion(tx, question, 1);
}
