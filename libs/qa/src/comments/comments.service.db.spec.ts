import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '@colloquy/testing';
import { QaWorld } from '../posts/qa-world.fixture.ts';
import { CommentsService } from './comments.service.ts';

describe('a comment', () => {
  let world: QaWorld;
  let comments: CommentsService;
  beforeAll(async () => {
    world = await QaWorld.make();
    comments = world.get(CommentsService);
  });
  afterAll(() => world.drop());

  const thread = async () => {
    const people = await world.course();
    const question = await world.question(people.course, people.asker);
    return { ...people, question };
  };

  it('is rendered, counted and told of, and moves the thread up', async () => {
    const { question, learner, course } = await thread();
    const comment = await world.comment(question, learner);
    expect(comment.bodyHtml).toContain('Which book is that?');
    const row = await world.row('post', question.id);
    expect(row).toMatchObject({ comment_count: 1 });
    expect(new Date(String(row.last_activity_at))).toEqual(world.clock.now());
    const events = await world.database.query(
      `select payload from outbox where type = 'comment.posted' and payload->>'commentId' = $1`,
      [String(comment.id)],
    );
    expect(events).toEqual([
      { payload: { courseId: course.id, postId: question.id, commentId: comment.id } },
    ]);
  });

  it('has 2 to 1,000 characters', async () => {
    const { question, learner } = await thread();
    for (const [body, code] of [
      ['x', 'TOO_SHORT'],
      ['y'.repeat(1_001), 'TOO_LONG'],
    ] as const)
      await expect(comments.post(learner.viewer, question.id, { body })).rejects.toMatchObject({
        facts: { problems: [{ path: 'body', code }] },
      });
  });

  it('is for members, and not for deleted posts', async () => {
    const { question, learner, moderator } = await thread();
    const outsider = await aPerson(world.database);
    await expect(world.comment(question, outsider)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const answer = await world.answer(question, learner);
    await world.database.query('update post set deleted_at = now() where id = $1', [question.id]);
    await expect(world.comment(answer, learner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(world.comment(answer, moderator)).rejects.toMatchObject({
      facts: { reason: 'POST_DELETED' },
    });
  });

  it('is edited by its author alone', async () => {
    const { question, learner, moderator } = await thread();
    const comment = await world.comment(question, learner);
    const edited = await comments.edit(learner.viewer, comment.id, 'Which *page*?');
    expect(edited.bodyHtml).toContain('<em>page</em>');
    expect(edited.editedAt).toEqual(world.clock.now());
    await expect(comments.edit(moderator.viewer, comment.id, 'Mine now')).rejects.toMatchObject({
      facts: { reason: 'NOT_YOURS' },
    });
  });

  it('once deleted is not found by others, and a moderator leaves a line in the log', async () => {
    const { question, learner, moderator, asker } = await thread();
    const comment = await world.comment(question, learner);
    await expect(comments.delete(asker.viewer, comment.id)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await comments.delete(moderator.viewer, comment.id);
    expect(await world.row('post', question.id)).toMatchObject({ comment_count: 0 });
    await expect(comments.resolve(asker.viewer, comment.id, true)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const log = await world.database.query(
      'select act, subject_id from audit_entry where actor_id = $1',
      [moderator.id],
    );
    expect(log).toEqual([{ act: 'comment.deleted', subject_id: learner.id }]);
  });

  it('is resolved by the author of the post and opened again by its own', async () => {
    const { question, asker, learner } = await thread();
    const stranger = await world.member({ id: question.courseId } as never);
    const comment = await world.comment(question, learner);
    await expect(comments.resolve(stranger.viewer, comment.id, true)).rejects.toMatchObject({
      facts: { reason: 'NOT_YOURS' },
    });
    const resolved = await comments.resolve(asker.viewer, comment.id, true);
    expect(resolved).toMatchObject({ resolvedById: asker.id, resolvedAt: world.clock.now() });
    expect((await comments.resolve(learner.viewer, comment.id, false)).resolvedAt).toBeNull();
  });
});
