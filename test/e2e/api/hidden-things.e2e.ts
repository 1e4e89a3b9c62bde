/* What somebody may not see answers as what is not there: same data, same words, same code. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildSchema, isObjectType } from 'graphql';
import { ApiClient, newPerson } from '../../support/api-client.ts';
import { enrolmentIdOf, type FullCourse, fullCourse } from '../../support/full-course.ts';
import { filled, IN_A_COURSE } from '../../support/mutations.ts';
import { stackSql } from '../../support/stack-sql.ts';

jest.setTimeout(120_000);

type Ids = Readonly<Record<string, string>>;

const POSTS = ['question', 'answer', 'hidden', 'closed', 'accepted', 'toStaff', 'deleted'] as const;

/** Each query with arguments: how things of a course are asked for. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  post: POSTS.map((name) => `post(id: $${name}) { id bodyHtml }`),
  suggestedEdit: ['suggestedEdit(id: $edit) { id }'],
  inaccuracyCase: ['inaccuracyCase(id: $case) { id }'],
  reviewItem: ['reviewItem(id: $item) { id }'],
  course: [
    'course(slug: "$slug") { id title }',
    'course(slug: "$slug") { question(number: 1) { id } tag(name: "one") { id } member(handle: "$handle") { id } }',
  ],
  contributions: ['contributions(course: "$slug", handle: "$handle") { answerCount }'],
  standing: ['standing(course: "$slug", handle: "$handle") { handle }'],
  search: ['search(course: "$slug", query: "text") { total }'],
  preview: ['preview(course: "$slug", markdown: "#1") { html }'],
  topicHelpers: ['topicHelpers(course: "$slug", tag: "one") { name }'],
  courseOverview: ['courseOverview(course: "$slug") { weeks { week } }'],
  abilityHolders: ['abilityHolders(course: "$slug") { handle }'],
};
/** Those that are about no thing of a course: lists of one's own, tokens, and people as all see them. */
const OTHERS = ['courses', 'inbox', 'invitationOffer', 'mailSubscription', 'person'];

const schema = buildSchema(readFileSync('libs/graphql-schema/schema.graphql', 'utf8'));

/** Names of what is nowhere, each another; people are known to everybody. */
const absent = (ids: Ids): Ids =>
  Object.fromEntries(
    Object.entries(ids).map(([name, id], place) => [
      name,
      /^\d+$/.test(id) ? String(2_000_000_000 + place) : name === 'slug' ? 'no-such-course' : id,
    ]),
  );

/** All of what is answered but where in the document it was. */
async function answerTo(who: ApiClient, document: string): Promise<unknown> {
  const { data, errors, status } = await who.send(document);
  return {
    ...{ status, data },
    errors: errors.map(({ message, path, extensions }) => ({ message, path, extensions })),
  };
}

const schemaFaults = new Set(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'INTERNAL']);

async function expectSame(who: ApiClient, call: string, [there, nowhere]: readonly [Ids, Ids]) {
  const answer = await answerTo(who, filled(call, there));
  expect(answer).toEqual(await answerTo(who, filled(call, nowhere)));
  const [error] = (answer as { errors: { extensions: { code: string } }[] }).errors;
  expect(schemaFaults).not.toContain(error?.extensions.code);
}

const queries = Object.values(QUERIES)
  .flat()
  .map((call) => `{ ${call} }`);
const mutations = Object.values(IN_A_COURSE).map(({ call }) => `mutation { ${call} }`);

describe('the queries', () => {
  it('are all here that take arguments', () => {
    const query = schema.getQueryType();
    const fields = Object.values(isObjectType(query) ? query.getFields() : {});
    const names = fields.filter(({ args }) => args.length > 0).map(({ name }) => name);
    expect([...Object.keys(QUERIES), ...OTHERS].sort()).toEqual(names.sort());
  });
});

describe('a private course', () => {
  let course: FullCourse;
  const people: Record<string, ApiClient> = { 'somebody signed out': new ApiClient() };
  beforeAll(async () => {
    course = await fullCourse('PRIVATE');
    people['a stranger'] = await newPerson('Sam Stranger');
    people['a member of another course'] = (await fullCourse('OPEN')).learner;
    const { learner, owner } = course;
    const enrolment = await enrolmentIdOf(course, learner.handle);
    await owner.data(
      `mutation { removeMember(enrolmentId: ${enrolment}, reason: "They left.") { id } }`,
    );
    people['a member who was removed'] = learner;
  });

  it.each([...queries, ...mutations])('is nowhere for whoever is not in it: %s', async (call) => {
    for (const [name, who] of Object.entries(people)) {
      const [there, nowhere] = [course.ids, absent(course.ids)];
      await expectSame(who, call, [there, nowhere]).catch((error: unknown) => {
        throw new Error(`for ${name}`, { cause: error });
      });
    }
  });

  it.each([
    '',
    '/q/1',
    '/people',
    '/tags',
    '/about',
    '/staff',
    '/review',
    '/announcements',
    '/feed.atom',
    '/search?q=a',
  ])('has no page for a stranger: %s', async (path) => {
    const { cookie } = people['a stranger'] as ApiClient;
    const [there, nowhere] = await Promise.all(
      [course.slug, 'no-such-course'].map(async (slug) => {
        const url = `${process.env.TEST_WEB_URL}/c/${slug}${path}`;
        const page = await fetch(url, { headers: { cookie }, redirect: 'manual' });
        return { status: page.status, leads: page.headers.get('location')?.replace(slug, '') };
      }),
    );
    expect(there).toEqual(nowhere);
  });
});

describe('in an open course', () => {
  let course: FullCourse;
  beforeAll(async () => {
    course = await fullCourse('OPEN');
  });

  /** The same act on another post than its row has. */
  const onHidden = (name: string): string[] =>
    mutations
      .filter((call) => /\$(question|answer|hidden|closed|accepted)\b/.test(call))
      .map((call) => call.replaceAll(/\$(question|answer|hidden|closed|accepted)\b/g, `$${name}`));

  it.each([...onHidden('toStaff'), '{ post(id: $toStaff) { id } }'])(
    'a question to staff alone is nowhere for a learner: %s',
    async (call) => {
      const nowhere = { ...course.ids, toStaff: '2000000000' };
      await expectSame(course.learner, call, [course.ids, nowhere]);
    },
  );

  it.each([...onHidden('deleted'), '{ post(id: $deleted) { id } }'])(
    'a deleted question is nowhere for a learner: %s',
    async (call) => {
      const nowhere = { ...course.ids, deleted: '2000000000' };
      await expectSame(course.learner, call, [course.ids, nowhere]);
    },
  );
});

describe('what is one’s own', () => {
  let ids: Record<string, string>;
  let stranger: ApiClient;
  beforeAll(async () => {
    const { author, owner, slug, ids: made } = await fullCourse('OPEN');
    await owner.data(
      `mutation { postAnswer(input: { questionId: ${made.question}, body: "A text of some length." }) { id } }`,
    );
    const { saveSearch } = await author.data<{ saveSearch: { id: string } }>(
      `mutation { saveSearch(input: { course: "${slug}", query: "mean", name: "Mine" }) { id } }`,
    );
    const { viewer } = await author.data<{ viewer: { sessions: { id: string }[] } }>(
      '{ viewer { sessions { id } } }',
    );
    const [told] = await stackSql<{ id: number }>(
      `insert into notification (account_id, course_id, kind, first_at, last_at)
       select account_id, course_id, 'ANSWER', now(), now() from enrolment where id = $1 returning id`,
      [made.enrolment],
    );
    ids = {
      saved: saveSearch.id,
      session: viewer.sessions[0]?.id ?? '',
      told: String(told?.id ?? ''),
    };
    stranger = await newPerson('Sam Stranger');
  });

  it.each([
    'mutation { deleteSavedSearch(id: "$saved") }',
    'mutation { updateSavedSearch(input: { id: "$saved", name: "Mine" }) { id } }',
    'mutation { revokeSession(sessionId: $session) }',
    'mutation { markNotifications(ids: ["$told"], read: true) }',
    'mutation { markCorrectionsSeen(ids: [$told]) }',
    'mutation { tryPushDevice(id: $told) }',
    'mutation { removePushDevice(id: $told) }',
  ])('is nowhere for others: %s', async (call) => {
    for (const who of [stranger, new ApiClient()]) await expectSame(who, call, [ids, absent(ids)]);
  });
});
