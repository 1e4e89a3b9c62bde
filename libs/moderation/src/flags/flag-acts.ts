import { canHide, flagWeight, isHidden } from '@colloquy/domain/moderation';
import { FlagKind, type PostKind, QueueKind } from '@colloquy/domain/vocabulary';
import type { PostFacts } from '@colloquy/domain/permissions';
import type { Act, CommentRow, HidingService } from '@colloquy/qa';
import { enqueue } from '../queues/items.queries.ts';
import { FLAG_RECORD, HIDING_WEIGHTS } from './flags.queries.ts';

/** What is flagged, in its act: a post, or a comment under one. */
export type FlagAct = Act & { readonly comment: CommentRow | null };

/** What the rules of flags ask about a thing. */
type FlaggedFacts = PostFacts & { readonly kind: PostKind };

/** A comment is flagged as a question is: only answers can be inaccurate. */
export const factsOfComment = (comment: CommentRow): FlaggedFacts => ({
  ...comment,
  kind: 'QUESTION',
  wikiAt: null,
});

export const factsOfThing = ({ post, comment }: Pick<FlagAct, 'post' | 'comment'>): FlaggedFacts =>
  comment ? factsOfComment(comment) : post;

/** Under a comment the log names whoever wrote the comment. */
export const aboutAuthorOf = (act: FlagAct): FlagAct => {
  const { authorId, isAnonymous } = act.comment ?? act.post;
  return { ...act, post: { ...act.post, authorId, isAnonymous } };
};

const HIDING = Object.values(FlagKind).filter(canHide);

/** What a flag of the actor weighs now, by their role and record in the course. */
export async function weightOfActor({ tx, actorId, access }: Act): Promise<number> {
  const [record] = await tx.query<{ upheld: number; rejected: number }[]>(FLAG_RECORD, [
    actorId,
    access.course.id,
  ]);
  return flagWeight(access.actor.role, record ?? { upheld: 0, rejected: 0 });
}

async function areEnoughToHide({ tx, post, comment }: FlagAct): Promise<boolean> {
  const values = [post.id, comment?.id ?? null, HIDING];
  const rows = await tx.query<{ weight: number }[]>(HIDING_WEIGHTS, values);
  return isHidden(rows.map(({ weight }) => weight));
}

/** Puts a flagged thing before reviewers, and out of sight where its flags weigh enough for that. */
export async function putBeforeReviewers(act: FlagAct, hiding: HidingService): Promise<void> {
  const { tx, now, post, comment } = act;
  const { courseId, id: postId } = post;
  const subject = { courseId, queue: QueueKind.FLAGS, postId, commentId: comment?.id ?? null };
  await enqueue(tx, now, subject);
  if (await areEnoughToHide(act)) await setHidden(act, hiding, now);
}

/** Hides at `at`, or with null shows again. */
export const setHidden = (act: FlagAct, hiding: HidingService, at: Date | null): Promise<void> =>
  act.comment ? hiding.setComment(act, act.comment, at) : hiding.setPost(act, at);

/** After a flag was taken back: shows again what the others do not hide. */
export async function reconsiderHiding(act: FlagAct, hiding: HidingService): Promise<void> {
  if (!(await areEnoughToHide(act))) await setHidden(act, hiding, null);
}
