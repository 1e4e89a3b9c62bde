import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WRITING_SECONDS } from '../../../libs/domain/src/vocabulary/index.ts';
import { ApiClient, newPerson } from '../../support/api-client.ts';
import { LiveStream, type ThreadChange } from '../../support/live-stream.ts';

type Person = Awaited<ReturnType<typeof newPerson>>;

const TEXT = 'A text that is long enough to be posted.';
const streams: { close(): void }[] = [];
let courses = 0;

const open = (who: Pick<Person, 'url' | 'cookie'>, id: string, after: string | null = null) => {
  const stream = LiveStream.ofThread(who, id, after);
  streams.push(stream);
  return stream;
};

const latest = (stream: LiveStream<ThreadChange>): ThreadChange | undefined => stream.heard.at(-1);

describe('a thread that is open', () => {
  let owner: Person;
  let asker: Person;
  let helper: Person;
  let course: string;
  let question: string;

  const makeCourse = async (facts: string): Promise<void> => {
    course = `live-${process.pid}-${++courses}`;
    await owner.data(
      `mutation { createCourse(input: { slug: "${course}", title: "Live", visibility: OPEN }) { id } }`,
    );
    for (const each of [asker, helper])
      await each.data(`mutation { joinCourse(course: "${course}") { id } }`);
    await owner.data(`mutation { updateCourse(input: { course: "${course}", ${facts} }) { id } }`);
    const asked = await asker.data<{ askQuestion: { id: string } }>(
      `mutation { askQuestion(input: { course: "${course}", title: "What is it all about here?",
        body: "${TEXT}", tags: ["one"] }) { id } }`,
    );
    question = asked.askQuestion.id;
  };
  const answer = async (who: Person, more = ''): Promise<string> => {
    const { postAnswer } = await who.data<{ postAnswer: { id: string } }>(
      `mutation { postAnswer(input: { questionId: ${question}, body: "${TEXT}" ${more} }) { id } }`,
    );
    return postAnswer.id;
  };
  const say = (who: Person, writing: boolean) =>
    who.data(`mutation { sayIAmWriting(questionId: ${question}, writing: ${writing}) }`);

  beforeAll(async () => {
    [owner, asker, helper] = [
      await newPerson('Olu Owner'),
      await newPerson('Ada Asker'),
      await newPerson('Hal Helper'),
    ];
  });
  afterAll(() => {
    for (const stream of streams) stream.close();
  });

  it('tells of answers, comments, votes and the acceptance, each once', async () => {
    await makeCourse('visibility: OPEN');
    const stream = open(asker, question);
    await stream.until(({ heard }) => heard.length === 1);
    expect(latest(stream)?.posts.map(({ id }) => id)).toEqual([question]);

    const id = await answer(helper);
    await stream.until((s) => latest(s)?.posts.some((post) => post.id === id) ?? false);
    const { postComment } = await asker.data<{ postComment: { id: string } }>(
      `mutation { postComment(postId: ${id}, body: "Which book is that?") { id } }`,
    );
    await stream.until((s) => latest(s)?.posts[0]?.commentIds[0] === postComment.id);
    await asker.data(`mutation { vote(postId: ${id}, value: HELPFUL) { id } }`);
    await stream.until((s) => latest(s)?.posts[0]?.helpfulCount === 1);
    await asker.data(`mutation { acceptAnswer(answerId: ${id}) { id } }`);
    await stream.until((s) => latest(s)?.posts.some(({ isAccepted }) => isAccepted) ?? false);
    const positions = stream.heard.map(({ position }) => position);
    expect(new Set(positions).size).toBe(positions.length);
  });

  it('goes on where the reader left off: what was missed comes, what was heard does not', async () => {
    const first = open(asker, question);
    await first.until(({ heard }) => heard.length === 1);
    first.close();
    const { position = '' } = latest(first) ?? {};
    const id = await answer(owner);
    const second = open(asker, question, position);
    await second.until(({ heard }) => heard.length > 0);
    expect(second.heard[0]?.posts.some((post) => post.id === id)).toBe(true);

    const third = open(asker, question, second.heard[0]?.position ?? '');
    const next = await answer(owner);
    await third.until(({ heard }) => heard.length > 0);
    const told = third.heard[0]?.posts.map((post) => post.id);
    expect(told).toContain(next);
    expect(told).not.toContain(id);
  });

  it('says nothing of who answered anonymously', async () => {
    await makeCourse('anonymity: PEERS');
    const stream = open(asker, question);
    await stream.until(({ heard }) => heard.length === 1);
    await say(helper, true);
    await stream.until((s) => latest(s)?.writingCount === 1);
    expect(latest(stream)?.writingNames).toEqual([]);
    const id = await answer(helper, ', anonymous: true');
    await stream.until((s) => latest(s)?.posts.some((post) => post.id === id) ?? false);
    const said = JSON.stringify(stream.heard);
    for (const secret of ['Hal', helper.handle]) expect(said).not.toContain(secret);
  });

  it('names who says that they write where nobody is anonymous, to others, until they stop', async () => {
    await makeCourse('anonymity: OFF');
    const [stream, own] = [open(asker, question), open(helper, question)];
    await stream.until(({ heard }) => heard.length === 1);
    await own.until(({ heard }) => heard.length === 1);
    await say(helper, true);
    await stream.until((s) => latest(s)?.writingNames[0] === 'Hal Helper');
    await own.until(({ heard }) => heard.length === 2);
    expect(latest(own)?.writingCount).toBe(0);
    await say(helper, false);
    await stream.until((s) => latest(s)?.writingCount === 0);
  });

  it('says that a writer is there no more when their page is gone, not when it is only opened anew', async () => {
    await makeCourse('anonymity: OFF');
    const stream = open(asker, question);
    const page = open(helper, question);
    for (const each of [stream, page]) await each.until(({ heard }) => heard.length === 1);
    await say(helper, true);
    await stream.until((s) => latest(s)?.writingCount === 1);
    await page.until(({ heard }) => heard.length === 2);
    page.close();
    const again = open(helper, question);
    await again.until(({ heard }) => heard.length === 1);
    const id = await answer(owner);
    await stream.until((s) => latest(s)?.posts.some((post) => post.id === id) ?? false);
    expect(latest(stream)?.writingCount).toBe(1);
    const closed = performance.now();
    again.close();
    await stream.until((s) => latest(s)?.writingCount === 0);
    // Far sooner than what is said is forgotten by itself.
    expect(performance.now() - closed).toBeLessThan((WRITING_SECONDS * 1_000) / 2);
  });

  it('ends for a reader who lost the right to see it, who hears nothing more', async () => {
    await makeCourse('visibility: PRIVATE');
    const [kept, lost] = [open(asker, question), open(helper, question)];
    for (const stream of [kept, lost]) await stream.until(({ heard }) => heard.length === 1);
    await helper.data(`mutation { leaveCourse(course: "${course}") { id } }`);
    await answer(owner);
    await lost.until(({ ended }) => ended);
    await kept.until(({ heard }) => heard.length === 2);
    expect(lost.heard).toHaveLength(1);
    const again = open(helper, question);
    await again.until(({ ended }) => ended);
    expect(again.refused).toEqual(['NOT_FOUND']);
  });

  it('ends with the session', async () => {
    await makeCourse('visibility: OPEN');
    const reader = await newPerson('Rea Reader');
    await reader.data(`mutation { joinCourse(course: "${course}") { id } }`);
    const stream = open(reader, question);
    await stream.until(({ heard }) => heard.length === 1);
    await reader.data('mutation { signOut }');
    await answer(helper);
    await stream.until(({ ended }) => ended);
    expect(stream.heard).toHaveLength(1);
  });

  it('is refused to whoever is not signed in', async () => {
    const stream = open(new ApiClient(), question);
    await stream.until(({ ended }) => ended);
    expect(stream.refused).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the inbox of somebody whose page is open', () => {
  it('counts what comes and what is read elsewhere', async () => {
    const [asker, helper] = [await newPerson('Ida Inbox'), await newPerson('Hal Helper')];
    const slug = `live-inbox-${process.pid}`;
    await helper.data(
      `mutation { createCourse(input: { slug: "${slug}", title: "Live", visibility: OPEN }) { id } }`,
    );
    await asker.data(`mutation { joinCourse(course: "${slug}") { id } }`);
    const { askQuestion } = await asker.data<{ askQuestion: { id: string } }>(
      `mutation { askQuestion(input: { course: "${slug}", title: "What is it all about here?",
        body: "${TEXT}", tags: ["one"] }) { id } }`,
    );
    const stream = LiveStream.of<number>(asker, 'subscription { inboxChanged }', {});
    streams.push(stream);
    await stream.until(({ heard }) => heard.at(-1) === 0);
    await helper.data(
      `mutation { postAnswer(input: { questionId: ${askQuestion.id}, body: "${TEXT}" }) { id } }`,
    );
    await stream.until(({ heard }) => heard.at(-1) === 1);
    await asker.data(`mutation { markAllNotificationsRead(until: "2100-01-01T00:00:00Z") }`);
    await stream.until(({ heard }) => heard.at(-1) === 0);
    stream.close();
  });
});
