import { randomBytes } from 'node:crypto';
import { type ApiClient, newPerson } from './api-client.ts';
import { stackSql } from './stack-sql.ts';

/** A course with one of everything that a mutation can be about, and somebody of each kind. */
export interface FullCourse {
  readonly slug: string;
  readonly owner: ApiClient;
  /** Wrote everything that somebody else might want to change. */
  readonly author: ApiClient;
  /** Takes part and has written nothing. */
  readonly learner: Awaited<ReturnType<typeof newPerson>>;
  /** Names for `$name` in a mutation. */
  readonly ids: Readonly<Record<string, string>>;
}

const TEXT = 'A text of some length, and harmless.';
/** Files of one run share a process, and each counts from 1. */
const RUN = randomBytes(3).toString('hex');
let courses = 0;

/** Open while it is filled, then as asked. */
export async function fullCourse(visibility: 'OPEN' | 'PRIVATE'): Promise<FullCourse> {
  const slug = `full-${RUN}-${++courses}`;
  const [owner, author, learner] = [
    await newPerson('Olu Owner'),
    await newPerson('Ana Author'),
    await newPerson('Leo Learner'),
  ];
  await owner.data(
    `mutation { createCourse(input: { slug: "${slug}", title: "Full", visibility: OPEN }) { id } }`,
  );
  for (const each of [author, learner])
    await each.data(`mutation { joinCourse(course: "${slug}") { id } }`);
  const posts = await postsOf(slug, owner, author);
  const { handle } = author;
  const things = await thingsOf(slug, owner, { ...posts, handle });
  await owner.data(
    `mutation { updateCourse(input: { course: "${slug}", visibility: ${visibility} }) { id } }`,
  );
  const ids = { slug, handle, later: later(), ...posts, ...things };
  const course = { slug, owner, author, learner, ids };
  const enrolment = await enrolmentIdOf(course, handle);
  return { ...course, ids: { ...course.ids, enrolment } };
}

/** A time that something can be set for. */
const later = (): string => new Date(Date.now() + 7 * 24 * 3_600_000).toISOString();

/** The enrolment of a member, by their handle. */
export async function enrolmentIdOf(
  { owner, slug }: Pick<FullCourse, 'owner' | 'slug'>,
  handle: string,
): Promise<string> {
  const { course } = await owner.data<{ course: { member: { id: string } } }>(
    `{ course(slug: "${slug}") { member(handle: "${handle}") { id } } }`,
  );
  return course.member.id;
}

type Made = Record<string, { id: string; tags?: { id: string }[] }>;

const idsOf = (made: Made): Record<string, string> =>
  Object.fromEntries(Object.entries(made).map(([name, { id }]) => [name, id]));

const ask = (slug: string, title: string, more = ''): string =>
  `askQuestion(input: { course: "${slug}", title: "${title}", body: "${TEXT}", tags: ["one", "two"] ${more} }) { id tags { id } }`;

async function postsOf(
  slug: string,
  owner: ApiClient,
  author: ApiClient,
): Promise<Record<string, string>> {
  const asked = await author.data<Made>(`mutation {
    question: ${ask(slug, 'What is it all about?')}
    closed: ${ask(slug, 'What is closed already?')}
    deleted: ${ask(slug, 'What is deleted already?')}
    hidden: ${ask(slug, 'What is anonymous here?', 'anonymous: true')}
    toStaff: ${ask(slug, 'What is for staff alone?', 'visibility: STAFF')} }`);
  const ids = idsOf(asked);
  const [one, two] = asked.question?.tags ?? [];
  const { answer, comment } = idsOf(
    await author.data<Made>(`mutation {
      answer: postAnswer(input: { questionId: ${ids.question}, body: "${TEXT}" }) { id }
      comment: postComment(postId: ${ids.question}, body: "${TEXT}", anonymous: true) { id } }`),
  );
  const { accepted } = idsOf(
    await owner.data<Made>(`mutation {
      accepted: postAnswer(input: { questionId: ${ids.closed}, body: "${TEXT}" }) { id }
      closeQuestion(input: { questionId: ${ids.closed}, reason: OFF_TOPIC }) { id } }`),
  );
  await author.data(`mutation {
    acceptAnswer(answerId: ${accepted}) { id } deletePost(postId: ${ids.deleted}) { id } }`);
  return { ...ids, answer, comment, accepted, one: one?.id, two: two?.id } as Record<
    string,
    string
  >;
}

async function thingsOf(
  slug: string,
  owner: ApiClient,
  posts: Record<string, string>,
): Promise<Record<string, string>> {
  const { question, answer } = posts;
  const made = idsOf(
    await owner.data<Made>(`mutation {
      cohort: createCohort(course: "${slug}", name: "Monday") { id }
      announcement: postAnnouncement(course: "${slug}", input: { title: "Full", body: "${TEXT}" }) { id }
      scheduled: scheduleQuestion(publishAt: "${later()}", input: {
        course: "${slug}", title: "What will be asked later?", body: "${TEXT}", tags: ["one"] }) { id }
      lesson: saveLesson(course: "${slug}", label: "1", title: "First") { id }
      edit: suggestEdit(input: { postId: ${question}, baseVersion: 1, body: "${TEXT} More.", reason: "It says more." }) { id } }`),
  );
  const { endorseAnswer, invite } = await owner.data<{
    endorseAnswer: { endorsements: { id: string }[] };
    invite: { id: string }[];
  }>(`mutation {
    endorseAnswer(answerId: ${answer}, kind: CORRECT) { endorsements { id } }
    invite(input: { course: "${slug}", emails: ["invited-${slug}@example.org"], role: LEARNER }) { id } }`);
  return {
    ...made,
    ...(await moderationOf(slug, owner, posts)),
    endorsement: endorseAnswer.endorsements[0]?.id ?? '',
    invitation: invite[0]?.id ?? '',
  };
}

/** A flag by somebody, a case by the owner, and what moderators keep. */
async function moderationOf(
  slug: string,
  owner: ApiClient,
  posts: Record<string, string>,
): Promise<Record<string, string>> {
  const { question, answer, handle } = posts;
  const flagger = await newPerson('Fay Flagger');
  const { flag } = await flagger.data<Made>(`mutation { joinCourse(course: "${slug}") { id }
    flag(input: { postId: ${question}, kind: UNCLEAR }) { id } }`);
  const claim = `claim: "${TEXT}", quote: "of some length", source: "The script."`;
  const reply = `course: "${slug}", use: FIRST_POST, title: "Welcome", body: "${TEXT}"`;
  const notice = `course: "${slug}", handle: "${handle}", kind: NOTICE, reason: "${TEXT}"`;
  const made = await owner.data<Made>(`mutation {
    claim: flag(input: { postId: ${answer}, kind: INACCURATE, ${claim} }) { id }
    misconception: createMisconception(course: "${slug}", title: "The mean is the median.") { id }
    other: createMisconception(course: "${slug}", title: "The median is the mean.") { id }
    reply: saveReply(input: { ${reply} }) { id }
    sanction: giveSanction(input: { ${notice} }) { id }
    item: claimReview(course: "${slug}", queue: FLAGS) { id } }`);
  const { post } = await owner.data<{ post: { inaccuracyCase: { id: string } } }>(
    `{ post(id: ${answer}) { ... on Answer { inaccuracyCase { id } } } }`,
  );
  const finding = await findingIn(slug);
  return { ...idsOf(made), flag: flag?.id ?? '', case: post.inaccuracyCase.id, finding };
}

/** What only the nightly search makes. */
async function findingIn(slug: string): Promise<string> {
  const [row] = await stackSql<{ id: number }>(
    `insert into conduct_finding (course_id, kind, key, account_ids, evidence, found_at, seen_at)
     select id, 'VOTE_RING', '', '{}', '{}', now(), now() from course where slug = $1 returning id`,
    [slug],
  );
  return String(row?.id ?? '');
}
