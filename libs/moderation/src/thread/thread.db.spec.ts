import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { INACCURATE, ModerationWorld } from '../moderation-world.fixture.ts';

const MAY = '{ allowed reason }';
const PLAIN = `query ($slug: String!, $number: Int!) { course(slug: $slug) {
  question(number: $number) { id closedAt answers { id bodyHtml comments { id } } } } }`;

/** Everything that moderation adds to the page of a question. */
const PAGE = `query ($slug: String!, $number: Int!) { course(slug: $slug) {
  question(number: $number) {
    id closedAt viewerFlags { id } viewerCanFlag ${MAY} hiding { kinds } lostAcceptance { at }
    voiceCount viewerHasVoiced viewerCanVoiceClosing ${MAY} viewerCanVoiceReopening ${MAY}
    answers { id bodyHtml dispute viewerFlags { id } viewerCanFlag ${MAY} hiding { kinds }
      disputedClaims { claim quote }
      inaccuracyCase { state viewerParty viewerCanRepair ${MAY} viewerCanContest ${MAY}
        viewerCanAppeal ${MAY} claims { claim place { isUnchanged text } } steps { act note }
        appeals { state } difference { kind text } }
      comments { id viewerFlags { id } viewerCanFlag ${MAY} } } } } }`;

let world: ModerationWorld;
beforeAll(async () => {
  world = await ModerationWorld.make();
});
afterAll(() => world.drop());

describe('the page of a question', () => {
  it.each([1, 12])('with %i disputed answers pays one statement for moderation', async (count) => {
    const { course, asker, learner, moderator, staff, question, answer } = await world.scene();
    for (let place = 1; place < count; place += 1) {
      const other = await world.qa.answer(question, learner);
      await world.inaccurate(staff, other);
      await world.qa.comment(other, asker);
    }
    await world.inaccurate(staff, answer);
    const variables = { slug: course.slug, number: question.number };
    for (const { viewer } of [asker, learner, moderator, staff, { viewer: nobody }]) {
      const plain = await world.qa.ask(viewer, PLAIN, variables);
      const whole = await world.qa.ask(viewer, PAGE, variables);
      expect(whole.codes).toEqual([]);
      expect(whole.statements - plain.statements).toBeLessThanOrEqual(1);
    }
  });

  it('tells readers the claim, and the parties where their case stands and what they can do', async () => {
    const { course, asker, learner, moderator, question, answer } = await world.scene();
    const reader = await world.member(course);
    await world.flag(moderator, answer, INACCURATE);
    await world.inaccurate(asker, answer);
    const seenBy = async ({ viewer }: { viewer: typeof nobody }) => {
      const variables = { slug: course.slug, number: question.number };
      const { data } = await world.qa.ask(viewer, PAGE, variables);
      const page = data as unknown as { course: { question: { answers: unknown[] } } };
      return page.course.question.answers[0];
    };
    const disputed = {
      dispute: 'DISPUTED',
      disputedClaims: Array(2).fill({ claim: INACCURATE.claim, quote: INACCURATE.quote }),
    };
    expect(await seenBy(reader)).toMatchObject({ ...disputed, inaccuracyCase: null });
    expect(await seenBy(learner)).toMatchObject({
      ...disputed,
      inaccuracyCase: {
        ...{ state: 'OPEN', viewerParty: 'AUTHOR' },
        viewerCanRepair: { allowed: false, reason: 'NOT_EDITED' },
        viewerCanContest: { allowed: true },
        claims: [{ place: { isUnchanged: true, text: INACCURATE.quote } }, {}],
        steps: [{ act: 'FLAG' }, { act: 'FLAG' }],
      },
    });
    expect(await seenBy(asker)).toMatchObject({
      viewerFlags: [{}],
      inaccuracyCase: { viewerParty: 'FLAGGER', viewerCanContest: { reason: 'NOT_YOURS' } },
    });
    await world.edit(learner, answer.id, 'A text that is shorter, and posted.');
    expect(await seenBy(learner)).toMatchObject({
      inaccuracyCase: {
        viewerCanRepair: { allowed: true },
        claims: [{ place: { isUnchanged: false } }, {}],
      },
    });
  });
});
