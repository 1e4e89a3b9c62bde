import { LeavingService } from '@colloquy/courses';
import { PasswordService } from '@colloquy/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR_MS, INACCURATE, ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import { FlagsService } from '../flags/flags.service.ts';
import { CasesService } from './cases.service.ts';

let world: ModerationWorld;
let scene: Scene;
beforeAll(async () => {
  world = await ModerationWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  scene = await world.scene();
  await world.news();
});

const cases = () => world.qa.get(CasesService);
const answerRow = () => world.qa.row('post', scene.answer.id);
const flagStates = async () => {
  const rows = await world.sql<{ state: string }>(
    'select state from flag where post_id = $1 order by id',
    [scene.answer.id],
  );
  return rows.map(({ state }) => state);
};
const noticed = async (): Promise<unknown[]> =>
  world.sql(
    `select n.account_id as "accountId", n.reasons, n.seen_at as "seenAt"
       from correction_notice n where n.post_id = $1 order by n.account_id`,
    [scene.answer.id],
  );

/** Sends the answer's case to where it waits for a second person. */
const lapse = async (): Promise<void> => {
  world.qa.clock.advance(48 * HOUR_MS);
  await cases().lapseDue();
};

describe('an inaccuracy', () => {
  it('opens a case with the text as it was, and gives its author the hours of the course', async () => {
    const { asker, answer } = scene;
    await world.inaccurate(asker, answer);
    const now = world.qa.clock.now().getTime();
    expect(await world.caseOf(answer)).toMatchObject({
      ...{ state: 'OPEN', post_version: 1, answer_markdown: answer.bodyMarkdown },
    });
    const { repair_until: until } = await world.caseOf(answer);
    expect(new Date(String(until)).getTime()).toBe(now + 48 * HOUR_MS);
    expect(await world.news()).toEqual(['case.opened', 'flag.raised']);
    expect(await answerRow()).toMatchObject({ dispute: 'NONE' });
  });

  it('needs a claim, a source, and a quotation that is from the answer', async () => {
    const raise = world.flag(scene.asker, scene.answer, {
      ...{ kind: 'INACCURATE', claim: 'No.', quote: 'words never written there', source: '' },
    });
    await expect(raise).rejects.toMatchObject({
      facts: {
        problems: [
          { path: 'input.claim', code: 'TOO_SHORT' },
          { path: 'input.source', code: 'REQUIRED' },
          { path: 'input.quote', code: 'UNKNOWN' },
        ],
      },
    });
  });

  it('is about answers alone', async () => {
    const raise = world.flag(scene.learner, scene.question, INACCURATE);
    await expect(raise).rejects.toMatchObject({ facts: { reason: 'ANSWERS_ONLY' } });
  });

  it('that others see too joins the case, and the answer is disputed when they weigh enough', async () => {
    const { asker, moderator, answer } = scene;
    await world.inaccurate(asker, answer);
    await world.news();
    await world.flag(moderator, answer, { ...INACCURATE, claim: 'It forgets the other half.' });
    expect(
      await world.sql('select 1 from inaccuracy_case where post_id = $1', [answer.id]),
    ).toHaveLength(1);
    expect(await answerRow()).toMatchObject({ dispute: 'DISPUTED' });
    expect(await world.news()).toEqual(['answer.disputed', 'flag.raised']);
  });

  it('by staff disputes an answer alone', async () => {
    await world.inaccurate(scene.staff, scene.answer);
    expect(await answerRow()).toMatchObject({ dispute: 'DISPUTED' });
  });

  it('taken back by all who raised it ends the case', async () => {
    const { staff, answer } = scene;
    const { id } = await world.inaccurate(staff, answer);
    await world.qa.get(FlagsService).retract(staff.viewer, id);
    expect(await world.caseOf(answer)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await answerRow()).toMatchObject({ dispute: 'NONE' });
  });
});

describe('an answer that its author repairs', () => {
  it('is verified by a second person, and whoever relied on it is told once', async () => {
    const { course, asker, learner, moderator, answer, question } = scene;
    const voter = await world.member(course);
    const reader = await world.member(course);
    await world.accept(asker, answer.id);
    await world.sql(
      `insert into vote (post_id, account_id, value, created_at) values ($1, $2, 'HELPFUL', now())`,
      [answer.id, voter.id],
    );
    await world.sql(
      `insert into bookmark (post_id, account_id, created_at) values ($1, $2, now()), ($3, $2, now())`,
      [answer.id, voter.id, question.id],
    );
    await world.sql(
      'insert into same_here (post_id, account_id, created_at) values ($1, $2, now())',
      [question.id, reader.id],
    );
    await world.inaccurate(voter, answer);
    await world.repair(learner, answer);
    expect(await world.caseOf(answer)).toMatchObject({
      ...{ state: 'REPAIRED', repaired_by_id: learner.id },
    });
    expect((await world.caseOf(answer)).repair_revision_id).not.toBeNull();
    await world.news();
    await world.review(moderator, course, 'REPAIRS', { choice: 'VERIFY_REPAIR', note: '' });
    expect(await world.caseOf(answer)).toMatchObject({
      ...{ state: 'REPAIR_VERIFIED', decided_by_id: moderator.id },
    });
    expect(await flagStates()).toEqual(['UPHELD']);
    expect(await noticed()).toEqual([
      { accountId: asker.id, reasons: ['ACCEPTED'], seenAt: null },
      { accountId: voter.id, reasons: ['BOOKMARKED', 'HELPFUL'], seenAt: null },
      { accountId: reader.id, reasons: ['SAME_HERE'], seenAt: null },
    ]);
    expect(await world.qa.row('post', question.id)).toMatchObject({
      accepted_answer_id: answer.id,
    });
    expect(await world.news()).toEqual([
      ...['decision.recorded', 'flag.decided', 'correction.due', 'case.decided', 'review.decided'],
    ]);
  });

  it('must be edited before it counts as repaired', async () => {
    const { asker, learner, answer } = scene;
    await world.inaccurate(asker, answer);
    const { id } = await world.caseOf(answer);
    await expect(cases().repair(learner.viewer, id, '')).rejects.toMatchObject({
      ...{ code: 'CONFLICT', facts: { reason: 'NOT_EDITED' } },
    });
    await world.edit(learner, answer.id, 'A mended text that says what is right.');
    await expect(cases().repair(asker.viewer, id, '')).rejects.toMatchObject({
      ...{ code: 'FORBIDDEN', facts: { reason: 'NOT_YOURS' } },
    });
    expect(await cases().repair(learner.viewer, id, '')).toMatchObject({ state: 'REPAIRED' });
  });

  it('waits in nobody’s queue who is a party', async () => {
    const { course, moderator, learner, answer } = scene;
    await world.inaccurate(moderator, answer);
    await world.repair(learner, answer);
    await expect(world.claim(moderator, course.slug, 'REPAIRS')).rejects.toThrow('Nothing waits');
    const peer = await world.able(course, 'REVIEW');
    expect(await world.claim(peer, course.slug, 'REPAIRS')).toMatchObject({ postId: answer.id });
  });
});

describe('an answer that its author contests', () => {
  it('stays as it was when the second person agrees with the author', async () => {
    const { course, asker, staff, moderator, learner, answer } = scene;
    await world.inaccurate(staff, answer);
    await world.inaccurate(asker, answer);
    const { id } = await world.caseOf(answer);
    await cases().contest(learner.viewer, id, 'The script has a misprint there.');
    await world.review(moderator, course, 'REPAIRS', { choice: 'REJECT' });
    expect(await world.caseOf(answer)).toMatchObject({ state: 'REJECTED' });
    expect(await flagStates()).toEqual(['REJECTED', 'REJECTED']);
    expect(await answerRow()).toMatchObject({ dispute: 'NONE' });
    expect(await noticed()).toEqual([]);
  });
});

describe('an answer whose author says nothing', () => {
  it('lapses when its time is over, once, whoever runs the job and how often', async () => {
    const { asker, answer } = scene;
    await world.inaccurate(asker, answer);
    world.qa.clock.advance(48 * HOUR_MS - 1);
    await cases().lapseDue();
    expect(await world.caseOf(answer)).toMatchObject({ state: 'OPEN' });
    world.qa.clock.advance(1);
    await world.news();
    const lapsed = await Promise.all([cases().lapseDue(), cases().lapseDue(), cases().lapseDue()]);
    expect(lapsed.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await world.caseOf(answer)).toMatchObject({ state: 'LAPSED' });
    expect(await world.news()).toEqual(['case.lapsed']);
    const items = await world.sql(`select 1 from review_item where subject = $1`, [
      `case:${(await world.caseOf(answer)).id}`,
    ]);
    expect(items).toHaveLength(1);
  });

  it('is found inaccurate, loses its acceptance and cannot be accepted until it is repaired', async () => {
    const { course, asker, moderator, learner, answer, question } = scene;
    await world.accept(asker, answer.id);
    await world.inaccurate(await world.member(course), answer);
    await lapse();
    await world.review(moderator, course, 'REPAIRS', { choice: 'UPHOLD' });
    expect(await answerRow()).toMatchObject({ dispute: 'FOUND_INACCURATE' });
    expect(await world.qa.row('post', question.id)).toMatchObject({ accepted_answer_id: null });
    expect(await noticed()).toMatchObject([{ accountId: asker.id, reasons: ['ACCEPTED'] }]);
    await expect(world.accept(asker, answer.id)).rejects.toMatchObject({
      facts: { reason: 'FOUND_INACCURATE' },
    });
    const lost = await world.qa.ask(
      asker.viewer,
      'query ($id: ID!) { post(id: $id) { ... on Question { lostAcceptance { at } } } }',
      { id: String(question.id) },
    );
    expect(lost.data).toEqual({
      post: { lostAcceptance: { at: world.qa.clock.now().toISOString() } },
    });

    await world.sql('update correction_notice set seen_at = now() where post_id = $1', [answer.id]);
    await world.repair(learner, answer);
    expect(await answerRow()).toMatchObject({ dispute: 'DISPUTED' });
    await world.review(moderator, course, 'REPAIRS', { choice: 'VERIFY_REPAIR', note: '' });
    expect(await answerRow()).toMatchObject({ dispute: 'NONE' });
    expect(await noticed()).toEqual([{ accountId: asker.id, reasons: ['ACCEPTED'], seenAt: null }]);
    await world.accept(asker, answer.id);
  });

  it('is judged by nobody before its time', async () => {
    const { course, asker, moderator, answer } = scene;
    await world.inaccurate(asker, answer);
    await expect(world.claim(moderator, course.slug, 'REPAIRS')).rejects.toThrow('Nothing waits');
  });

  it('lapses at once when the author’s account is erased, and is decided as any other', async () => {
    const { course, asker, moderator, learner, answer } = scene;
    await world.inaccurate(asker, answer);
    const passwordHash = await new PasswordService().hash('walks by the sea');
    await world.sql('update account set password_hash = $2 where id = $1', [
      ...[learner.id, passwordHash],
    ]);
    await world.qa.get(LeavingService).deleteAccount(learner.viewer, 'walks by the sea');
    await cases().lapseDue();
    expect(await world.caseOf(answer)).toMatchObject({ state: 'LAPSED' });
    await world.review(moderator, course, 'REPAIRS', { choice: 'UPHOLD' });
    expect(await answerRow()).toMatchObject({ dispute: 'FOUND_INACCURATE' });
  });

  it('keeps its case when the row of the flagger goes, whose weight stays', async () => {
    const { course, staff, moderator, answer } = scene;
    await world.inaccurate(staff, answer);
    await world.sql('delete from account where id = $1', [staff.id]);
    await lapse();
    await world.review(moderator, course, 'REPAIRS', { choice: 'UPHOLD' });
    expect(await flagStates()).toEqual(['UPHELD']);
    expect(await answerRow()).toMatchObject({ dispute: 'FOUND_INACCURATE' });
  });
});

describe('of several claims in one case', () => {
  it('those that do not hold are rejected though the answer was wrong', async () => {
    const { course, asker, staff, moderator, answer } = scene;
    const wrong = await world.inaccurate(asker, answer);
    await world.inaccurate(staff, answer);
    await lapse();
    const rejectedFlagIds = [wrong.id];
    await world.review(moderator, course, 'REPAIRS', { choice: 'UPHOLD', rejectedFlagIds });
    expect(await flagStates()).toEqual(['REJECTED', 'UPHELD']);
  });
});
