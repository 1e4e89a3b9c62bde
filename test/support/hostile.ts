import { type ApiClient, newPerson } from './api-client.ts';

/** A course in which every text that people can write holds something hostile. */
export interface Hostile {
  readonly slug: string;
  readonly author: ApiClient & { handle: string };
  /** Where the texts are to be read; grows with what is planted. */
  readonly pages: string[];
}

const COURSE = `mutation ($slug: String!, $title: String!) {
  createCourse(input: { slug: $slug, title: $title, visibility: OPEN }) { id } }`;

export async function hostileCourse(name: string): Promise<Hostile> {
  const slug = `hostile-${name}-${process.pid}`;
  const author = await newPerson('Hostile');
  await author.data(COURSE, { slug, title: 'A course of hostile texts' });
  return { slug, author, pages: [`/c/${slug}`] };
}

/** Scripts of one page: few enough that none hides another by much, many enough to be quick. */
const OF_A_PAGE = 20;
const TITLE_MAX = 150;
const COMMENT_MAX = 1_000;

const ASK = `mutation ($course: String!, $title: String!, $text: String!) {
  askQuestion(input: { course: $course, title: $title, body: $text, tags: ["hostile"],
    structured: { tried: $text, expected: $text, got: $text } }) { id number tags { id } } }`;
const ANSWER = `mutation ($id: ID!, $text: String!) {
  postAnswer(input: { questionId: $id, body: $text }) { id } }`;
const COMMENT = `mutation ($id: ID!, $text: String!) { postComment(postId: $id, body: $text) { id } }`;

/** Blocks apart, so that what one leaves open does not swallow the next. */
const together = (scripts: readonly string[]): string =>
  ['Texts that want to run:', ...scripts].join('\n\n');

const cut = (text: string, max: number): string => [...text].slice(0, max).join('');

/** Plants the scripts everywhere: each in a question, an answer, a comment, and in short fields. */
export async function plant(course: Hostile, scripts: readonly string[]): Promise<void> {
  let tag = '';
  for (let from = 0; from < scripts.length; from += OF_A_PAGE)
    tag = await plantQuestion(course, scripts.slice(from, from + OF_A_PAGE));
  await plantTitles(course, scripts);
  await plantTexts(course, scripts, tag);
}

async function plantQuestion(course: Hostile, scripts: readonly string[]): Promise<string> {
  const { author, slug, pages } = course;
  const text = together(scripts);
  const title = cut(`Hostile: ${scripts[0] ?? ''} in a title`, TITLE_MAX);
  const { askQuestion: question } = await author.data<{
    askQuestion: { id: string; number: number; tags: { id: string }[] };
  }>(ASK, { course: slug, title, text });
  // On their own, too: what stands in one text of a page can neither hide nor mend another.
  for (const script of scripts)
    await author.data(ANSWER, {
      id: question.id,
      text: `${script}\n\nto be an answer of some length`,
    });
  for (const script of scripts)
    await author.data(COMMENT, { id: question.id, text: cut(`A comment: ${script}`, COMMENT_MAX) });
  pages.push(`/c/${slug}/q/${question.number}`);
  return question.tags[0]?.id ?? '';
}

/** Each in a title, for the lists. */
async function plantTitles({ author, slug, pages }: Hostile, scripts: readonly string[]) {
  for (const script of scripts)
    await author.data(ASK, {
      course: slug,
      title: cut(`Hostile in a title: ${script}.`, TITLE_MAX),
      text: 'A text of some length, and harmless.',
    });
  const list = `query ($course: String!, $after: String) { course(slug: $course) {
    questions(first: 100, after: $after) { pageInfo { endCursor } } } }`;
  let after: string | null = null;
  for (let from = 0; from < scripts.length; from += 100) {
    const page: { course: { questions: { pageInfo: { endCursor: string } } } } = await author.data(
      list,
      { course: slug, after },
    );
    after = page.course.questions.pageInfo.endCursor;
    pages.push(`/c/${slug}?after=${encodeURIComponent(after)}`);
  }
}

const TEXTS = `mutation ($course: String!, $tag: ID!, $about: String!, $long: String!, $name: String!, $title: String!, $excerpt: String!) {
  updateProfile(input: { name: $name, aboutMarkdown: $about }) { handle }
  updateCourse(input: { course: $course, title: $title, descriptionMarkdown: $about }) { id }
  editTag(input: { tagId: $tag, excerpt: $excerpt, descriptionMarkdown: $long }) { id }
  createCohort(course: $course, name: $name) { id }
  saveLesson(course: $course, label: "1", title: $excerpt) { id } }`;

/** All on the tag's page, as many as fit in the description and about oneself. */
async function plantTexts(course: Hostile, scripts: readonly string[], tag: string): Promise<void> {
  const { author, slug, pages } = course;
  const breakout = '</title></script><img src=x onerror=alert(1)>';
  await author.data(TEXTS, {
    ...{ course: slug, tag, long: together(scripts), about: cut(together(scripts), 3_000) },
    ...{ name: cut(breakout, 60), title: breakout, excerpt: `${breakout}"'` },
  });
  const base = `/c/${slug}`;
  pages.push(base, `${base}/about`, `${base}/tags`, `${base}/tags/hostile`, `${base}/people`);
  pages.push(`${base}/people/${author.handle}`, '/');
}
