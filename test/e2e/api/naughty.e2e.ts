import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ApiClient, newPerson } from '../../support/api-client.ts';
import { describeWith, sharedJson } from '../../support/shared-data.ts';

jest.setTimeout(60_000);

const FILE = 'text/naughty-strings.json';
const collected = sharedJson<string[]>(FILE);

/** What PostgreSQL, JSON or a careless program would stumble over, one of a kind each. */
const OWN = [
  'a NUL \u0000 within',
  'half a pair \ud83d of surrogates',
  'the other half \udc4d of one',
  'a byte-order mark \ufeff within',
  'noncharacters \ufffe and \uffff',
  'right to left \u202etxet\u202c and marks e\u0301\u0323',
  'tabs\tand\rreturns\r\nand\u2028separators\u2029',
  'controls \u0001\u001b[31m\u007f\u0085',
  '\\u0000 \\x00 %00 &#0; written out',
  '$1 ${x} {{x}} %s %n \'; drop table post; -- " `',
];

interface Kept {
  /** The path of the input, as a refusal names it. */
  readonly input: string;
  /** Where the answer has it. */
  readonly output: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Whether space around it is taken away. */
  readonly trimmed: boolean;
}

interface Place {
  readonly place: string;
  /** The mutation, with `$v` for the string. */
  readonly call: () => string;
  /** A mutation that makes it possible to do it again. */
  readonly undo?: () => string;
  readonly kept: readonly Kept[];
  /** Whether a line break becomes a space in it: its input. */
  readonly oneLine?: string;
  /** Comes before each string, where the place needs some length. */
  readonly prefix?: string;
  /** Takes many strings at once, a line for each. */
  readonly long?: boolean;
}

const kept = (input: string, output: string, min: number, max: number, trimmed = true): Kept => ({
  input,
  output: output.split('.'),
  min,
  max,
  trimmed,
});

const slug = `naughty-${process.pid}`;
const ids = {
  ...{ question: '', answer: '', comment: '', tag: '', cohort: '', lesson: '' },
  ...{ misconception: '', handle: '' },
};
const PREFIX = 'A string that is odd: ';

const PLACES: readonly Place[] = [
  {
    place: 'the title, the text and the structured part of a question',
    call: () => `askQuestion(input: { course: "${slug}", title: $v, body: $v, tags: ["odd"],
      structured: { tried: $v, expected: $v, got: $v } }) {
      title bodyMarkdown structured { tried expected got } }`,
    kept: [
      kept('input.title', 'title', 15, 150),
      kept('input.body', 'bodyMarkdown', 20, 60_000, false),
      kept('input.structured.tried', 'structured.tried', 0, 10_000, false),
      kept('input.structured.expected', 'structured.expected', 0, 10_000, false),
      kept('input.structured.got', 'structured.got', 0, 10_000, false),
    ],
    prefix: PREFIX,
    oneLine: 'input.title',
  },
  {
    place: 'an answer',
    call: () => `postAnswer(input: { questionId: ${ids.question}, body: $v }) { bodyMarkdown }`,
    kept: [kept('input.body', 'bodyMarkdown', 20, 60_000, false)],
    prefix: PREFIX,
    long: true,
  },
  {
    place: 'a comment',
    call: () => `editComment(commentId: ${ids.comment}, body: $v) { bodyMarkdown }`,
    kept: [kept('body', 'bodyMarkdown', 2, 1_000, false)],
  },
  {
    place: 'a restatement',
    call: () => `acceptAnswer(answerId: ${ids.answer}, restatement: $v) { restatement }`,
    kept: [kept('restatement', 'restatement', 10, 300)],
    prefix: PREFIX,
  },
  {
    place: 'the reason of a deletion',
    call: () => `deletePost(postId: ${ids.question}, reason: $v) { deleteReason }`,
    undo: () => `restorePost(postId: ${ids.question}) { id }`,
    kept: [kept('reason', 'deleteReason', 0, 500)],
    prefix: PREFIX,
    long: true,
  },
  {
    place: 'a draft',
    call: () =>
      `saveDraft(course: "${slug}", place: "ask", fields: [{ name: "body", value: $v }]) { fields { value } }`,
    kept: [kept('fields.0.value', 'fields.0.value', 0, 100_000, false)],
  },
  {
    place: 'a name',
    call: () => 'updateProfile(input: { name: $v }) { name }',
    kept: [kept('input.name', 'name', 1, 60)],
  },
  {
    place: 'the text about oneself',
    call: () => 'updateProfile(input: { aboutMarkdown: $v }) { aboutMarkdown }',
    kept: [kept('input.aboutMarkdown', 'aboutMarkdown', 0, 3_000, false)],
    long: true,
  },
  {
    place: 'the title of a course',
    call: () => `updateCourse(input: { course: "${slug}", title: $v }) { title }`,
    kept: [kept('input.title', 'title', 3, 100)],
  },
  {
    place: 'the description of a course',
    call: () =>
      `updateCourse(input: { course: "${slug}", descriptionMarkdown: $v }) { descriptionMarkdown }`,
    kept: [kept('input.descriptionMarkdown', 'descriptionMarkdown', 0, 5_000, false)],
    long: true,
  },
  {
    place: 'the sentence on a tag',
    call: () => `editTag(input: { tagId: ${ids.tag}, excerpt: $v }) { excerpt }`,
    kept: [kept('input.excerpt', 'excerpt', 0, 500)],
  },
  {
    place: 'the description of a tag',
    call: () =>
      `editTag(input: { tagId: ${ids.tag}, descriptionMarkdown: $v }) { descriptionMarkdown }`,
    kept: [kept('input.descriptionMarkdown', 'descriptionMarkdown', 0, 60_000, false)],
    long: true,
  },
  {
    place: 'the name of a cohort',
    call: () => `renameCohort(cohortId: ${ids.cohort}, name: $v) { name }`,
    kept: [kept('name', 'name', 1, 60)],
  },
  {
    place: 'the number and the name of a lesson',
    call: () =>
      `saveLesson(course: "${slug}", lessonId: ${ids.lesson}, label: "1", title: $v) { title }`,
    kept: [kept('title', 'title', 1, 150)],
  },
  {
    place: 'what refutes a misconception',
    call: () =>
      `editMisconception(input: { id: ${ids.misconception}, refutation: $v }) { refutationMarkdown }`,
    kept: [kept('input.refutation', 'refutationMarkdown', 0, 5_000, false)],
    long: true,
  },
  {
    place: 'a saved reply',
    call: () =>
      `saveReply(input: { course: "${slug}", use: FIRST_POST, title: $v, body: $v, personal: true }) { title bodyMarkdown }`,
    kept: [
      kept('input.title', 'title', 3, 80),
      kept('input.body', 'bodyMarkdown', 3, 2_000, false),
    ],
  },
  {
    place: 'the reason of a sanction',
    call: () =>
      `giveSanction(input: { course: "${slug}", handle: "${ids.handle}", kind: NOTICE, reason: $v }) { reason }`,
    kept: [kept('input.reason', 'reason', 3, 2_000)],
    prefix: PREFIX,
    long: true,
  },
];

let owner: ApiClient;

beforeAll(async () => {
  owner = await newPerson('Naughty');
  const learner = await newPerson('Learner');
  await owner.data(
    `mutation { createCourse(input: { title: "Odd strings", slug: "${slug}", visibility: OPEN }) { id } }`,
  );
  await learner.data(`mutation { joinCourse(course: "${slug}") { id } }`);
  const made = await owner.data<{
    askQuestion: { id: string; tags: { id: string }[] };
    createCohort: { id: string };
    saveLesson: { id: string };
    createMisconception: { id: string };
  }>(`mutation {
    askQuestion(input: { course: "${slug}", title: "Where do odd strings go?", body: "${PREFIX}", tags: ["odd"] }) { id tags { id } }
    createCohort(course: "${slug}", name: "Monday") { id }
    saveLesson(course: "${slug}", label: "1", title: "Strings") { id }
    createMisconception(course: "${slug}", title: "Strings are all alike.") { id } }`);
  ids.handle = learner.handle;
  ids.misconception = made.createMisconception.id;
  ids.question = made.askQuestion.id;
  ids.tag = made.askQuestion.tags[0]?.id ?? '';
  ids.cohort = made.createCohort.id;
  ids.lesson = made.saveLesson.id;
  const { postAnswer } = await learner.data<{ postAnswer: { id: string } }>(
    `mutation { postAnswer(input: { questionId: ${ids.question}, body: "${PREFIX}" }) { id } }`,
  );
  ids.answer = postAnswer.id;
  const { postComment } = await owner.data<{ postComment: { id: string } }>(
    `mutation { postComment(postId: ${ids.question}, body: "Odd.") { id } }`,
  );
  ids.comment = postComment.id;
});

const writtenAt = (text: string, { input, trimmed }: Kept, oneLine?: string): string => {
  const line = input === oneLine ? text.replaceAll(/[\r\n]+/gu, ' ') : text;
  return trimmed ? line.trim() : line;
};

/** The inputs that are to be refused for this text. */
const refusedInputs = (text: string, places: readonly Kept[]): string[] =>
  places
    .filter(({ min, max }) => {
      const length = [...text.trim()].length;
      return length < min || length > max || text.includes('\u0000') || !text.isWellFormed();
    })
    .map(({ input }) => input);

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);

/** Half as many as one document may have names for, because each may need an undoing. */
const AT_ONCE = 15;

async function expectKept(place: Place, texts: readonly string[]): Promise<void> {
  const names = texts.map((_, index) => `$v${index}: String!`).join(', ');
  const calls = texts.map((_, index) => {
    const undo = place.undo ? ` u${index}: ${place.undo()}` : '';
    return `a${index}: ${place.call().replaceAll('$v', `$v${index}`)}${undo}`;
  });
  const values = Object.fromEntries(texts.map((text, index) => [`v${index}`, text]));
  const data = await owner.data(`mutation (${names}) { ${calls.join('\n')} }`, values);
  for (const [index, text] of texts.entries())
    for (const each of place.kept)
      expect({ [each.input]: at(data, [`a${index}`, ...each.output]) }).toEqual({
        [each.input]: writtenAt(text, each, place.oneLine),
      });
}

async function expectRefused(place: Place, text: string): Promise<void> {
  const { errors } = await owner.send(`mutation ($v: String!) { ${place.call()} }`, { v: text });
  const [error] = errors;
  expect({ text, code: error?.extensions.code }).toEqual({ text, code: 'INVALID_INPUT' });
  const paths = error?.extensions.problems?.map(({ path }) => path) ?? [];
  expect(new Set(paths)).toEqual(new Set(refusedInputs(text, place.kept)));
}

async function expectHandled(place: Place, texts: readonly string[]): Promise<void> {
  const whole = texts.map((text) => (place.prefix ?? '') + text);
  const fit = whole.filter((text) => refusedInputs(text, place.kept).length === 0);
  for (let from = 0; from < fit.length; from += AT_ONCE)
    await expectKept(place, fit.slice(from, from + AT_ONCE));
  for (const text of whole) if (!fit.includes(text)) await expectRefused(place, text);
}

/** As few texts as will hold all strings, a line for each. */
function joined(strings: readonly string[], max: number): string[] {
  const texts = [''];
  for (const string of strings) {
    const longer = `${texts.at(-1)}\n${string}`;
    if ([...longer].length < Math.min(max, 1_500) - PREFIX.length) texts[texts.length - 1] = longer;
    else texts.push(string);
  }
  return texts;
}

describe('a string that breaks naive programs', () => {
  it.each(PLACES)(
    'comes back as it was written, or is refused by name, in $place',
    async (place) => {
      await expectHandled(place, OWN);
    },
  );
});

describeWith(collected, FILE)('each of the collected naughty strings', () => {
  it.each(PLACES)(
    'comes back as it was written, or is refused by name, in $place',
    async (place) => {
      const strings = collected ?? [];
      const bound = Math.min(...place.kept.map(({ max }) => max));
      await expectHandled(place, place.long ? joined(strings, bound) : strings);
    },
  );
});

/** Whatever is only looked up: `$v` is the string. */
const LOOK_UPS = [
  'query ($v: String!) { course(slug: $v) { id } }',
  'query ($v: String!) { person(handle: $v) { id } }',
  'query ($v: String!) { search(query: $v) { total } }',
  'query ($v: String!) { invitationOffer(token: $v) { courseSlug } }',
  'query ($v: ID!) { post(id: $v) { id } }',
  'query ($v: ID!) { suggestedEdit(id: $v) { id } }',
  `query ($v: String!) { preview(course: "${slug}", markdown: $v) { html } }`,
  `query ($v: String!) { contributions(course: "${slug}", handle: $v) { answerCount } }`,
  ...[
    'draft(place: $v) { place }',
    'member(handle: $v) { id }',
    'members(name: $v) { totalCount }',
    'members(after: $v) { totalCount }',
    'questions(after: $v) { edges { cursor } }',
    'questions(author: $v) { edges { cursor } }',
    'questions(tag: $v) { edges { cursor } }',
    'similarQuestions(title: $v) { reason }',
    'tag(name: $v) { id }',
    'misconceptions(search: $v) { id }',
    'sanctions(handle: $v) { edges { cursor } }',
    'auditEntries(filter: { actor: $v, subject: $v, act: $v }) { edges { cursor } }',
  ].map((field) => `query ($v: String!) { course(slug: "${slug}") { ${field} } }`),
  ...[
    'signIn(input: { email: $v, password: "walks by the river" }) { id }',
    'signIn(input: { email: "odd@example.org", password: $v }) { id }',
    'signUp(input: { name: "Odd", email: $v, password: "walks by the river" }) { mustConfirmEmail }',
    `signUp(input: { name: "Odd", email: "odd@example.org", password: "walks by the river", locale: $v, timeZone: $v }) { mustConfirmEmail }`,
    'requestPasswordReset(email: $v)',
    'resetPassword(password: "walks by the river", token: $v)',
    'verifyEmail(token: $v)',
    'acceptInvitation(token: $v) { id }',
    'updateProfile(input: { handle: $v, locale: $v, timeZone: $v }) { id }',
    `discardDraft(course: "${slug}", place: $v)`,
    `saveDraft(course: "${slug}", place: $v, fields: [{ name: $v, value: "odd" }]) { place }`,
    `invite(input: { course: "${slug}", emails: [$v], role: LEARNER }) { id }`,
    `createTag(course: "${slug}", name: $v, parent: $v) { id }`,
    `askQuestion(input: { course: "${slug}", title: "${PREFIX}", body: "${PREFIX}", tags: [$v], language: $v }) { id }`,
    `saveLesson(course: "${slug}", label: "odd", title: "odd", url: $v) { id }`,
    `giveSanction(input: { course: "${slug}", handle: $v, kind: NOTICE, reason: "odd" }) { id }`,
    `createMisconception(course: "${slug}", title: $v) { id }`,
  ].map((field) => `mutation ($v: String!) { ${field} }`),
];

describe('a string that nothing can be called by', () => {
  it.each(LOOK_UPS)('is no fault of the API in %s', async (document) => {
    for (const text of OWN.slice(0, 5)) {
      const codes = (await owner.send(document, { v: text })).errors.map(
        ({ extensions }) => extensions.code,
      );
      expect({ text, codes }).not.toEqual({ text, codes: ['INTERNAL'] });
    }
  });
});
