import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { ActsWorld } from '../acts/acts-world.fixture.ts';
import { authoredComment, authoredPost } from '../posts/author.service.ts';

let world: ActsWorld;
let question: number;
beforeAll(async () => {
  world = await ActsWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  question = await world.question();
  await world.news();
});

const nameFor = (accountId: number): Promise<string> =>
  world.services.pseudonyms.pseudonymFor(world.database, question, accountId);

const preview = async (viewer: Viewer): Promise<string | null> => {
  const found = await world.services.access.question(world.database, viewer, question);
  return world.services.pseudonyms.viewerPseudonym(world.reader(viewer), found.question);
};

describe('a pseudonym', () => {
  it('is stable in a thread', async () => {
    const { asker } = world.cast;
    expect(await nameFor(asker.accountId)).toBe(await nameFor(asker.accountId));
  });

  it('is the one that was shown before', async () => {
    const shown = await preview(world.cast.learner);
    expect(shown).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(await nameFor(world.cast.learner.accountId)).toBe(shown);
    expect(await preview(world.cast.learner)).toBe(shown);
  });

  it('differs from thread to thread', async () => {
    const names = new Set<string>();
    for (let thread = 0; thread < 8; thread += 1) {
      question = await world.question();
      names.add(await nameFor(world.cast.learner.accountId));
    }
    expect(names.size).toBeGreaterThan(4);
  });

  it('is unique in a thread when many come at one moment', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 30 }, (_, number) => world.person(`Guest ${number}`, 'LEARNER')),
    );
    const names = await Promise.all(crowd.map(({ accountId }) => nameFor(accountId)));
    const again = await Promise.all(crowd.map(({ accountId }) => nameFor(accountId)));
    expect(new Set(names).size).toBe(30);
    expect(again).toEqual(names);
  });

  it('is one when the same person comes twice at one moment', async () => {
    const { accountId } = world.cast.answerer;
    const names = await Promise.all([nameFor(accountId), nameFor(accountId), nameFor(accountId)]);
    expect(new Set(names).size).toBe(1);
  });

  it('is promised neither to visitors nor to staff nor where names are always shown', async () => {
    expect(await preview(nobody)).toBeNull();
    expect(await preview(world.cast.visitor)).toBeNull();
    expect(await preview(world.cast.staff)).toBeNull();
    await world.sql(`update course set anonymity = 'OFF' where id = $1`, [world.courseId]);
    expect(await preview(world.cast.learner)).toBeNull();
    await world.sql(`update course set anonymity = 'PEERS' where id = $1`, [world.courseId]);
  });
});

describe('publishing a private question', () => {
  let hidden: number;
  let own: number;
  let comment: number;
  beforeEach(async () => {
    const { asker, staff } = world.cast;
    hidden = await world.question({ visibility: 'STAFF' });
    own = await world.answer(hidden, { author_id: asker.accountId });
    comment = await world.comment(own, hidden, asker.accountId);
    await world.answer(hidden, { author_id: staff.accountId });
    await world.news();
  });

  it('shows it to the course and counts it', async () => {
    const [before] = await world.sql<{ question_count: number }>(
      'select question_count from course',
    );
    const { question: row } = await world.services.publishing.publish(world.cast.staff, hidden);
    expect(row).toMatchObject({ visibility: 'COURSE', isAnonymous: true });
    expect(row.publishedAt).toEqual(world.clock.now());
    const [after] = await world.sql<{ question_count: number }>(
      'select question_count from course',
    );
    expect(after?.question_count).toBe((before?.question_count ?? 0) + 1);
    expect((await world.news()).map(({ type }) => type)).toEqual(['question.published']);
    await expect(
      world.services.access.question(world.database, world.cast.learner, hidden),
    ).resolves.toBeDefined();
  });

  it('puts all that the asker wrote there under one pseudonym', async () => {
    await world.services.publishing.publish(world.cast.staff, hidden);
    const { access, authors } = world.services;
    for (const viewer of [world.cast.learner, world.cast.staff, world.cast.owner]) {
      const reader = world.reader(viewer);
      const found = await access.comment(world.database, viewer, comment);
      const names = await Promise.all([
        authors.authorOf(reader, authoredPost(found.question)),
        authors.authorOf(reader, authoredPost(found.post)),
        authors.authorOf(reader, authoredComment(found.comment)),
      ]);
      expect(new Set(names.map(({ name }) => name)).size).toBe(1);
      for (const author of names)
        expect(author).toMatchObject({
          isAnonymous: true,
          isViewer: false,
          person: null,
          role: null,
        });
    }
  });

  it('leaves no line in the log that says who asked', async () => {
    await world.services.publishing.publish(world.cast.staff, hidden);
    const lines = await world.sql(
      'select act, subject_id, details from audit_entry where post_id = $1',
      [hidden],
    );
    expect(lines).toEqual([{ act: 'question.published', subject_id: null, details: {} }]);
  });

  it('keeps an edit of one’s own from telling who wrote it', async () => {
    await world.services.publishing.publish(world.cast.staff, hidden);
    const { asker, learner } = world.cast;
    world.clock.advance(3_600_000);
    const { post } = await world.services.edits.edit(world.reader(asker), hidden, {
      ...{ baseVersion: 1, body: 'The question, put more clearly now.', reason: '' },
    });
    const reader = world.reader(learner);
    const rows = await world.services.revisions.of(reader.loaders, post);
    const place = { courseId: post.courseId, threadId: hidden };
    for (const { editorId } of rows)
      expect(await world.services.authors.actorOf(reader, place, editorId)).toMatchObject({
        ...{ isAnonymous: true, person: null },
      });
  });

  it('is the asker’s and staff’s, once', async () => {
    const { publishing } = world.services;
    await expect(publishing.publish(nobody, hidden)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    for (const who of ['learner', 'moderator', 'visitor'] as const)
      await expect(publishing.publish(world.cast[who], hidden)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    await publishing.publish(world.cast.asker, hidden);
    await expect(publishing.publish(world.cast.asker, hidden)).rejects.toMatchObject({
      facts: { reason: 'ALREADY_DECIDED' },
    });
  });
});

describe('revealing an author', () => {
  const anonymous = async (): Promise<number> => {
    const id = await world.question({ is_anonymous: true });
    await world.services.pseudonyms.pseudonymFor(world.database, id, world.cast.asker.accountId);
    return id;
  };

  it('tells staff, and writes down whom, to whom and why', async () => {
    const { asker, staff } = world.cast;
    const { reveal } = world.services;
    const id = await anonymous();
    expect(await reveal.revealAuthor(staff, id, ' Threat of harm. ')).toBe(asker.accountId);
    expect(await world.news()).toEqual([
      {
        type: 'author.revealed',
        payload: { courseId: world.courseId, postId: id, actorId: staff.accountId },
      },
    ]);
    const { edges } = await reveal.reveals(world.cast.owner, world.courseId, { first: 1 });
    expect(edges[0]?.node).toMatchObject({
      ...{ act: 'author.revealed', reason: 'Threat of harm.', postId: id },
      ...{ actorId: staff.accountId, subjectId: asker.accountId },
    });
  });

  it('works for a comment under a named post', async () => {
    const { learner, staff } = world.cast;
    const comment = await world.comment(question, question, learner.accountId);
    await world.sql('update comment set is_anonymous = true where id = $1', [comment]);
    const id = await world.services.reveal.revealCommentAuthor(staff, comment, 'Unkind words.');
    expect(id).toBe(learner.accountId);
  });

  it('is refused without a reason, to everybody else, and for a name that is shown', async () => {
    const { reveal } = world.services;
    const id = await anonymous();
    await expect(reveal.revealAuthor(world.cast.staff, id, 'x')).rejects.toMatchObject({
      facts: { problems: [{ path: 'reason', code: 'TOO_SHORT' }] },
    });
    for (const who of ['learner', 'moderator', 'visitor', 'asker'] as const)
      await expect(reveal.revealAuthor(world.cast[who], id, 'I wonder.')).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    await expect(reveal.revealAuthor(nobody, id, 'I wonder.')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(reveal.revealAuthor(world.cast.staff, question, 'Why.')).rejects.toMatchObject({
      facts: { reason: 'ALREADY_DECIDED' },
    });
    expect(await world.news()).toEqual([]);
  });

  it('is listed for staff only', async () => {
    const { reveal } = world.services;
    for (const viewer of [nobody, world.cast.learner, world.cast.moderator])
      await expect(reveal.reveals(viewer, world.courseId, {})).rejects.toMatchObject({
        facts: { reason: 'STAFF_ONLY' },
      });
  });
});
