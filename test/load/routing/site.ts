import type { PastQuestion } from '@colloquy/domain/ranking';
import { attribute, plain, read, rowsOf } from '../dump.ts';

export interface SiteAnswer {
  readonly questionId: number;
  readonly accountId: number;
  readonly at: number;
}

export interface SiteQuestion {
  readonly questionId: number;
  /** Null when the account is gone. */
  readonly askerId: number | null;
  readonly askedAt: number;
  readonly text: string;
  readonly tagIds: readonly number[];
  /** Everybody who answered it, sooner or later. */
  readonly answererIds: ReadonlySet<number>;
}

/** An imported site by time: what was asked, answered and commented, by people that are still known. */
export interface Site {
  readonly name: string;
  readonly questions: readonly SiteQuestion[];
  readonly answers: readonly SiteAnswer[];
  readonly comments: readonly { readonly accountId: number; readonly at: number }[];
}

const byTime = <T extends { readonly at: number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => a.at - b.at);
const timeOf = (row: string): number => Date.parse(`${attribute(row, 'CreationDate')}Z`);
/** Null for accounts that are gone, and for the site's own. */
const accountOf = (row: string, column: string): number | null => {
  const id = Number(attribute(row, column));
  return id > 0 ? id : null;
};

function answersOf(rows: readonly string[]): SiteAnswer[] {
  const answers = rows
    .filter((row) => attribute(row, 'PostTypeId') === '2')
    .flatMap((row) => {
      const accountId = accountOf(row, 'OwnerUserId');
      const questionId = Number(attribute(row, 'ParentId'));
      return accountId === null ? [] : [{ questionId, accountId, at: timeOf(row) }];
    });
  return byTime(answers);
}

function questionsOf(rows: readonly string[], answers: readonly SiteAnswer[]): SiteQuestion[] {
  const answered = Map.groupBy(answers, ({ questionId }) => questionId);
  const tagIds = new Map<string, number>();
  const tagId = (name: string): number => {
    if (!tagIds.has(name)) tagIds.set(name, tagIds.size);
    return tagIds.get(name) ?? 0;
  };
  return rows
    .filter((row) => attribute(row, 'PostTypeId') === '1')
    .map((row) => ({
      questionId: Number(attribute(row, 'Id')),
      askerId: accountOf(row, 'OwnerUserId'),
      askedAt: timeOf(row),
      text: `${attribute(row, 'Title')} ${attribute(row, 'Title')} ${plain(attribute(row, 'Body'))}`,
      tagIds: (attribute(row, 'Tags').match(/[^<>|]+/gu) ?? []).map(tagId),
      answererIds: new Set(
        answered.get(Number(attribute(row, 'Id')))?.map(({ accountId }) => accountId),
      ),
    }))
    .toSorted((a, b) => a.askedAt - b.askedAt);
}

/** Null where the data is not at hand. */
export function readSite(name: string): Site | null {
  const posts = read(`stackexchange/${name}/Posts.xml`);
  const comments = read(`stackexchange/${name}/Comments.xml`);
  if (posts === null || comments === null) return null;
  const rows = rowsOf(posts);
  const answers = answersOf(rows);
  const said = rowsOf(comments).flatMap((row) => {
    const accountId = accountOf(row, 'UserId');
    return accountId === null ? [] : [{ accountId, at: timeOf(row) }];
  });
  return { name, questions: questionsOf(rows, answers), answers, comments: byTime(said) };
}

/** Everything that was known of a site at a moment, moved forward as the site is replayed. */
export class KnownSoFar {
  readonly commentedAt = new Map<number, number>();
  readonly #answered = new Map<number, PastQuestion & { answers: SiteAnswer[] }>();
  readonly #questions: ReadonlyMap<number, SiteQuestion>;
  readonly #site: Site;
  #answers = 0;
  #comments = 0;

  constructor(site: Site) {
    this.#site = site;
    this.#questions = new Map(site.questions.map((each) => [each.questionId, each]));
  }

  get answerCount(): number {
    return this.#answers;
  }

  moveTo(now: number): void {
    const { answers, comments } = this.#site;
    for (let next = comments[this.#comments]; next && next.at < now;) {
      this.commentedAt.set(next.accountId, next.at);
      next = comments[(this.#comments += 1)];
    }
    for (let next = answers[this.#answers]; next && next.at < now;) {
      this.#add(next);
      next = answers[(this.#answers += 1)];
    }
  }

  /** Oldest first, and as it is now: it does not grow when time moves on. */
  past(): PastQuestion[] {
    return [...this.#answered.values()]
      .map((each) => ({ ...each, answers: [...each.answers] }))
      .toSorted((a, b) => a.askedAt - b.askedAt);
  }

  #add(answer: SiteAnswer): void {
    const known = this.#answered.get(answer.questionId);
    const question = this.#questions.get(answer.questionId);
    if (known) known.answers.push(answer);
    else if (question) this.#answered.set(answer.questionId, { ...question, answers: [answer] });
  }
}
