import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type ApiClient, newPerson } from './api-client.ts';
import { openContext, PHONE, WIDE } from './browser.ts';

export interface Reader {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly api: ApiClient & { handle: string; email: string };
  readonly name: string;
}

export interface ReaderOptions {
  readonly javaScript: boolean;
  readonly phone?: boolean;
}

/** A new person at a browser of their own, signed in. */
export async function newReader(
  browser: Browser,
  name: string,
  options: ReaderOptions,
): Promise<Reader> {
  const api = await newPerson(name);
  const context = await openContext(browser, {
    javaScriptEnabled: options.javaScript,
    viewport: options.phone ? PHONE : WIDE,
  });
  const value = api.cookie.split('=')[1] ?? '';
  const url = process.env.TEST_WEB_URL ?? '';
  await context.addCookies([
    { name: 'colloquy_session', value, url, httpOnly: true, sameSite: 'Lax' },
  ]);
  return { page: await context.newPage(), context, api, name };
}

/** A course of the owner's, with a tag and one question that later titles may resemble. */
export async function newCourse(owner: Reader, title: string): Promise<string> {
  const slug = `story-${randomUUID()}`;
  await owner.api.data(
    `mutation ($input: CreateCourseInput!) { createCourse(input: $input) { id } }`,
    { input: { title, slug, visibility: 'OPEN' } },
  );
  return slug;
}

export async function join(reader: Reader, course: string): Promise<void> {
  await reader.api.data(`mutation ($course: String!) { joinCourse(course: $course) { id } }`, {
    course,
  });
}

/** Resolves when a search in the course finds something: the worker indexes what was just written. */
export async function untilFound({ api }: Reader, course: string, query: string): Promise<void> {
  const deadline = performance.now() + FINDABLE_WITHIN_MS;
  for (;;) {
    const { search } = await api.data<{ search: { total: number } }>(
      `query ($course: String!, $query: String!) { search(course: $course, query: $query) { total } }`,
      { course, query },
    );
    if (search.total > 0) return;
    if (performance.now() > deadline) throw new Error(`"${query}" was not found in time.`);
  }
}

/** A worker that was just started has the whole demo course to take up first. */
const FINDABLE_WITHIN_MS = 90_000;

/** Gives a member another role, as the course's owner does. */
export async function promote(
  owner: Reader,
  course: string,
  { api }: Reader,
  role: string,
): Promise<void> {
  type Members = { course: { members: { edges: { node: { id: string } }[] } } };
  const found = await owner.api.data<Members>(
    `query ($course: String!, $name: String) {
      course(slug: $course) { members(first: 1, name: $name) { edges { node { id } } } }
    }`,
    { course, name: api.handle },
  );
  const enrolmentId = found.course.members.edges[0]?.node.id;
  await owner.api.data(
    `mutation ($input: UpdateEnrolmentInput!) { updateEnrolment(input: $input) { id } }`,
    { input: { enrolmentId, role } },
  );
}
