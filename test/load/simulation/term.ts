import { flagWeight, repairDueAt, transitionOf } from '@colloquy/domain/moderation';
import type { CaseEvent, CaseState } from '@colloquy/domain/vocabulary';
import type { Chance } from './chance.ts';
import { type Community, flagging, type Person, type Quality } from './community.ts';

/*
 * One term of one course: posts are read, some are flagged, authors answer, reviewers decide, and
 * what was decided changes what the next flag of a person weighs. Time is in hours.
 */

export const POSTS = 120;
const TERM_HOURS = 12 * 7 * 24;
const READERS_MEAN = 14;
/** Most reading happens in the first days. */
const READING_MEAN = 36;
const REVIEWER_MEAN = 10;
const REVIEWER_ERRS = 0.05;
const AUTHOR_MEAN = 16;
const ATTACKS_PER_RING = 4;

type Kind = 'INACCURATE' | 'HARM';

/** What stood against a post at a moment, before anybody decided. */
export interface Standing {
  readonly at: number;
  readonly state: CaseState;
  /** Of all flags until then. */
  readonly weights: readonly number[];
}

/** Everything that is measured about one post. */
export interface PostHistory {
  readonly quality: Quality;
  readonly isAttacked: Kind | null;
  /** Weights as they grew, of flags that nobody had decided yet. */
  readonly claims: Standing[];
  readonly harms: Standing[];
  claimedAt: number | null;
  caseDecidedAt: number | null;
  caseState: CaseState | null;
  repairedByAuthor: boolean;
  harmReportedAt: number | null;
  harmDecidedAt: number | null;
}

interface Pending {
  readonly at: number;
  readonly act: () => void;
}

/** Acts in the order of their time; what happens may add to what will. */
class Timeline {
  readonly #pending: Pending[] = [];
  now = 0;

  at(at: number, act: () => void): void {
    let place = this.#pending.length;
    while (place > 0 && (this.#pending[place - 1]?.at ?? 0) < at) place -= 1;
    this.#pending.splice(place, 0, { at, act });
  }

  run(): void {
    for (let next = this.#pending.pop(); next; next = this.#pending.pop()) {
      this.now = next.at;
      next.act();
    }
  }
}

const HOUR = 3_600_000;
const moment = (hours: number): Date => new Date(Math.round(hours * HOUR));

/** The open case about one post. */
interface Case {
  state: CaseState;
  readonly dueAt: Date;
  readonly flaggers: Person[];
  readonly weights: number[];
  isEdited: boolean;
}

export class Term {
  readonly #timeline = new Timeline();
  readonly #chance: Chance;
  readonly #community: Community;
  readonly #repairHours: number;

  constructor(chance: Chance, community: Community, repairHours: number) {
    this.#chance = chance;
    this.#community = community;
    this.#repairHours = repairHours;
  }

  /** Lives the term through and returns what became of each post. */
  play(): PostHistory[] {
    const posts = Array.from({ length: POSTS }, () => this.#publish());
    for (const ring of this.#community.rings) {
      for (let attack = 0; attack < ATTACKS_PER_RING; attack += 1) posts.push(this.#attack(ring));
    }
    this.#timeline.run();
    return posts;
  }

  #publish(): PostHistory {
    const chance = this.#chance;
    const kind = chance.next();
    const post = history(kind < 0.03 ? 'HARMFUL' : kind < 0.2 ? 'WRONG' : 'RIGHT', null);
    const acts = noActs();
    const publishedAt = chance.between(0, TERM_HOURS);
    const readers = Math.round(chance.wait(READERS_MEAN));
    for (let reader = 0; reader < readers; reader += 1) {
      const person = chance.pick(this.#community.people);
      const rates = flagging[person.character][post.quality];
      const draw = chance.next();
      if (draw >= rates.INACCURATE + rates.HARM) continue;
      const flagKind: Kind = draw < rates.INACCURATE ? 'INACCURATE' : 'HARM';
      const at = publishedAt + chance.wait(READING_MEAN);
      this.#timeline.at(at, () => this.#flag(post, acts, person, flagKind));
    }
    return post;
  }

  /** A ring flags a right post, all within two hours. */
  #attack(ring: readonly Person[]): PostHistory {
    const kind = this.#chance.happens(0.5) ? 'HARM' : 'INACCURATE';
    const post = history('RIGHT', kind);
    const acts = noActs();
    const from = this.#chance.between(0, TERM_HOURS);
    for (const member of ring) {
      const at = from + this.#chance.between(0, 2);
      this.#timeline.at(at, () => this.#flag(post, acts, member, kind));
    }
    return post;
  }

  #flag(post: PostHistory, acts: OpenActs, flagger: Person, kind: Kind): void {
    if (acts.flagged.has(flagger)) return;
    acts.flagged.add(flagger);
    if (kind === 'HARM') this.#reportHarm(post, acts, flagger);
    else this.#claim(post, acts, flagger);
  }

  #reportHarm(post: PostHistory, acts: OpenActs, flagger: Person): void {
    if (post.harmDecidedAt !== null) return;
    const at = this.#timeline.now;
    acts.harm.flaggers.push(flagger);
    acts.harm.weights.push(flagWeight(flagger.role, flagger));
    post.harms.push({ at, state: 'OPEN', weights: [...acts.harm.weights] });
    if (post.harmReportedAt !== null) return;
    post.harmReportedAt = at;
    this.#timeline.at(at + this.#chance.wait(REVIEWER_MEAN), () => {
      post.harmDecidedAt = this.#timeline.now;
      this.#record(acts.harm.flaggers, this.#sees(post.quality === 'HARMFUL'));
    });
  }

  #claim(post: PostHistory, acts: OpenActs, flagger: Person): void {
    // One case a post is enough to measure: what was decided stands.
    if (post.caseDecidedAt !== null) return;
    const at = this.#timeline.now;
    acts.case ??= this.#open(post, acts);
    acts.case.flaggers.push(flagger);
    acts.case.weights.push(flagWeight(flagger.role, flagger));
    post.claims.push({ at, state: acts.case.state, weights: [...acts.case.weights] });
  }

  #open(post: PostHistory, acts: OpenActs): Case {
    const openedAt = this.#timeline.now;
    const dueAt = repairDueAt(moment(openedAt), { repairHours: this.#repairHours });
    post.claimedAt = openedAt;
    const isWrong = post.quality === 'WRONG';
    const draw = this.#chance.next();
    // Of authors who were wrong, a good half mends; of those who were right, half says so.
    const answer = draw < (isWrong ? 0.55 : 0.1) ? 'REPAIR' : draw < 0.6 ? 'CONTEST' : null;
    if (answer) {
      const at = openedAt + this.#chance.wait(AUTHOR_MEAN);
      this.#timeline.at(at, () => this.#move(post, acts, answer));
    }
    this.#timeline.at(dueAt.getTime() / HOUR, () => this.#move(post, acts, 'LAPSE'));
    return { state: 'OPEN', dueAt, flaggers: [], weights: [], isEdited: false };
  }

  /** The author's act or the clock; either calls the second person, once. */
  #move(post: PostHistory, acts: OpenActs, event: CaseEvent): void {
    const { case: current } = acts;
    if (!current || post.caseDecidedAt !== null) return;
    if (event === 'REPAIR') current.isEdited = true;
    const wasOpen = current.state === 'OPEN';
    this.#enter(current, event);
    if (event === 'REPAIR') post.repairedByAuthor = true;
    if (!wasOpen || current.state === 'OPEN') return;
    const at = this.#timeline.now + this.#chance.wait(REVIEWER_MEAN);
    this.#timeline.at(at, () => this.#decide(post, current));
  }

  #decide(post: PostHistory, current: Case): void {
    const isWrong = this.#sees(post.quality === 'WRONG');
    const repair = current.state === 'REPAIRED' ? 'VERIFY_REPAIR' : 'UPHOLD';
    this.#enter(current, isWrong ? repair : 'REJECT');
    post.caseState = current.state;
    post.caseDecidedAt = this.#timeline.now;
    this.#record(current.flaggers, isWrong);
  }

  #enter(current: Case, event: CaseEvent): void {
    const facts = { repairDueAt: current.dueAt, isEdited: current.isEdited, appellant: null };
    const next = transitionOf(current.state, event, facts, moment(this.#timeline.now));
    if (next.state) current.state = next.state;
  }

  /** What a reviewer takes for true. */
  #sees(truth: boolean): boolean {
    return this.#chance.happens(REVIEWER_ERRS) ? !truth : truth;
  }

  #record(flaggers: readonly Person[], wereRight: boolean): void {
    for (const person of flaggers) {
      if (wereRight) person.upheld += 1;
      else person.rejected += 1;
    }
  }
}

interface OpenActs {
  readonly flagged: Set<Person>;
  readonly harm: { readonly flaggers: Person[]; readonly weights: number[] };
  case: Case | null;
}

function noActs(): OpenActs {
  return { flagged: new Set(), harm: { flaggers: [], weights: [] }, case: null };
}

const history = (quality: Quality, isAttacked: Kind | null): PostHistory => ({
  quality,
  isAttacked,
  claims: [],
  harms: [],
  claimedAt: null,
  caseDecidedAt: null,
  caseState: null,
  repairedByAuthor: false,
  harmReportedAt: null,
  harmDecidedAt: null,
});
