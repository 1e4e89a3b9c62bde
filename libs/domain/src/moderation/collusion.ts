/*
 * Which small groups vote and flag for each other far more than people in a course otherwise do.
 * What is found is shown to moderators with its evidence; nothing follows from it by itself.
 */

/** `from` voted for what `to` wrote, or joined a flag that `to` had raised. */
export interface Favour {
  readonly from: number;
  readonly to: number;
}

/** Why a group stands out; shares are between 0 and 1. */
export interface CollusionFinding {
  readonly members: readonly number[];
  /** Favours from members to members. */
  readonly inside: number;
  /** How many of those chance would have made, from how much each gives and how much each wrote. */
  readonly expected: number;
  /** Of all that members give, what stays inside. */
  readonly givenInside: number;
  /** Of all that members get, what comes from inside. */
  readonly receivedInside: number;
  /** Of what stays inside, what is answered by the like. */
  readonly reciprocal: number;
}

/** Two people who answered each other twice may be friends; three times is worth a look. */
const MUTUAL_MIN = 3;
/** A larger group is a cohort or the course. */
const GROUP_MAX = 8;
/**
 * Study groups like each other's texts: in the property tests they keep up to four of ten votes
 * inside on purpose. A ring keeps nearly all, on both sides: whoever also helps others gets votes
 * for it.
 */
const CLOSED_SHARE = 0.7;
const RECIPROCAL_SHARE = 0.5;
/** At most one group in a million by chance: a course is searched every night. */
const CHANCE_MAX = 1e-6;

/** Counts of favours between people, and how much each gives and gets. */
class Ties {
  readonly #counts = new Map<number, Map<number, number>>();
  readonly given = new Map<number, number>();
  readonly received = new Map<number, number>();

  constructor(favours: Iterable<Favour>) {
    for (const { from, to } of favours) {
      if (from === to) continue;
      const row = this.#counts.get(from) ?? new Map<number, number>();
      this.#counts.set(from, row.set(to, (row.get(to) ?? 0) + 1));
      this.given.set(from, (this.given.get(from) ?? 0) + 1);
      this.received.set(to, (this.received.get(to) ?? 0) + 1);
    }
  }

  count(from: number, to: number): number {
    return this.#counts.get(from)?.get(to) ?? 0;
  }

  /** Favours that two people answered, counted one way: the smaller of both directions. */
  mutual(one: number, other: number): number {
    return Math.min(this.count(one, other), this.count(other, one));
  }

  /** Pairs tied at least this strongly among `people`, as neighbours. */
  neighbours(person: number, people: ReadonlySet<number>, strength: number): number[] {
    const known = [...(this.#counts.get(person)?.keys() ?? [])];
    return known.filter((other) => people.has(other) && this.mutual(person, other) >= strength);
  }

  people(): Set<number> {
    return new Set(this.#counts.keys());
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** Connected pieces of the ties of at least `strength` among `people`. */
function pieces(ties: Ties, people: ReadonlySet<number>, strength: number): number[][] {
  const left = new Set(people);
  const found: number[][] = [];
  for (const start of people) {
    if (!left.delete(start)) continue;
    const piece = [start];
    for (const person of piece) {
      for (const other of ties.neighbours(person, left, strength)) {
        left.delete(other);
        piece.push(other);
      }
    }
    if (piece.length > 1) found.push(piece);
  }
  return found;
}

/** Small pieces; what is too large is cut along its weakest ties until it is small or gone. */
function smallPieces(ties: Ties, people: ReadonlySet<number>, strength: number): number[][] {
  return pieces(ties, people, strength).flatMap((piece) =>
    piece.length <= GROUP_MAX ? [piece] : smallPieces(ties, new Set(piece), strength + 1),
  );
}

const givenInside = (ties: Ties, person: number, group: readonly number[]): number =>
  sum(group.map((other) => ties.count(person, other))) / (ties.given.get(person) ?? 1);

/** Leaves out, one after the other, whoever gives mostly to others: a ring's favourite author. */
function core(ties: Ties, group: readonly number[]): readonly number[] {
  const shares = group.map((person) => givenInside(ties, person, group));
  const lowest = Math.min(...shares);
  if (group.length < 2 || lowest >= CLOSED_SHARE) return group;
  return core(
    ties,
    group.filter((_, index) => index !== shares.indexOf(lowest)),
  );
}

/** What chance would bring inside: everybody gives to the others' posts as many as those are. */
function expectedInside(
  ties: Ties,
  group: readonly number[],
  posts: ReadonlyMap<number, number>,
): number {
  const all = sum([...posts.values()]);
  const written = (person: number): number => posts.get(person) ?? 0;
  const own = sum(group.map(written));
  return sum(
    group.map((person) => {
      const others = all - written(person);
      const share = others > 0 ? (own - written(person)) / others : 1;
      return (ties.given.get(person) ?? 0) * share;
    }),
  );
}

/** Chernoff's bound: so many or more, when so many are expected, are at most this likely. */
function chanceOf(count: number, expected: number): number {
  if (count <= expected) return 1;
  return Math.exp(count - expected - count * Math.log(count / Math.max(expected, 1e-9)));
}

function evidence(
  ties: Ties,
  members: readonly number[],
  posts: ReadonlyMap<number, number>,
): CollusionFinding {
  const pairs = members.flatMap((from) => members.map((to) => [from, to] as const));
  const inside = sum(pairs.map(([from, to]) => ties.count(from, to)));
  const answered = sum(pairs.map(([from, to]) => ties.mutual(from, to)));
  return {
    members,
    inside,
    expected: expectedInside(ties, members, posts),
    givenInside: inside / sum(members.map((person) => ties.given.get(person) ?? 0)),
    receivedInside: inside / sum(members.map((person) => ties.received.get(person) ?? 0)),
    reciprocal: answered / inside,
  };
}

/** A share without what chance alone brings inside: in a seminar that is much. */
function beyondChance(share: number, { inside, expected }: CollusionFinding): number {
  const all = inside / share;
  return all > expected ? (inside - expected) / (all - expected) : 0;
}

const standsOut = (finding: CollusionFinding): boolean =>
  beyondChance(finding.givenInside, finding) >= CLOSED_SHARE &&
  beyondChance(finding.receivedInside, finding) >= CLOSED_SHARE &&
  finding.reciprocal >= RECIPROCAL_SHARE &&
  chanceOf(finding.inside, finding.expected) <= CHANCE_MAX;

/**
 * Groups of 2 to 8 people that stand out, the most favours first.
 *
 * @param favours of one course within some months; one's own posts do not count
 * @param posts how many posts each person wrote in that time: who writes much gets many votes
 */
export function findCollusion(
  favours: Iterable<Favour>,
  posts: ReadonlyMap<number, number>,
): CollusionFinding[] {
  const ties = new Ties(favours);
  return smallPieces(ties, ties.people(), MUTUAL_MIN)
    .map((piece) => core(ties, piece))
    .filter((group) => group.length > 1)
    .map((group) =>
      evidence(
        ties,
        [...group].sort((a, b) => a - b),
        posts,
      ),
    )
    .filter(standsOut)
    .sort((a, b) => b.inside - a.inside);
}
