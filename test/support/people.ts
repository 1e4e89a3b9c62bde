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

let courses = 0;

/** A course of the owner's, with a tag and one question that later titles may resemble. */
export async function newCourse(owner: Reader, title: string): Promise<string> {
  const slug = `story-${process.pid}-${++courses}`;
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
