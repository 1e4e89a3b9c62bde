import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countStatements } from '@colloquy/db';
import { nobody, type Viewer } from '@colloquy/platform/viewer';
import { ActsWorld, MINUTE } from '../acts/acts-world.fixture.ts';
import type { EndorsementView } from './endorsement-loader.service.ts';

let world: ActsWorld;
let question: number;
let answer: number;
beforeAll(async () => {
  world = await ActsWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  question = await world.question();
  answer = await world.answer(question);
  world.clock.advance(60 * MINUTE);
  await world.news();
});

const WORDS = { kind: 'CORRECT', note: 'As in lecture 3.' } as const;
const types = async (): Promise<string[]> => (await world.news()).map(({ type }) => type);

const endorsements = (): Promise<
  { id: number; suspended_at: Date | null; post_version: number }[]
> => world.sql('select * from endorsement where post_id = $1 order by id', [answer]);

const theOne = async (): Promise<number> => (await endorsements())[0]?.id ?? 0;

const edit = async (viewer: Viewer, body: string): Promise<void> => {
  world.clock.advance(10 * MINUTE);
  const { version } = await world.post(answer);
  await world.services.edits.edit(world.reader(viewer), answer, {
    ...{ baseVersion: Number(version), body, reason: '' },
  });
};

const counts = async () => ({
  inForce: (await world.post(answer)).endorsement_count,
  answers: (await world.post(question)).endorsed_answer_count,
});

describe('endorsing an answer', () => {
  it('counts for the answer and its question, and is in the log', async () => {
    await world.services.endorsements.endorse(world.cast.staff, answer, WORDS);
    await world.services.endorsements.endorse(world.cast.owner, answer, {
      kind: 'COURSE_METHOD',
      note: '',
    });
    expect(await counts()).toEqual({ inForce: 2, answers: 1 });
    expect(await types()).toEqual(['answer.endorsed', 'answer.endorsed']);
    const lines = await world.sql('select act from audit_entry where post_id = $1', [answer]);
    expect(lines).toHaveLength(2);
  });

  it('again by the same person changes their words', async () => {
    await world.services.endorsements.endorse(world.cast.staff, answer, WORDS);
    const words = { kind: 'WELL_EXPLAINED', note: '' } as const;
    await world.services.endorsements.endorse(world.cast.staff, answer, words);
    expect(await endorsements()).toMatchObject([{ kind: 'WELL_EXPLAINED', note: '' }]);
    expect(await types()).toEqual(['answer.endorsed']);
  });

  it.each([
    ['nobody', 'UNAUTHENTICATED'],
    ['visitor', 'FORBIDDEN'],
    ['learner', 'FORBIDDEN'],
    ['moderator', 'FORBIDDEN'],
  ] as const)('is refused to %s', async (who, code) => {
    const viewer = who === 'nobody' ? nobody : world.cast[who];
    const act = world.services.endorsements.endorse(viewer, answer, WORDS);
    await expect(act).rejects.toMatchObject({ code });
    expect(await endorsements()).toEqual([]);
  });

  it('is not for questions, nor for one’s own answer', async () => {
    const { endorsements: service } = world.services;
    const own = await world.answer(question, { author_id: world.cast.staff.accountId });
    await expect(service.endorse(world.cast.staff, question, WORDS)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(service.endorse(world.cast.staff, own, WORDS)).rejects.toMatchObject({
      facts: { reason: 'OWN_POST' },
    });
  });
});

describe('an edit of an endorsed answer', () => {
  beforeEach(async () => {
    await world.services.endorsements.endorse(world.cast.staff, answer, WORDS);
    await world.news();
    await edit(world.cast.answerer, 'The second text of the answer.');
  });

  it('suspends the endorsement and tells of it', async () => {
    expect(await counts()).toEqual({ inForce: 0, answers: 0 });
    expect(await types()).toEqual(['post.edited', 'endorsement.suspended']);
    expect(await endorsements()).toMatchObject([{ suspended_at: world.clock.now() }]);
  });

  it('puts it into the endorser’s queue with the difference since the endorsed text', async () => {
    await edit(world.cast.answerer, 'The third text of the answer.');
    const reader = world.reader(world.cast.staff);
    const { endorsementReads } = world.services;
    const queue = await endorsementReads.suspendedOf(reader, world.courseId);
    const mine = queue.find(({ postId }) => postId === answer) as EndorsementView;
    expect(await endorsementReads.endorsedText(reader, mine.id)).toBe(
      'The first text of the answer.',
    );
    expect((await endorsementReads.viewerCanConfirm(reader, mine)).allowed).toBe(true);
    const others = world.reader(world.cast.owner);
    expect(await endorsementReads.suspendedOf(others, world.courseId)).toEqual([]);
  });

  it('waits for the endorser alone to confirm it', async () => {
    const { endorsements: service } = world.services;
    const id = await theOne();
    for (const viewer of [world.cast.answerer, world.cast.moderator, world.cast.owner])
      await expect(service.confirm(viewer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await world.news();
    await service.confirm(world.cast.staff, id);
    expect(await counts()).toEqual({ inForce: 1, answers: 1 });
    expect(await endorsements()).toMatchObject([{ suspended_at: null, post_version: 2 }]);
    expect(await types()).toEqual(['endorsement.confirmed']);
    await expect(service.confirm(world.cast.staff, id)).rejects.toMatchObject({
      facts: { reason: 'ALREADY_DECIDED' },
    });
  });

  it('is not confirmed, nor endorsed, for a text that changed since it was read', async () => {
    const { endorsements: service } = world.services;
    const id = await theOne();
    await edit(world.cast.answerer, 'A third text, a second ago.');
    const changed = { code: 'EDIT_CONFLICT' };
    await expect(service.confirm(world.cast.staff, id, 2)).rejects.toMatchObject(changed);
    const endorsing = service.endorse(world.cast.owner, answer, WORDS, 2);
    await expect(endorsing).rejects.toMatchObject(changed);
    expect(await counts()).toEqual({ inForce: 0, answers: 0 });
    await service.confirm(world.cast.staff, id, 3);
    expect(await counts()).toEqual({ inForce: 1, answers: 1 });
  });

  it('compares with the confirmed text once it was confirmed', async () => {
    await world.services.endorsements.confirm(world.cast.staff, await theOne());
    await edit(world.cast.answerer, 'The third text of the answer.');
    const reader = world.reader(world.cast.staff);
    const text = await world.services.endorsementReads.endorsedText(reader, await theOne());
    expect(text).toBe('The second text of the answer.');
  });
});

describe('taking an endorsement back', () => {
  it('is the endorser’s, or an owner’s', async () => {
    const { endorsements: service } = world.services;
    await service.endorse(world.cast.staff, answer, WORDS);
    const id = await theOne();
    await expect(service.withdraw(world.cast.moderator, id)).rejects.toMatchObject({
      facts: { reason: 'NOT_YOURS' },
    });
    await service.withdraw(world.cast.owner, id);
    expect(await counts()).toEqual({ inForce: 0, answers: 0 });
    expect((await types()).at(-1)).toBe('endorsement.withdrawn');
    await expect(service.withdraw(world.cast.staff, id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the endorsements of a page', () => {
  it('are read in one statement', async () => {
    const second = await world.answer(question);
    for (const id of [answer, second])
      await world.services.endorsements.endorse(world.cast.staff, id, WORDS);
    const reader = world.reader(nobody);
    const { access, endorsementReads } = world.services;
    const answers = await Promise.all(
      [answer, second].map(async (id) => {
        const { post } = await access.forAct(world.database, nobody, id);
        if (post.kind !== 'ANSWER') throw new Error('expected an answer');
        return post;
      }),
    );
    const count = { statements: 0 };
    const rows = await countStatements(count, () =>
      Promise.all(answers.map((row) => endorsementReads.ofAnswer(reader, row))),
    );
    expect(count.statements).toBe(1);
    expect(rows.map((of) => of.length)).toEqual([1, 1]);
  });
});
