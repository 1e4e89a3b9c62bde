import { Database } from '@colloquy/db';
import {
  mayConfirmEndorsement,
  mayEndorse,
  mayWithdrawEndorsement,
} from '@colloquy/domain/permissions';
import { checkText } from '@colloquy/domain/validation';
import {
  DomainError,
  type EndorsementKind,
  ErrorCode,
  NOTE_MAX,
  notFound,
  refuseProblems,
} from '@colloquy/domain/vocabulary';
import { emit } from '@colloquy/platform/outbox';
import type { Viewer } from '@colloquy/platform/viewer';
import { Injectable } from '@nestjs/common';
import { insist } from '../acts/insist.ts';
import { type Act, auditOnOthers, ThreadActsService } from '../acts/thread-acts.service.ts';
import { recountThread } from '../posts/counters.ts';
import type { PostForAct } from '../posts/post-access.service.ts';
import {
  ENDORSEMENT_BY_ID,
  type EndorsementRow,
  findEndorsement,
  insertEndorsement,
  recountEndorsements,
  suspendAll,
  writeConfirmed,
} from './endorsements.queries.ts';

export interface EndorsementWords {
  readonly kind: EndorsementKind;
  readonly note: string;
}

/** A word is for the text that its giver read. @throws DomainError EDIT_CONFLICT */
function insistOnSeen(post: { readonly version: number }, seen: number | null | undefined): void {
  const isSeen = seen === null || seen === undefined || seen === post.version;
  if (!isSeen) throw new DomainError(ErrorCode.EDIT_CONFLICT);
}

/** Staff's word for an answer, for the text that it was given to. */
@Injectable()
export class EndorsementsService {
  constructor(
    private readonly database: Database,
    private readonly acts: ThreadActsService,
  ) {}

  /**
   * Endorses the answer as it stands. Whoever has endorsed it before changes their words, and
   * confirms them if they were suspended. `seen` is the version that they read.
   * @throws DomainError FORBIDDEN, NOT_FOUND, INVALID_INPUT, EDIT_CONFLICT
   */
  endorse(
    viewer: Viewer,
    answerId: number,
    words: EndorsementWords,
    seen?: number | null,
  ): Promise<PostForAct> {
    return this.acts.onPost(viewer, answerId, async (act) => {
      const { tx, now, post, access, actorId } = act;
      if (post.kind !== 'ANSWER') throw notFound();
      insist(mayEndorse(post, access.actor));
      refuseProblems(checkText('note', words.note, { max: NOTE_MAX }));
      insistOnSeen(post, seen);
      const values = { ...words, note: words.note.trim(), postVersion: post.version };
      const known = await findEndorsement(tx, post.id, actorId);
      if (known) return this.#confirm(act, known, values);
      const ids = { postId: post.id, endorserId: actorId };
      const id = await insertEndorsement(tx, { ...values, ...ids }, now);
      await this.#recounted(act);
      await this.#tell(act, 'answer.endorsed', id);
    });
  }

  /**
   * Says that the word holds for the text as it now is; `seen` is the version that was read.
   * @throws DomainError FORBIDDEN, NOT_FOUND, EDIT_CONFLICT
   */
  confirm(viewer: Viewer, endorsementId: number, seen?: number | null): Promise<PostForAct> {
    return this.#onEndorsement(viewer, endorsementId, (act) =>
      this.confirmIn(act, endorsementId, seen),
    );
  }

  /** `confirm` within an act on the answer. */
  async confirmIn(act: Act, endorsementId: number, seen?: number | null): Promise<void> {
    const { post, access } = act;
    const endorsement = await endorsementIn(act, endorsementId);
    insist(mayConfirmEndorsement(endorsement, post, access.actor));
    insistOnSeen(post, seen);
    await this.#confirm(act, endorsement, { ...endorsement, postVersion: post.version });
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND */
  withdraw(viewer: Viewer, endorsementId: number): Promise<PostForAct> {
    return this.#onEndorsement(viewer, endorsementId, (act) => this.withdrawIn(act, endorsementId));
  }

  /** `withdraw` within an act on the answer. */
  async withdrawIn(act: Act, endorsementId: number): Promise<void> {
    const endorsement = await endorsementIn(act, endorsementId);
    insist(mayWithdrawEndorsement(endorsement, act.access.actor));
    await act.tx.query('delete from endorsement where id = $1', [endorsementId]);
    await this.#recounted(act);
    await this.#tell(act, 'endorsement.withdrawn', endorsementId);
  }

  /** Within an edit that changed the answer's text: every word for it waits for its giver. */
  async suspend(act: Act): Promise<void> {
    const { tx, now, post } = act;
    const ids = await suspendAll(tx, post.id, now);
    if (ids.length === 0) return;
    await this.#recounted(act);
    const { courseId, id: postId } = post;
    for (const endorsementId of ids)
      await emit(tx, now, 'endorsement.suspended', { courseId, postId, endorsementId });
  }

  async #confirm(
    act: Act,
    { id, suspendedAt }: EndorsementRow,
    values: EndorsementWords & { readonly postVersion: number },
  ): Promise<void> {
    await writeConfirmed(act.tx, id, values, act.now);
    if (suspendedAt === null) return;
    await this.#recounted(act);
    await this.#tell(act, 'endorsement.confirmed', id);
  }

  async #onEndorsement(
    viewer: Viewer,
    endorsementId: number,
    work: (act: Act) => Promise<void>,
  ): Promise<PostForAct> {
    const [found] = await this.database.query<EndorsementRow>(ENDORSEMENT_BY_ID, [endorsementId]);
    if (!found) throw notFound();
    return this.acts.onPost(viewer, found.postId, work);
  }

  async #recounted({ tx, post, question }: Act): Promise<void> {
    await recountEndorsements(tx, post.id);
    await recountThread(tx, question.id);
  }

  async #tell(
    act: Act,
    event: 'answer.endorsed' | 'endorsement.confirmed' | 'endorsement.withdrawn',
    endorsementId: number,
  ): Promise<void> {
    const { courseId, id: postId } = act.post;
    await emit(act.tx, act.now, event, { courseId, postId, endorsementId });
    await auditOnOthers(act, { act: event, details: { endorsementId } });
  }
}

/** Read under the thread's lock: it may have been withdrawn or suspended meanwhile. */
async function endorsementIn({ tx, post }: Act, id: number): Promise<EndorsementRow> {
  const [endorsement] = await tx.query<EndorsementRow[]>(ENDORSEMENT_BY_ID, [id]);
  if (!endorsement || endorsement.postId !== post.id) throw notFound();
  return endorsement;
}
