import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { noRedis } from '../../../libs/testing/src/test-redis.ts';
import { type Site, startSite } from '../../chaos/site.ts';
import { type ApiClient, newPerson } from '../../support/api-client.ts';
import { LiveStream } from '../../support/live-stream.ts';
import { expectSoon } from '../../support/soon.ts';

jest.setTimeout(120_000);

const TEXT = 'A text that is long enough to be posted by anybody.';
const ASK = `mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }`;
const ANSWER = `mutation ($input: PostAnswerInput!) { postAnswer(input: $input) { id } }`;

const ask = async (person: ApiClient): Promise<string> => {
  const input = { course: 'down', title: 'Does it still work?', body: TEXT, tags: ['redis'] };
  return (await person.data<{ askQuestion: { id: string } }>(ASK, { input })).askQuestion.id;
};

const answer = (person: ApiClient, questionId: string): Promise<unknown> =>
  person.data(ANSWER, { input: { questionId, body: TEXT } });

describe('a site whose Redis is down', () => {
  if (noRedis) {
    it.todo(`was not tried: ${noRedis}`);
    return;
  }
  let site: Site;
  let asker: ApiClient;
  let helper: ApiClient;

  beforeAll(async () => {
    site = await startSite('redis');
    asker = await newPerson('Ada Asker', site.apiUrl);
    await asker.data(
      `mutation { createCourse(input: { slug: "down", title: "Down", visibility: OPEN }) { id } }`,
    );
    helper = await newPerson('Hal Helper', site.apiUrl);
    await helper.data(`mutation { joinCourse(course: "down") { id } }`);
  });
  afterAll(() => site.stop());

  const countOf = (kind: string) => async (): Promise<number> => {
    const text = `select coalesce(sum(event_count), 0)::int as n from notification where kind = $1`;
    return (await site.sql<{ n: number }>(text, [kind]))[0]?.n ?? -1;
  };

  it('takes writes and shows them on open pages, and tells of them when Redis is back, once', async () => {
    const question = await ask(asker);
    const page = LiveStream.ofThread(asker, question);
    await page.until(({ heard }) => heard.length > 0);
    await site.kill('redis');
    await answer(helper, question);
    await page.until(({ heard }) => heard.length > 1);
    page.close();
    expect(await countOf('ANSWER')()).toBe(0);
    await site.revive('redis');
    await expectSoon(countOf('ANSWER'), 1);
  });

  it('starts its API without Redis', async () => {
    const question = await ask(asker);
    await site.kill('redis');
    await site.kill('api');
    await site.revive('api');
    await answer(helper, question);
    await site.revive('redis');
    await expectSoon(countOf('ANSWER'), 2);
  });
});
