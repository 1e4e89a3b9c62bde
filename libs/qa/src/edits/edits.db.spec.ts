import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DomainError } from '@colloquy/domain/vocabulary';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { ActsWorld, MINUTE, MORNING } from '../acts/acts-world.fixture.ts';
import type { PostForAct } from '../posts/post-access.service.ts';

let world: ActsWorld;
let question: number;
let answer: number;
beforeAll(async () => {
  world = await ActsWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  world.clock.set(MORNING);
  question = await world.question();
  answer = await world.answer(question);
  world.clock.advance(60 * MINUTE);
  await world.news();
});

const TEXT = 'Another text, long enough to be one.';

interface Written {
  readonly body?: string;
  readonly baseVersion?: number;
  readonly title?: string;
  readonly tags?: string[];
  readonly reason?: string;
}

const edit = (viewer: Viewer, postId: number, written: Written = {}): Promise<PostForAct> =>
  world.services.edits.edit(world.reader(viewer), postId, {
    ...{ baseVersion: 1, body: TEXT, reason: '' },
    ...written,
  });

const revisions = (postId: number) =>
  world.sql<{ number: number; kind: string; body_markdown: string; reason: string }>(
    'select number, kind, body_markdown, reason from revision where post_id = $1 order by number',
    [postId],
  );

describe('an edit', () => {
  it('keeps both texts, renders the new one and is told of', async () => {
    const { answerer } = world.cast;
    const { post } = await edit(answerer, answer, { reason: 'clearer' });
    expect(post).toMatchObject({ version: 2, bodyMarkdown: TEXT, editedById: answerer.accountId });
    expect(post.bodyHtml).toContain(`>${TEXT}</p>`);
    expect(await revisions(answer)).toMatchObject([
      { number: 1, kind: 'INITIAL', body_markdown: 'The first text of the answer.' },
      { number: 2, kind: 'EDIT', body_markdown: TEXT, reason: 'clearer' },
    ]);
    expect(await world.news()).toMatchObject([
      { type: 'post.edited', payload: { postId: answer, editorId: answerer.accountId } },
    ]);
  });

  it('that changes nothing leaves no trace', async () => {
    const { post } = await edit(world.cast.answerer, answer, {
      body: 'The first text of the answer.',
    });
    expect(post.version).toBe(1);
    expect(await revisions(answer)).toHaveLength(1);
    expect(await world.news()).toEqual([]);
  });

  it('of a question changes title, address and tags, and the counts of tags follow', async () => {
    const old = await world.tag(`variance-${question}`, question);
    const name = `sample-${question}`;
    const { question: row } = await edit(world.cast.asker, question, {
      ...{ title: 'Why is the sample variance divided by n - 1?', tags: [name] },
    });
    expect(row).toMatchObject({ slug: 'why-is-the-sample-variance-divided-by-n-1' });
    expect(row.tags).toMatchObject([{ name, questionCount: 1 }]);
    const [before] = await world.sql('select question_count from tag where id = $1', [old]);
    expect(before).toEqual({ question_count: 0 });
  });

  it('tells the second of two writers what the first one wrote, and loses neither', async () => {
    await edit(world.cast.moderator, answer, { body: 'The first text of the answer, mended.' });
    const late = await edit(world.cast.answerer, answer).catch((error: DomainError) => error);
    expect(late).toMatchObject({
      code: 'EDIT_CONFLICT',
      facts: {
        current: {
          version: 2,
          body: 'The first text of the answer, mended.',
          editorName: 'moderator',
        },
      },
    });
    expect((await world.post(answer)).body_markdown).toBe('The first text of the answer, mended.');
  });

  it('is done once when ten people send theirs at one moment', async () => {
    const people = Array.from({ length: 10 }, () => world.cast.staff);
    const results = await Promise.allSettled(
      people.map((one, place) =>
        edit(one, answer, { body: `${TEXT} Written by number ${place}.` }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await revisions(answer)).toHaveLength(2);
  });

  it('of somebody else’s text by a moderator is in the log; by the author it is not', async () => {
    await edit(world.cast.answerer, answer);
    await edit(world.cast.moderator, answer, { baseVersion: 2, body: `${TEXT} And more.` });
    const lines = await world.sql('select act, actor_id from audit_entry where post_id = $1', [
      answer,
    ]);
    expect(lines).toEqual([{ act: 'post.edited', actor_id: world.cast.moderator.accountId }]);
  });

  it.each([
    ['nobody', 'UNAUTHENTICATED'],
    ['visitor', 'FORBIDDEN'],
    ['learner', 'FORBIDDEN'],
  ] as const)('by %s is refused', async (who, code) => {
    const viewer = who === 'nobody' ? nobody : world.cast[who];
    await expect(edit(viewer, answer)).rejects.toMatchObject({ code });
    expect(await revisions(answer)).toHaveLength(1);
  });

  it('is refused with the path of each wrong field', async () => {
    const act = edit(world.cast.answerer, answer, {
      title: 'A title for an answer',
      body: 'short',
    });
    await expect(act).rejects.toMatchObject({
      facts: {
        problems: [
          { path: 'input.title', code: 'NOT_ALLOWED' },
          { path: 'input.body', code: 'TOO_SHORT' },
        ],
      },
    });
  });
});

describe('edits by the author within five minutes', () => {
  it('fold into the revision of the first of them', async () => {
    await edit(world.cast.answerer, answer, { body: `${TEXT} One.`, reason: 'an example' });
    world.clock.advance(4 * MINUTE);
    const { post } = await edit(world.cast.answerer, answer, {
      baseVersion: 2,
      body: `${TEXT} Two.`,
    });
    expect(post.version).toBe(3);
    expect(await revisions(answer)).toMatchObject([
      { number: 1 },
      { number: 2, body_markdown: `${TEXT} Two.`, reason: 'an example' },
    ]);
    world.clock.advance(MINUTE);
    await edit(world.cast.answerer, answer, { baseVersion: 3, body: `${TEXT} Three.` });
    expect(await revisions(answer)).toHaveLength(3);
  });

  it('of asking or answering leave the post unedited to the eye', async () => {
    world.clock.set(new Date(MORNING.getTime() + 4 * MINUTE));
    const { post } = await edit(world.cast.answerer, answer);
    expect(post).toMatchObject({ version: 2, editedAt: null, editedById: null });
    expect(await revisions(answer)).toMatchObject([{ kind: 'INITIAL', body_markdown: TEXT }]);
  });

  it('do not fold over what a moderator wrote', async () => {
    await edit(world.cast.moderator, answer, { body: `${TEXT} Mended.` });
    await edit(world.cast.answerer, answer, { baseVersion: 2 });
    expect(await revisions(answer)).toHaveLength(3);
  });

  it('do not fold over a text that was endorsed', async () => {
    await edit(world.cast.answerer, answer);
    await world.services.endorsements.endorse(world.cast.staff, answer, {
      kind: 'CORRECT',
      note: '',
    });
    await edit(world.cast.answerer, answer, { baseVersion: 2, body: `${TEXT} And more.` });
    expect(await revisions(answer)).toHaveLength(3);
  });
});

describe('going back to an earlier text', () => {
  it('is an edit of its own that says where it went', async () => {
    await edit(world.cast.answerer, answer);
    const reader = world.reader(world.cast.answerer);
    const { post } = await world.services.edits.rollBack(reader, answer, {
      number: 1,
      reason: 'no',
    });
    expect(post).toMatchObject({ version: 3, bodyMarkdown: 'The first text of the answer.' });
    const [, , last] = await world.services.revisions
      .of(reader.loaders, post)
      .then((rows) => rows.reverse());
    expect(last).toMatchObject({ number: 3, kind: 'ROLLBACK', rolledBackTo: 1, reason: 'no' });
  });

  it('keeps a question’s tags when the revision names none that are left', async () => {
    await world.tag(`kept-${question}`, question);
    await edit(world.cast.asker, question);
    const reader = world.reader(world.cast.asker);
    const to = { number: 1, reason: '' };
    const found = await world.services.edits.rollBack(reader, question, to);
    expect(found.question.tags.map(({ name }) => name)).toEqual([`kept-${question}`]);
  });

  it('to a revision that is not there is not found', async () => {
    const reader = world.reader(world.cast.staff);
    const act = world.services.edits.rollBack(reader, answer, { number: 9, reason: '' });
    await expect(act).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused to whoever may not edit', async () => {
    const reader = world.reader(world.cast.learner);
    const act = world.services.edits.rollBack(reader, answer, { number: 1, reason: '' });
    await expect(act).rejects.toMatchObject({ facts: { reason: 'NOT_YOURS' } });
  });
});
