import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { ApiClient, newPerson } from '../../support/api-client.ts';
import { LiveStream } from '../../support/live-stream.ts';
import { expectSoon } from '../../support/soon.ts';
import { startStack, type Stack } from '../../support/stack.ts';

// A product of its own is started, twice as large.
jest.setTimeout(240_000);

type Person = Awaited<ReturnType<typeof newPerson>>;

const TEXT = 'A text that is long enough to be posted by anybody.';
const ANSWERS = 12;
const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`;
const ANSWER = `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`;

/** The same person, signed in, at another process. */
const at = (url: string, { cookie }: Person): ApiClient =>
  Object.assign(new ApiClient(url), { cookie });

describe('two api and two worker processes', () => {
  let stack: Stack;
  let sql: Client;
  let asker: Person;
  let helper: Person;
  let first = '';
  let second = '';
  const streams: { close(): void }[] = [];

  const ask = async (): Promise<string> => {
    const input = {
      course: 'several',
      title: 'Does each of them hear?',
      body: TEXT,
      tags: ['two'],
    };
    return (await asker.data<{ askQuestion: { id: string } }>(ASK, { input })).askQuestion.id;
  };
  const answer = async (url: string, questionId: string): Promise<string> => {
    const input = { questionId, body: TEXT };
    const made = await at(url, helper).data<{ postAnswer: { id: string } }>(ANSWER, { input });
    return made.postAnswer.id;
  };
  const open = (url: string, who: Person, id: string) => {
    const stream = LiveStream.ofThread({ url, cookie: who.cookie }, id);
    streams.push(stream);
    return stream;
  };
  const countOf = async (text: string, ...values: unknown[]): Promise<number> =>
    (await sql.query<{ n: number }>(text, values)).rows[0]?.n ?? -1;

  beforeAll(async () => {
    stack = await startStack({ times: { api: 2, worker: 2 } });
    [first = '', second = ''] = stack.apiUrls;
    sql = new Client({ connectionString: stack.databaseUrl });
    await sql.connect();
    asker = await newPerson('Ada Asker', first);
    helper = await newPerson('Hal Helper', second);
    await asker.data(
      `mutation { createCourse(input: { slug: "several", title: "Several", visibility: OPEN }) { id } }`,
    );
    await helper.data(`mutation { joinCourse(course: "several") { id } }`);
  });
  afterAll(async () => {
    for (const stream of streams) stream.close();
    await sql.end();
    await stack.stop();
  });

  it('are four, at addresses of their own', () => {
    expect(new Set(stack.apiUrls).size).toBe(2);
  });

  it('let a reader at one hear of what happens at the other, each thing once', async () => {
    const id = await ask();
    const readers = [open(first, asker, id), open(second, asker, id)];
    for (const reader of readers) await reader.until(({ heard }) => heard.length === 1);
    const made = [await answer(first, id), await answer(second, id)];
    for (const reader of readers) {
      const heardOf = () => reader.heard.flatMap(({ posts }) => posts.map((post) => post.id));
      await reader.until(() => made.every((each) => heardOf().includes(each)));
      expect(heardOf().toSorted()).toEqual([id, ...made].toSorted());
    }
  });

  it('tell somebody of each answer once, whichever of them took it and told of it', async () => {
    const id = await ask();
    const inbox = LiveStream.of<number>(at(second, asker), 'subscription { inboxChanged }', {});
    streams.push(inbox);
    await inbox.until(({ heard }) => heard.length > 0);
    const before = inbox.heard.at(-1) ?? 0;
    const urls = Array.from({ length: ANSWERS }, (_, place) => (place % 2 === 0 ? first : second));
    await Promise.all(urls.map((url) => answer(url, id)));
    const told = () =>
      countOf(
        `select count(*)::int as n from notification_event v join outbox o on o.id = v.event_id
          where o.type = 'answer.posted' and (o.payload->>'questionId')::int = $1`,
        Number(id),
      );
    await expectSoon(told, ANSWERS);
    const counted = () =>
      countOf(
        `select sum(n.event_count)::int as n from notification n
          where exists (select from notification_event v join outbox o on o.id = v.event_id
                         where v.notification_id = n.id and o.type = 'answer.posted'
                           and (o.payload->>'questionId')::int = $1)`,
        Number(id),
      );
    await expectSoon(counted, ANSWERS);
    await inbox.until(({ heard }) => (heard.at(-1) ?? 0) > before);
    await expectSoon(
      () =>
        countOf(`select count(*)::int as n from event_task
      where dead_at is null and handler <> 'search.invite-helpers'`),
      0,
    );
    expect([await told(), await counted()]).toEqual([ANSWERS, ANSWERS]);
  });

  it('hear that a writer at the other has left', async () => {
    const id = await ask();
    const [reader, page] = [open(first, asker, id), open(second, helper, id)];
    for (const each of [reader, page]) await each.until(({ heard }) => heard.length === 1);
    await helper.data(`mutation { sayIAmWriting(questionId: ${id}, writing: true) }`);
    await reader.until(({ heard }) => heard.at(-1)?.writingCount === 1);
    await page.until(({ heard }) => heard.length === 2);
    page.close();
    await reader.until(({ heard }) => heard.at(-1)?.writingCount === 0);
  });

  it('know that a writer who closes one of two pages is still there', async () => {
    const id = await ask();
    const pages = [open(first, helper, id), open(second, helper, id), open(first, asker, id)];
    for (const each of pages) await each.until(({ heard }) => heard.length === 1);
    for (const who of [helper, asker])
      await who.data(`mutation { sayIAmWriting(questionId: ${id}, writing: true) }`);
    for (const each of pages) await each.until(({ heard }) => heard.at(-1)?.writingCount === 1);
    const writers = (who: Person) =>
      countOf(
        `select count(*)::int as n from answer_writing w join account a on a.id = w.account_id
          where w.question_id = $1 and a.handle = $2`,
        Number(id),
        who.handle,
      );
    pages[0]?.close();
    pages[2]?.close();
    // Who left later is forgotten: so would be who left before.
    await expectSoon(() => writers(asker), 0);
    expect(await writers(helper)).toBe(1);
    pages[1]?.close();
    await expectSoon(() => writers(helper), 0);
  });
});
