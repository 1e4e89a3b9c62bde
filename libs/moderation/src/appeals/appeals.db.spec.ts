import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson } from '@colloquy/testing';
import { CasesService } from '../cases/cases.service.ts';
import { HOUR_MS, ModerationWorld, type Scene } from '../moderation-world.fixture.ts';
import { AppealsService } from './appeals.service.ts';

let world: ModerationWorld;
let scene: Scene;
beforeAll(async () => {
  world = await ModerationWorld.make();
});
afterAll(() => world.drop());
beforeEach(async () => {
  scene = await world.scene();
});

/** Brings the answer's case to a decision by the moderator. */
async function decided(choice: 'UPHOLD' | 'REJECT'): Promise<number> {
  const { asker, moderator, course, answer } = scene;
  await world.inaccurate(asker, answer);
  world.qa.clock.advance(48 * HOUR_MS);
  await world.qa.get(CasesService).lapseDue();
  await world.review(moderator, course, 'REPAIRS', { choice });
  return (await world.caseOf(answer)).id;
}

const appeals = () => world.qa.get(AppealsService);
const state = async () => (await world.caseOf(scene.answer)).state;
/** What the log keeps of the answer to the appeal of a course. */
const logged = async (courseId: number): Promise<unknown> => {
  const [line] = await world.sql(
    `select details from audit_entry where course_id = $1 and act = 'appeal.decided'`,
    [courseId],
  );
  return line?.details;
};
const dispute = async () => (await world.qa.row('post', scene.answer.id)).dispute;

describe('an appeal against the decision of a case', () => {
  it('by the author is granted: the answer stands, its flag was wrong, readers are told again', async () => {
    const { asker, learner, staff, course, question, answer } = scene;
    await world.accept(asker, answer.id);
    const id = await decided('UPHOLD');
    await world.sql('update correction_notice set seen_at = now() where case_id = $1', [id]);
    await appeals().againstCase(learner.viewer, id, 'The script was corrected since.');
    await world.review(staff, course, 'APPEALS', { choice: 'GRANT', note: 'So it was.' });
    expect(await state()).toBe('REJECTED');
    expect(await dispute()).toBe('NONE');
    expect(await world.sql('select state from flag where case_id = $1', [id])).toEqual([
      { state: 'REJECTED' },
    ]);
    const notices = await world.sql('select seen_at from correction_notice where case_id = $1', [
      id,
    ]);
    expect(notices).toEqual([{ seen_at: null }]);
    await world.accept(asker, answer.id);
    expect(await world.qa.row('post', question.id)).toMatchObject({
      accepted_answer_id: answer.id,
    });
  });

  it('by the flagger is granted: the answer is found inaccurate after all', async () => {
    const { asker, staff, course } = scene;
    const id = await decided('REJECT');
    await appeals().againstCase(asker.viewer, id, 'Look at page 13, too.');
    await world.review(staff, course, 'APPEALS', { choice: 'GRANT' });
    expect(await state()).toBe('UPHELD');
    expect(await dispute()).toBe('FOUND_INACCURATE');
  });

  it('that is dismissed changes nothing, and there is no second one', async () => {
    const { learner, staff, course } = scene;
    const id = await decided('UPHOLD');
    await appeals().againstCase(learner.viewer, id, 'I do not think so.');
    await world.review(staff, course, 'APPEALS', { choice: 'DISMISS' });
    expect(await state()).toBe('UPHELD');
    await expect(appeals().againstCase(learner.viewer, id, 'Still not.')).rejects.toMatchObject({
      ...{ code: 'CONFLICT', facts: { reason: 'ALREADY_APPEALED' } },
    });
  });

  it('is for the side that lost, and for staff to answer', async () => {
    const { asker, learner, moderator, course } = scene;
    const id = await decided('UPHOLD');
    await expect(appeals().againstCase(asker.viewer, id, 'Why not?')).rejects.toMatchObject({
      facts: { reason: 'NOT_DECIDED' },
    });
    const stranger = await world.member(course);
    await expect(appeals().againstCase(stranger.viewer, id, 'I mind.')).rejects.toMatchObject({
      facts: { reason: 'NOT_A_PARTY' },
    });
    await appeals().againstCase(learner.viewer, id, 'I do not think so.');
    await expect(world.claim(moderator, course.slug, 'APPEALS')).rejects.toMatchObject({
      facts: { reason: 'STAFF_ONLY' },
    });
  });

  it('made twice at the same moment is one', async () => {
    const { learner } = scene;
    const id = await decided('UPHOLD');
    const both = await Promise.allSettled(
      [1, 2].map(() => appeals().againstCase(learner.viewer, id, 'I do not think so.')),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an appeal against the only staff of a course', () => {
  const alone = async (): Promise<number> => {
    const { course, staff, answer, asker, learner } = scene;
    await world.sql(
      `update enrolment set role = 'LEARNER' where course_id = $1 and role = 'OWNER'`,
      [course.id],
    );
    await world.inaccurate(asker, answer);
    world.qa.clock.advance(48 * HOUR_MS);
    await world.qa.get(CasesService).lapseDue();
    await world.review(staff, course, 'REPAIRS', { choice: 'UPHOLD' });
    const { id } = await world.caseOf(answer);
    await appeals().againstCase(learner.viewer, id, 'I do not think so.');
    return id;
  };

  it('is answered by who runs the site, not by who decided', async () => {
    const { staff, course } = scene;
    const admin = await aPerson(world.qa.database, { isAdministrator: true });
    await alone();
    await expect(world.claim(staff, course.slug, 'APPEALS')).rejects.toThrow('Nothing waits');
    await world.review(admin, course, 'APPEALS', { choice: 'GRANT' });
    expect(await state()).toBe('REJECTED');
    expect(await logged(course.id)).not.toHaveProperty('ownDecision');
    await world.sql('update account set is_administrator = false where id = $1', [admin.id]);
  });

  it('is looked at again by the same person where the whole site has nobody else', async () => {
    const { staff, course } = scene;
    await alone();
    await world.review(staff, course, 'APPEALS', { choice: 'DISMISS' });
    expect(await state()).toBe('UPHELD');
    const left = await world.sql(`select state from appeal where course_id = $1`, [course.id]);
    expect(left).toEqual([{ state: 'DISMISSED' }]);
    expect(await logged(course.id)).toMatchObject({ state: 'DISMISSED', ownDecision: true });
  });
});
