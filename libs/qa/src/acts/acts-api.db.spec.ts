import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import type { TestPerson } from '@colloquy/testing';
import { QaWorld } from '../posts/qa-world.fixture.ts';

const MAY = '{ allowed reason }';
const POST_ACTS = `viewerVote viewerHasBookmarked viewerCanEdit ${MAY} viewerCanSuggestEdit ${MAY}
  viewerCanDelete ${MAY} viewerCanRestore ${MAY} viewerCanReveal ${MAY} viewerCanVote ${MAY}
  viewerCanComment ${MAY} author { name person { handle } }
  comments { id viewerCanEdit ${MAY} viewerCanDelete ${MAY} viewerCanResolve ${MAY} }`;

/** Every button of a question page. */
const PAGE = `query ($course: String!, $number: Int!) {
  course(slug: $course) { question(number: $number) {
    ${POST_ACTS} viewerPseudonym viewerIsSameHere viewerCanSaySameHere ${MAY}
    viewerCanPublish ${MAY} viewerCanClose ${MAY} viewerCanReopen ${MAY} viewerCanAnswer ${MAY}
    viewerCanAccept ${MAY}
    answers { ${POST_ACTS} isAccepted viewerCanAccept ${MAY} viewerCanEndorse ${MAY}
      endorsements { kind suspendedAt endorser { handle } viewerCanConfirm ${MAY}
        viewerCanWithdraw ${MAY} } }
  } } }`;

const WAITING = `query ($course: String!) { course(slug: $course) { suspendedEndorsements {
  id difference { kind text } answer { id } viewerCanConfirm ${MAY} } } }`;

let world: QaWorld;
beforeAll(async () => {
  world = await QaWorld.make();
});
afterAll(() => world.drop());

describe('the buttons of a question page', () => {
  it.each([1, 8])('with %i answers cost seven statements for whoever looks', async (count) => {
    const { course, asker, learner, moderator, staff } = await world.course();
    const question = await world.question(course, asker, { anonymous: true });
    for (let place = 0; place < count; place += 1) {
      const { id } = await world.answer(question, learner, place % 2 === 0);
      await endorse(staff, id);
      await world.comment({ id }, asker, true);
    }
    const variables = { course: course.slug, number: question.number };
    for (const { viewer } of [asker, learner, moderator, staff, { viewer: nobody }]) {
      const { codes, statements } = await world.ask(viewer, PAGE, variables);
      expect(codes).toEqual([]);
      expect(statements).toBeLessThanOrEqual(7);
    }
  });
});

const endorse = ({ viewer }: TestPerson, answerId: number) =>
  world.ask(
    viewer,
    `mutation ($id: ID!) { endorseAnswer(answerId: $id, kind: CORRECT) {
       endorsements { id kind endorser { handle } } } }`,
    { id: String(answerId) },
  );

describe('an answer found helpful, accepted, endorsed, edited and confirmed', () => {
  it('goes through the API from end to end', async () => {
    const { course, asker, learner, staff } = await world.course();
    const question = await world.question(course, asker);
    const answer = await world.answer(question, learner);
    const id = String(answer.id);

    const vote = `mutation ($id: ID!) { vote(postId: $id, value: HELPFUL) {
      helpfulCount viewerVote viewerCanVote ${MAY} } }`;
    expect((await world.ask(asker.viewer, vote, { id })).data).toEqual({
      vote: {
        helpfulCount: 1,
        viewerVote: 'HELPFUL',
        viewerCanVote: { allowed: true, reason: null },
      },
    });
    expect((await world.ask(learner.viewer, vote, { id })).codes).toEqual(['FORBIDDEN: OWN_POST']);

    const accept = `mutation ($id: ID!) { acceptAnswer(answerId: $id) {
      state acceptedByStaff answers { isAccepted } } }`;
    expect((await world.ask(asker.viewer, accept, { id })).data).toEqual({
      acceptAnswer: { state: 'ANSWERED', acceptedByStaff: false, answers: [{ isAccepted: true }] },
    });
    expect((await endorse(staff, answer.id)).data).toMatchObject({
      endorseAnswer: { endorsements: [{ kind: 'CORRECT', endorser: { handle: staff.handle } }] },
    });

    world.clock.advance(3_600_000);
    const edit = `mutation ($input: EditPostInput!) { editPost(input: $input) {
      version bodyMarkdown revisions { number difference { kind } editor { name } }
      ... on Answer { endorsements { suspendedAt } } } }`;
    const input = { postId: id, baseVersion: 1, body: 'A text that is longer than it was before.' };
    const edited = await world.ask(learner.viewer, edit, { input });
    expect(edited.data).toMatchObject({
      editPost: { version: 2, endorsements: [{ suspendedAt: world.clock.now().toISOString() }] },
    });
    expect((await world.ask(learner.viewer, edit, { input })).codes).toEqual(['EDIT_CONFLICT']);

    const waiting = await world.ask(staff.viewer, WAITING, { course: course.slug });
    expect(waiting.data).toMatchObject({
      course: {
        suspendedEndorsements: [{ answer: { id }, viewerCanConfirm: { allowed: true } }],
      },
    });
    const [{ id: endorsementId }] = (await world.database.query<{ id: number }>(
      'select id from endorsement where post_id = $1',
      [answer.id],
    )) as [{ id: number }];
    const confirm = `mutation ($id: ID!) { confirmEndorsement(endorsementId: $id) {
      endorsements { suspendedAt confirmedAt difference { text } } } }`;
    const confirmed = await world.ask(staff.viewer, confirm, { id: String(endorsementId) });
    expect(confirmed.data).toMatchObject({
      confirmEndorsement: { endorsements: [{ suspendedAt: null, difference: [] }] },
    });
  });
});
