import type { StructuredPart } from '@colloquy/db';
import { mayEdit, mayRollBack } from '@colloquy/domain/permissions';
import { notFound, type Problem, refuseProblems } from '@colloquy/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { type Act, auditOnOthers, ThreadActsService } from '../acts/thread-acts.service.ts';
import type { Reader } from '../posts/author.service.ts';
import type { PostForAct } from '../posts/post-access.service.ts';
import { RenderingService } from '../posts/rendering.service.ts';
import { isLessonOf } from '../questions/asking.queries.ts';
import { lockTags, resolveNames } from '../tags/tag-changes.queries.ts';
import { type ChosenTags, chooseTags } from '../tags/tag-choice.ts';
import { EditConflictService, StaleBase } from './conflict.service.ts';
import { type RevisionRow, revisionByNumber } from './revisions.queries.ts';
import { TextWritingService } from './text-writing.service.ts';
import { checkReason, checkTyped, titleOf, type TypedText } from './typed-text.ts';

/** An edit as its writer sends it. */
export interface Edit extends TypedText {
  readonly baseVersion: number;
  readonly reason: string;
  /** Undefined leaves the lesson as it is. */
  readonly lessonId?: string | null;
}

/** Changing texts, one's own and, with the right to it, others'. */
@Injectable()
export class EditsService {
  constructor(
    private readonly acts: ThreadActsService,
    private readonly conflicts: EditConflictService,
    private readonly writing: TextWritingService,
    private readonly rendering: RenderingService,
  ) {}

  /**
   * Puts a new text in the place of the one that the writer began from.
   * @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT; EDIT_CONFLICT when the text has
   *   changed since
   */
  edit(reader: Reader, postId: number, edit: Edit): Promise<PostForAct> {
    return this.conflicts.orTell(reader, () =>
      this.acts.onPost(reader.viewer, postId, async (act) => {
        const { post, access, actorId } = act;
        insist(mayEdit(post, access.actor));
        refuseProblems([
          ...checkTyped(post.kind, edit),
          ...checkReason('input.reason', edit.reason),
          ...lessonOfAnswer(act, edit),
        ]);
        if (edit.baseVersion !== post.version) throw new StaleBase(act, edit.body);
        const tags = await tagsFrom(act, edit.tags);
        await moveToLesson(act, edit.lessonId);
        const changed = await this.writing.write(act, {
          ...{ kind: 'EDIT', editorId: actorId, reason: edit.reason.trim(), tags },
          title: typeof edit.title === 'string' ? titleOf(edit.title) : undefined,
          bodyMarkdown: edit.body,
          structured: await this.#structured(act, edit),
        });
        if (changed) await auditOnOthers(act, { act: 'post.edited', reason: edit.reason.trim() });
      }),
    );
  }

  /** Brings an earlier text back, as an edit of its own. @throws DomainError FORBIDDEN, NOT_FOUND */
  rollBack(
    reader: Reader,
    postId: number,
    to: { readonly number: number; readonly reason: string },
  ): Promise<PostForAct> {
    return this.acts.onPost(reader.viewer, postId, async (act) => {
      const { tx, post, access, actorId } = act;
      insist(mayRollBack(post, access.actor));
      refuseProblems(checkReason('reason', to.reason));
      const revision = await revisionByNumber(tx, post.id, to.number);
      if (!revision) throw notFound();
      const changed = await this.writing.write(act, {
        ...{ kind: 'ROLLBACK', editorId: actorId, reason: to.reason.trim() },
        title: revision.title ?? undefined,
        bodyMarkdown: revision.bodyMarkdown,
        tags: await tagsOf(act, revision),
        structured: revision.structured,
        rolledBackTo: revision.number,
      });
      if (changed) await auditOnOthers(act, { act: 'post.rolled-back', reason: to.reason.trim() });
    });
  }

  /** Undefined leaves the structured part as it is, null takes it away. */
  async #structured(
    { tx, access }: Act,
    { structured }: TypedText,
  ): Promise<StructuredPart | null | undefined> {
    if (structured === undefined) return undefined;
    return this.rendering.renderParts(tx, access.course, structured);
  }
}

const lessonOfAnswer = ({ post }: Act, { lessonId }: Edit): Problem[] =>
  post.kind === 'ANSWER' && lessonId !== undefined && lessonId !== null
    ? [{ path: 'input.lessonId', code: 'NOT_ALLOWED' }]
    : [];

/** A lesson is a place in the material, not text: moving leaves no revision. */
async function moveToLesson(
  { tx, question, post }: Act,
  lessonId: string | null | undefined,
): Promise<void> {
  if (lessonId === undefined || post.kind === 'ANSWER') return;
  if (lessonId !== null && !(await isLessonOf(tx, question.courseId, lessonId)))
    refuseProblems([{ path: 'input.lessonId', code: 'UNKNOWN' }]);
  await tx.query('update post set lesson_id = $2 where id = $1', [question.id, lessonId]);
}

/** The course is locked before its tags, as by asking, so that the two never wait for each other. */
export async function tagsFrom(
  { tx, access, now }: Act,
  names: readonly string[] | null | undefined,
): Promise<ChosenTags | undefined> {
  if (!names) return undefined;
  await lockTags(tx, access.course.id);
  return chooseTags(tx, access, { names, path: 'input.tags' }, now);
}

/** The revision's tags that the course still has, under their present names; none: no change. */
async function tagsOf(act: Act, revision: RevisionRow): Promise<ChosenTags | undefined> {
  if (act.post.kind === 'ANSWER') return undefined;
  const known = await resolveNames(act.tx, act.access.course.id, revision.tags);
  const names = revision.tags.filter((name) => known.has(name));
  return tagsFrom(act, names.length > 0 ? names : undefined);
}
