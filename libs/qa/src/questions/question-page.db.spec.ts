import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nobody } from '@colloquy/platform/viewer';
import { QaWorld } from '../posts/qa-world.fixture.ts';

const AUTHOR = `{ name isAnonymous isViewer role person { id handle name } originUrl }`;
const POST = `id bodyHtml version helpfulCount score createdAt editedAt author ${AUTHOR}
  editedBy ${AUTHOR} viewerVote viewerHasBookmarked
  viewerCanEdit { allowed reason } viewerCanDelete { allowed reason }
  viewerCanVote { allowed reason } viewerCanComment { allowed reason }
  comments { id bodyHtml author ${AUTHOR} resolvedBy ${AUTHOR}
    viewerCanEdit { allowed } viewerCanDelete { allowed } viewerCanResolve { allowed } }`;

/** Everything that a question page shows. */
const PAGE = `query ($course: String!, $number: Int!) { course(slug: $course) { id title question(number: $number) {
  ${POST} number title slug state structured { triedHtml } visibility tags { id name }
  cohort { id name } lesson { id label title } closedBy ${AUTHOR}
  viewerIsSameHere viewerCanAnswer { allowed reason } viewerCanClose { allowed } viewerCanAccept { allowed }
  answers { ${POST} isAccepted viewerCanAccept { allowed } viewerCanEndorse { allowed }
    endorsements { kind note endorser { handle } } }
} } }`;

describe('a question page', () => {
  let world: QaWorld;
  beforeAll(async () => {
    world = await QaWorld.make();
  });
  afterAll(() => world.drop());

  it.each([1, 5, 40])(
    'with %i answers costs seven statements and the session',
    async (count) => {
      const { course, asker, learner, staff } = await world.course();
      const question = await world.question(course, asker, { anonymous: true });
      for (let place = 0; place < count; place += 1) {
        const answer = await world.answer(question, place % 2 ? learner : staff);
        await world.comment(answer, asker, true);
        if (place % 5 === 0)
          await world.database.query(
            `insert into endorsement (post_id, endorser_id, kind, post_version, created_at)
           values ($1, $2, 'CORRECT', 1, now())`,
            [answer.id, staff.id],
          );
      }
      await world.comment(question, learner);
      const variables = { course: course.slug, number: question.number };
      for (const { viewer } of [learner, asker]) {
        const { data, codes, statements } = await world.ask(viewer, PAGE, variables);
        expect(codes).toEqual([]);
        expect(data).toMatchObject({ course: { question: { answers: { length: count } } } });
        expect(statements).toBeLessThanOrEqual(7);
      }
    },
    30_000,
  );

  it('is no different from no page at all where the viewer may not read', async () => {
    const { course, asker, staff } = await world.course({ visibility: 'PRIVATE' });
    const question = await world.question(course, asker);
    const variables = { course: course.slug, number: question.number };
    const outside = await world.ask(nobody, PAGE, variables);
    const missing = await world.ask(nobody, PAGE, { course: 'no-such-course', number: 1 });
    expect(outside.data).toEqual(missing.data);
    expect(outside.codes).toEqual(missing.codes);
    const post = `query ($id: ID!) { post(id: $id) { id } }`;
    expect((await world.ask(nobody, post, { id: String(question.id) })).data).toEqual({
      post: null,
    });
    expect((await world.ask(staff.viewer, post, { id: String(question.id) })).data).toEqual({
      post: { id: String(question.id) },
    });
  });
});
