/* People who write while the site is attacked, and what the site said it had taken. */
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../load/simulation/chance.ts';
import { type ApiClient, newPerson } from '../support/api-client.ts';

/** Every write that was acknowledged. */
export interface Acknowledged {
  readonly posts: number[];
  readonly comments: number[];
  readonly votes: { readonly postId: number; readonly handle: string }[];
  readonly accepted: number[];
  readonly announcements: number[];
}

export interface Load {
  readonly acknowledged: Acknowledged;
  /** Writes that were sent and of which nobody knows whether they were taken. */
  readonly unknown: () => number;
  readonly slug: string;
  /** Lets everybody finish what they are at. */
  stop(): Promise<void>;
}

interface Thing {
  readonly id: number;
  readonly by: number;
}

/** Until a person tries again to whom nobody answered. In milliseconds. */
const SILENCE_REST_MS = 200;
/** Between two acts of one person, so that the site is busy and not only queueing. In milliseconds. */
const REST_MS = 20;

const SIGN_UP_REST_MS = 500;
const SIGN_UPS_TRIED = 100;

const TEXT = 'A text that is long enough to be posted by anybody.';

/** Signs people up, makes a course and lets them write in it until it is stopped. */
export async function beginLoad(
  apiUrl: string,
  options: { readonly seed: number; readonly writers: number },
): Promise<Load> {
  const people: Writer[] = [];
  for (let tries = 0; people.length < options.writers; tries += 1) {
    if (tries > SIGN_UPS_TRIED) throw new Error('Nobody can sign up.');
    // Signing up is slowed down for many from one address.
    const person = newPerson(`Writer ${people.length}`, apiUrl);
    await person.then(
      (made) => people.push(made),
      () => pause(SIGN_UP_REST_MS),
    );
  }
  const slug = `chaos-${options.seed}`;
  const [owner] = people;
  await owner?.data(
    `mutation { createCourse(input: { slug: "${slug}", title: "Chaos", visibility: OPEN }) { id } }`,
  );
  for (const person of people.slice(1))
    await person.data(`mutation { joinCourse(course: "${slug}") { id } }`);
  const crowd = new Crowd(slug, options.seed);
  const running = people.map((person, index) => crowd.write(person, index));
  return {
    ...{ acknowledged: crowd.acknowledged, unknown: () => crowd.unknown, slug },
    stop: async () => {
      crowd.isOver = true;
      await Promise.all(running);
    },
  };
}

class Crowd {
  readonly acknowledged: Acknowledged = {
    ...{ posts: [], comments: [], votes: [], accepted: [], announcements: [] },
  };
  unknown = 0;
  isOver = false;
  readonly #questions: Thing[] = [];
  readonly #answers: (Thing & { readonly question: Thing })[] = [];
  readonly #voted = new Set<string>();
  readonly #decided = new Set<number>();

  readonly #slug: string;
  readonly #seed: number;

  constructor(slug: string, seed: number) {
    [this.#slug, this.#seed] = [slug, seed];
  }

  async write(person: Writer, index: number): Promise<void> {
    const chance = new Chance(this.#seed * 1_000 + index);
    while (!this.isOver) {
      const act = this.#actOf(person, index, chance);
      // A refusal is an answer too; silence is not.
      const answered = await act.then(
        () => true,
        () => false,
      );
      if (!answered) this.unknown += 1;
      await pause(answered ? REST_MS : SILENCE_REST_MS);
    }
  }

  #actOf(person: Writer, index: number, chance: Chance): Promise<void> {
    const roll = chance.next();
    const question = this.#questions.length > 0 ? chance.pick(this.#questions) : null;
    if (!question || roll < 0.2) return this.#ask(person, index);
    if (index === 0 && roll < 0.22) return this.#announce(person);
    if (roll < 0.55) return this.#answer(person, index, question);
    if (roll < 0.75) return this.#comment(person, question);
    if (roll < 0.95) return this.#vote(person, index, question);
    return this.#accept(person, index);
  }

  async #ask(person: Writer, by: number): Promise<void> {
    const input = { course: this.#slug, title: 'What happens when it all breaks?', body: TEXT };
    const variables = { input: { ...input, tags: ['chaos'] } };
    const id = await idOf(person, 'askQuestion', 'AskQuestionInput', variables);
    if (id === null) return;
    this.acknowledged.posts.push(id);
    this.#questions.push({ id, by });
  }

  async #answer(person: Writer, by: number, question: Thing): Promise<void> {
    const variables = { input: { questionId: String(question.id), body: TEXT } };
    const id = await idOf(person, 'postAnswer', 'PostAnswerInput', variables);
    if (id === null) return;
    this.acknowledged.posts.push(id);
    this.#answers.push({ id, by, question });
  }

  async #comment(person: Writer, { id: postId }: Thing): Promise<void> {
    const made = await person.send<{ postComment: { id: string } }>(
      `mutation ($postId: ID!, $body: String!) { postComment(postId: $postId, body: $body) { id } }`,
      { postId: String(postId), body: TEXT },
    );
    if (made.data) this.acknowledged.comments.push(Number(made.data.postComment.id));
  }

  async #vote(person: Writer, by: number, { id: postId, by: author }: Thing): Promise<void> {
    const key = `${postId} ${by}`;
    if (author === by || this.#voted.has(key)) return;
    this.#voted.add(key);
    const made = await person.send(`mutation { vote(postId: ${postId}, value: HELPFUL) { id } }`);
    if (made.data) this.acknowledged.votes.push({ postId, handle: person.handle });
  }

  async #accept(person: Writer, by: number): Promise<void> {
    const answer = this.#answers.find(
      ({ question, by: author }) =>
        question.by === by && author !== by && !this.#decided.has(question.id),
    );
    if (!answer) return;
    // Accepting another answer later would take this one's place.
    this.#decided.add(answer.question.id);
    const made = await person.send(
      `mutation { acceptAnswer(answerId: ${answer.id}, restatement: "Now it is clear to me.") { id } }`,
    );
    if (made.data) this.acknowledged.accepted.push(answer.id);
  }

  async #announce(person: Writer): Promise<void> {
    const made = await person.send<{ postAnnouncement: { id: string } }>(
      `mutation { postAnnouncement(course: "${this.#slug}",
         input: { title: "It still stands", body: "As you see.", important: true }) { id } }`,
    );
    if (made.data) this.acknowledged.announcements.push(Number(made.data.postAnnouncement.id));
  }
}

type Writer = ApiClient & { readonly handle: string };

/** The id of what was made; null for a refusal. @throws Error when nothing was answered */
async function idOf(
  person: Writer,
  mutation: string,
  input: string,
  variables: Record<string, unknown>,
): Promise<number | null> {
  const made = await person.send<Record<string, { id: string }>>(
    `mutation ($input: ${input}!) { ${mutation}(input: $input) { id } }`,
    variables,
  );
  const id = made.data?.[mutation]?.id;
  return id === undefined ? null : Number(id);
}
