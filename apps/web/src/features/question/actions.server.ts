import type { RequestEvent } from '@sveltejs/kit';
import * as documents from '#gql/documents.server.ts';
import type { CloseReason, EndorsementKind, VoteValue } from '#gql/types.ts';
import { followA } from '#features/follow/actions.server.ts';
import { act } from '#lib/server/act.ts';
import { call } from '#lib/server/api.ts';
import { dropDraft, editorIntent } from '#lib/server/editor.ts';
import { onlyFor } from '#lib/server/sent-later.ts';

type QuestionEvent = RequestEvent<{ course: string; number: string }>;

const voting = {
  follow: followA('QUESTION'),
  vote: act('vote', async (event, fields) => {
    const value = (fields.optional('value') ?? null) as VoteValue | null;
    await call(event, documents.Vote, { postId: fields.text('postId'), value });
    return { say: value === null ? 'question.said_unvote' : 'question.said_vote' };
  }),
  bookmark: act('bookmark', async (event, fields) => {
    const bookmarked = fields.flag('on');
    await call(event, documents.Bookmark, { postId: fields.text('postId'), bookmarked });
    return { say: bookmarked ? 'question.said_bookmark' : 'question.said_unbookmark' };
  }),
  same: act('same', async (event, fields) => {
    const same = fields.flag('on');
    await call(event, documents.SaySameHere, { questionId: fields.text('postId'), same });
    return { say: same ? 'question.said_same' : 'question.said_unsame' };
  }),
};

const commenting = {
  comment: act('comment', async (event, fields) => {
    await onlyFor(event, fields);
    await call(event, documents.PostComment, {
      idempotencyKey: fields.optional('idempotencyKey'),
      postId: fields.text('postId'),
      body: fields.text('body'),
      anonymous: fields.flag('anonymous'),
    });
    return { say: 'question.said_comment' };
  }),
  editComment: act('editComment', async (event, fields) => {
    const [commentId, body] = [fields.text('commentId'), fields.text('body')];
    await call(event, documents.EditComment, { commentId, body });
    return { say: 'question.said_commentEdited' };
  }),
  deleteComment: act('deleteComment', async (event, fields) => {
    await call(event, documents.DeleteComment, { commentId: fields.text('commentId') });
    return { say: 'question.said_commentDeleted' };
  }),
  resolveComment: act('resolveComment', async (event, fields) => {
    const resolved = fields.flag('on');
    await call(event, documents.ResolveComment, { commentId: fields.text('commentId'), resolved });
    return { say: resolved ? 'question.said_resolved' : 'question.said_unresolved' };
  }),
};

const answering = {
  answer: act<QuestionEvent>('answer', async (event, fields) => {
    const { course, number } = event.params;
    const place = `answer:${number}`;
    const names = ['body', 'anonymous'];
    const intent = await editorIntent(event, fields, { course, place, names });
    if (intent !== undefined) return intent;
    await onlyFor(event, fields);
    const { postAnswer } = await call(event, documents.PostAnswer, {
      input: {
        idempotencyKey: fields.optional('idempotencyKey'),
        questionId: fields.text('questionId'),
        body: fields.text('body'),
        anonymous: fields.flag('anonymous'),
      },
    });
    await dropDraft(event, course, place);
    return { to: `${event.url.pathname}#a${postAnswer.id}`, say: 'question.said_answer' };
  }),
  accept: act('accept', async (event, fields) => {
    const [answerId, restatement] = [fields.text('answerId'), fields.optional('restatement')];
    await call(event, documents.AcceptAnswer, { answerId, restatement });
    return { say: 'question.said_accepted' };
  }),
  unaccept: act('unaccept', async (event, fields) => {
    await call(event, documents.WithdrawAcceptance, { questionId: fields.text('questionId') });
    return { say: 'question.said_unaccepted' };
  }),
};

const endorsing = {
  endorse: act('endorse', async (event, fields) => {
    await call(event, documents.EndorseAnswer, {
      answerId: fields.text('answerId'),
      kind: fields.text('kind') as EndorsementKind,
      note: fields.optional('note'),
      version: Number(fields.text('version')),
    });
    return { say: 'question.said_endorsed' };
  }),
  confirm: act('confirm', async (event, fields) => {
    await call(event, documents.ConfirmEndorsement, {
      endorsementId: fields.text('endorsementId'),
      version: Number(fields.text('version')),
    });
    return { say: 'question.said_confirmed' };
  }),
  withdraw: act('withdraw', async (event, fields) => {
    await call(event, documents.WithdrawEndorsement, {
      endorsementId: fields.text('endorsementId'),
    });
    return { say: 'question.said_withdrawn' };
  }),
};

const keeping = {
  close: act('close', async (event, fields) => {
    const number = Number(fields.text('duplicateOfNumber').replace('#', ''));
    // One voice of a learner waits for a second; a moderator's closes.
    const { voiceClosing } = await call(event, documents.VoiceClosing, {
      input: {
        questionId: fields.text('postId'),
        reason: fields.text('reason') as CloseReason,
        note: fields.optional('note'),
        duplicateOfNumber: Number.isInteger(number) && number > 0 ? number : undefined,
      },
    });
    return {
      say: voiceClosing.state === 'CLOSED' ? 'question.said_closed' : 'question.said_voiced',
    };
  }),
  reopen: act('reopen', async (event, fields) => {
    const questionId = fields.text('postId');
    const { voiceReopening } = await call(event, documents.VoiceReopening, { questionId });
    const isClosed = voiceReopening.state === 'CLOSED';
    return { say: isClosed ? 'question.said_voiced' : 'question.said_reopened' };
  }),
  remove: act('remove', async (event, fields) => {
    const [postId, reason] = [fields.text('postId'), fields.optional('reason')];
    await call(event, documents.DeletePost, { postId, reason });
    return { say: 'question.said_deleted' };
  }),
  restore: act('restore', async (event, fields) => {
    await call(event, documents.RestorePost, { postId: fields.text('postId') });
    return { say: 'question.said_restored' };
  }),
  publish: act('publish', async (event, fields) => {
    await call(event, documents.PublishQuestion, { questionId: fields.text('postId') });
    return { say: 'question.said_published' };
  }),
  reveal: act('reveal', async (event, fields) => {
    const { revealAuthor } = await call(event, documents.RevealAuthor, {
      postId: fields.text('postId'),
      reason: fields.text('reason'),
    });
    return { more: revealAuthor };
  }),
  revealComment: act('revealComment', async (event, fields) => {
    const { revealCommentAuthor } = await call(event, documents.RevealCommentAuthor, {
      commentId: fields.text('commentId'),
      reason: fields.text('reason'),
    });
    return { more: revealCommentAuthor };
  }),
};

/** Everything that can be done on the page of a question. */
export const questionActions = { ...voting, ...commenting, ...answering, ...endorsing, ...keeping };
