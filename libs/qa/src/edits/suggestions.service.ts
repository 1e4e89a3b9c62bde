import { Database, type Sql } from '@colloquy/db';
import { mayDecideSuggestedEdit, maySuggestEdit } from '@colloquy/domain/permissions';
import { checkTags, tagNameOf } from '@colloquy/domain/validation';
import {
  notFound,
  type Problem,
  refuseProblems,
  RevisionKind,
  SuggestedEditState,
} from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { type Act, auditOnOthers, ThreadActsService } from '../acts/thread-acts.service.ts';
import type { Reader } from '../posts/author.service.ts';
import { EditConflictService, StaleBase } from './conflict.service.ts';
import { tagsFrom } from './edits.service.ts';
import { textOf } from './revisions.queries.ts';
import {
  insertSuggestion,
  SUGGESTED_BY_ID,
  type SuggestedEditRow,
  writeDecision,
} from './suggested-edits.queries.ts';
import { TextWritingService } from './text-writing.service.ts';
import {
  checkNeededReason,
  checkReason,
  checkTyped,
  titleOf,
  type TypedText,
} from './typed-text.ts';

export interface Suggestion extends Omit<TypedText, 'structured'> {
  readonly baseVersion: number;
  readonly reason: string;
}

export interface Verdict {
  readonly apply: boolean;
  readonly note: string;
}

/** Better texts that people without the right to edit propose. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly database: Database,
    private readonly acts: ThreadActsService,
    private readonly conflicts: EditConflictService,
    private readonly writing: TextWritingService,
  ) {}

  /** @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT, EDIT_CONFLICT */
  async suggest(reader: Reader, postId: number, typed: Suggestion): Promise<SuggestedEditRow> {
    let id = 0;
    await this.conflicts.orTell(reader, () =>
      this.acts.onPost(reader.viewer, postId, async (act) => {
        const { tx, now, post, access } = act;
        insist(maySuggestEdit(post, access.actor));
        refuseProblems(problemsOf(act, typed));
        if (typed.baseVersion !== post.version) throw new StaleBase(act, typed.body);
        const { courseId } = post;
        id = await insertSuggestion(tx, suggestionOf(act, typed));
        await emit(tx, now, 'edit.suggested', { courseId, postId, suggestedEditId: id });
      }),
    );
    return found(this.database, id);
  }

  /**
   * Applies a suggestion as an edit by its proposer, or declines it.
   * @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT; EDIT_CONFLICT when the text has
   *   changed since it was proposed
   */
  async decide(reader: Reader, id: number, verdict: Verdict): Promise<SuggestedEditRow> {
    const { postId } = await found(this.database, id);
    await this.conflicts.orTell(reader, () =>
      this.acts.onPost(reader.viewer, postId, (act) => this.decideIn(act, id, verdict)),
    );
    return found(this.database, id);
  }

  /** `decide` within an act on the post that it is about. @throws StaleBase instead of EDIT_CONFLICT */
  async decideIn(act: Act, id: number, verdict: Verdict): Promise<void> {
    const { tx, now, post, actorId, access } = act;
    const suggestion = await found(tx, id);
    insist(mayDecideSuggestedEdit(suggestion, post, access.actor));
    refuseProblems(checkReason('note', verdict.note));
    if (verdict.apply) await this.#apply(act, suggestion);
    const state = verdict.apply ? SuggestedEditState.APPLIED : SuggestedEditState.DECLINED;
    const note = verdict.note.trim();
    await writeDecision(tx, id, { state, note, decidedById: actorId, at: now });
    const { courseId, id: postId } = post;
    await emit(tx, now, 'edit.decided', { courseId, postId, suggestedEditId: id });
    const details = { suggestedEditId: id, state };
    await auditOnOthers(act, { act: 'edit.decided', reason: note, details });
  }

  async #apply(act: Act, suggestion: SuggestedEditRow): Promise<void> {
    const { post } = act;
    if (suggestion.baseVersion !== post.version) throw new StaleBase(act, suggestion.bodyMarkdown);
    const tags = await tagsFrom(act, suggestion.tags.length > 0 ? suggestion.tags : undefined);
    await this.writing.write(act, {
      ...{
        kind: RevisionKind.EDIT,
        editorId: suggestion.authorId,
        reason: suggestion.reason,
        tags,
      },
      title: suggestion.title ?? undefined,
      bodyMarkdown: suggestion.bodyMarkdown,
    });
  }
}

async function found(sql: Sql, id: number): Promise<SuggestedEditRow> {
  const [row] = await sql.query<SuggestedEditRow>(SUGGESTED_BY_ID, [id]);
  if (!row) throw notFound();
  return row;
}

function suggestionOf({ post, actorId, now }: Act, typed: Suggestion) {
  const present = textOf(post);
  return {
    ...{ courseId: post.courseId, postId: post.id, authorId: actorId },
    baseVersion: typed.baseVersion,
    title: typeof typed.title === 'string' ? titleOf(typed.title) : present.title,
    bodyMarkdown: typed.body,
    tags: typed.tags ? [...new Set(typed.tags.map(tagNameOf))] : present.tags,
    reason: typed.reason.trim(),
    createdAt: now,
  };
}

function problemsOf(act: Act, typed: Suggestion): Problem[] {
  const problems = [
    ...checkTyped(act.post.kind, typed),
    ...(typed.tags ? checkTags('input.tags', typed.tags) : []),
    ...checkNeededReason('input.reason', typed.reason),
  ];
  return problems.length === 0 && changesNothing(act, typed)
    ? [{ path: 'input.body', code: 'NOT_ALLOWED' }]
    : problems;
}

function changesNothing(act: Act, typed: Suggestion): boolean {
  const present = textOf(act.post);
  const { title, bodyMarkdown, tags } = suggestionOf(act, typed);
  return (
    typed.baseVersion === act.post.version &&
    title === present.title &&
    bodyMarkdown === present.bodyMarkdown &&
    tags.join(' ') === present.tags.join(' ')
  );
}
