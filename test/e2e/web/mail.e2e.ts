import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { ParsedMail } from 'mailparser';
import { ROOT } from '../../../infra/local/paths.ts';
import { anyFreePort } from '../../../infra/local/ports.ts';
import { launchBrowser, openContext, PHONE } from '../../support/browser.ts';
import { mailbox, mailIn, type Mailbox } from '../../support/mailbox.ts';
import { join, newCourse, newReader, type Reader } from '../../support/people.ts';
import { startStack, type Stack } from '../../support/stack.ts';

// A product of its own is started, which sends and takes real mail.
jest.setTimeout(180_000);

const SECRET = 'a secret of the mail provider';
const TITLE = 'Why does the mean of the means not move?';
const TEXT = 'A text that is long enough to be posted by anybody.';
const PATIENCE_MS = 60_000;
const PICTURE = 'apps/worker/src/demo/content/figures/sampling-distribution.png';

const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id number slug } }`;
const ANSWER = `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`;
const THREAD = `query ($id: ID!) { post(id: $id) {
  comments { bodyMarkdown bodyHtml author { name isViewer } } } }`;

interface Comment {
  readonly bodyMarkdown: string;
  readonly bodyHtml: string;
  readonly author: { name: string; isViewer: boolean };
}

describe('an answer by mail', () => {
  let browser: Browser;
  let stack: Stack;
  let post: Mailbox;
  let port: number;
  let asker: Reader;
  let helper: Reader;
  let course: string;
  let question: { id: string; number: number; slug: string };
  const before = { ...process.env };

  /** Asks until it is so: what is awaited comes from processes of its own. */
  async function soon<T>(
    what: string,
    look: () => T | undefined | Promise<T | undefined>,
  ): Promise<T> {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
      const found = await look();
      if (found !== undefined) return found;
    }
    const subjects = post.to(asker.api.email).map(({ subject }) => subject);
    throw new Error(`${what} never came; mails so far: ${JSON.stringify(subjects)}`);
  }
  const mailAbout = (title: string, from = 0): Promise<ParsedMail> =>
    soon(`a mail about “${title}”`, () =>
      post
        .to(asker.api.email)
        .slice(from)
        .find(({ subject }) => subject?.includes(title)),
    );
  const commentsOn = async (id: string): Promise<Comment[]> => {
    const found = await asker.api.data<{ post: { comments: Comment[] } }>(THREAD, { id });
    return found.post.comments;
  };
  const ask = async (title: string): Promise<typeof question> => {
    const input = { course, title, body: TEXT, tags: ['mean'] };
    const asked = await asker.api.data<{ askQuestion: typeof question }>(ASK, { input });
    return asked.askQuestion;
  };
  const answer = async (questionId: string): Promise<string> => {
    const input = { questionId, body: `${TEXT} Because it is one.` };
    const { postAnswer } = await helper.api.data<{ postAnswer: { id: string } }>(ANSWER, { input });
    return postAnswer.id;
  };
  const replyTo = ({ replyTo: to }: ParsedMail): string => to?.value[0]?.address ?? '';

  beforeAll(async () => {
    [browser, post, port] = await Promise.all([launchBrowser(), mailbox(), anyFreePort()]);
    stack = await startStack({
      env: {
        SMTP_URL: post.url,
        INBOUND_DOMAIN: 'in.example.org',
        INBOUND_SMTP_PORT: String(port),
        INBOUND_SECRET: SECRET,
      },
    });
    process.env.TEST_WEB_URL = stack.webUrl;
    process.env.TEST_API_URL = stack.apiUrl;
    asker = await newReader(browser, 'Ada Asker', { javaScript: true });
    helper = await newReader(browser, 'Hal Helper', { javaScript: true });
    course = await newCourse(helper, 'A course with mail');
    await join(asker, course);
    question = await ask(TITLE);
  });
  afterAll(async () => {
    Object.assign(process.env, before);
    await Promise.all([browser.close(), stack.stop(), post.close()]);
  });

  it('to one who has the page open here, is offline there and has mail on: seen live, mailed once, and replied to', async () => {
    const address = `/c/${course}/q/${question.number}/${question.slug}`;
    const phone = await openContext(browser, { viewport: PHONE });
    await phone.addCookies(await asker.context.cookies());
    const away = await phone.newPage();
    await listening(away, address);
    await phone.setOffline(true);
    const { page } = asker;
    await listening(page, address);

    const answerId = await answer(question.id);
    await page.getByRole('button', { name: '1 new answer: show' }).click();
    await page.locator(`#a${answerId}`).waitFor();
    const mail = await mailAbout(TITLE);
    expect(mail.text).toContain('Because it is one.');

    await mailIn(port, {
      from: asker.api.email,
      to: replyTo(mail),
      subject: `Re: ${mail.subject ?? ''}`,
      inReplyTo: mail.messageId ?? '',
      text: `Now I see, thank you!\n\nOn Thursday, Colloquy wrote:\n> Because it is one.\n`,
    });
    const [comment] = await soon('a comment', async () => {
      const found = await commentsOn(answerId);
      return found.length > 0 ? found : undefined;
    });
    expect(comment).toMatchObject({ bodyMarkdown: 'Now I see, thank you!' });
    expect(comment?.author.isViewer).toBe(true);
    // The page does not know that it was written by this reader elsewhere.
    await page.getByRole('button', { name: '1 new comment: show' }).click();
    await page.locator(`#a${answerId}`).getByText('Now I see, thank you!').first().waitFor();

    await phone.setOffline(false);
    await away.getByRole('button', { name: '1 new answer: show' }).click({ timeout: PATIENCE_MS });
    await away.locator(`#a${answerId}`).getByText('Now I see, thank you!').first().waitFor();
    expect(post.to(asker.api.email).filter(({ subject }) => subject?.includes(TITLE))).toHaveLength(
      1,
    );
    await phone.close();
  });

  it('carries what mail programs thread it by, and by which one has no more of it', async () => {
    const title = 'Which heads does a mail have?';
    const asked = await ask(title);
    await answer(asked.id);
    const first = await mailAbout(title);
    const head = (mail: ParsedMail, name: string): string =>
      String(mail.headerLines.find(({ key }) => key === name)?.line ?? '').replace(/\r\n\s+/g, ' ');
    expect(first.messageId).toMatch(/^<[\da-f]{32}@localhost>$/);
    // Each mail about a question belongs to the same thread, which begins with none of them.
    expect(first.inReplyTo).toMatch(/^<[\da-f]{32}@localhost>$/);
    expect(first.inReplyTo).not.toBe(first.messageId);
    expect([first.references].flat()).toEqual([first.inReplyTo]);
    expect(head(first, 'list-id')).toMatch(/^List-ID: <my-questions\.story-[\w.-]+\.localhost>$/i);
    expect(head(first, 'list-unsubscribe')).toContain(`<${stack.webUrl}/unsubscribe/`);
    expect(head(first, 'list-unsubscribe-post')).toContain('List-Unsubscribe=One-Click');
    expect(head(first, 'auto-submitted')).toContain('auto-generated');
    expect(replyTo(first)).toMatch(/^reply\+.+@in\.example\.org$/);

    const end = /<(http[^>]+)>/.exec(head(first, 'list-unsubscribe'))?.[1] ?? '';
    const form = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };
    expect((await fetch(end, form)).status).toBe(200);
    const { viewer } = await asker.api.data<{
      viewer: { notificationChoices: { category: string; mail: string }[] };
    }>(
      `query ($course: String) { viewer { notificationChoices(course: $course) { category mail } } }`,
      { course },
    );
    const mine = viewer.notificationChoices.find(({ category }) => category === 'MY_QUESTIONS');
    expect(mine?.mail).toBe('NEVER');
    await asker.api.data(
      `mutation ($course: String) { resetNotificationChoices(course: $course) { category } }`,
      { course },
    );
  });

  it('is taken from a provider who knows the secret, for addresses that we gave out, with a picture', async () => {
    const title = 'What does the picture show?';
    const asked = await ask(title);
    const answerId = await answer(asked.id);
    const to = replyTo(await mailAbout(title));
    const picture = (await readFile(pathOf(ROOT, PICTURE))).toString('base64');
    const raw = [
      `From: ${asker.api.email}`,
      `To: ${to}`,
      'Subject: Re: it',
      `Message-ID: <picture@example.org>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=part',
      '',
      '--part',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'It shows this.',
      '--part',
      'Content-Type: image/png',
      'Content-Disposition: attachment; filename=it.png',
      'Content-Transfer-Encoding: base64',
      '',
      picture,
      '--part--',
      '',
    ].join('\r\n');
    const hand = (secret: string, recipient: string): Promise<number> => {
      const envelope = new URLSearchParams({ from: asker.api.email, to: recipient });
      return fetch(`${stack.webUrl}/inbound/mail?${envelope.toString()}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'message/rfc822' },
        body: raw,
      }).then(({ status }) => status);
    };
    expect(await hand('another secret', to)).toBe(401);
    expect(await hand(SECRET, 'reply+forged@in.example.org')).toBe(404);
    expect(await commentsOn(answerId)).toEqual([]);
    expect(await hand(SECRET, to)).toBe(202);
    expect(await hand(SECRET, to)).toBe(202);
    const [comment, ...more] = await soon('a comment', async () => {
      const found = await commentsOn(answerId);
      return found.length > 0 ? found : undefined;
    });
    expect(more).toEqual([]);
    expect(comment?.bodyMarkdown).toMatch(/^It shows this\.\n\n!\[[^\]]*\]\(\/media\//);
    const media = /src="(\/media\/[^"]+)"/.exec(comment?.bodyHtml ?? '')?.[1] ?? '';
    const shown = await asker.context.request.get(media);
    expect(shown.headers()['content-type']).toMatch(/^image\//);
  });

  /** Opens a page and waits until it hears of what is new. */
  async function listening(page: Page, address: string): Promise<void> {
    const stream = page.waitForResponse((response) => response.url().includes('/live?question='), {
      timeout: PATIENCE_MS,
    });
    await page.goto(address);
    await stream;
  }
});
