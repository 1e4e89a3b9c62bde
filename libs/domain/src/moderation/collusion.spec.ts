import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Favour, findCollusion } from './collusion.ts';

/** A small generator of chance with a seed, so that a failing course can be seen again. */
const chanceFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

interface Course {
  readonly people: number;
  readonly groupSize: number;
  /** Of a member's votes, how many go to their study group on purpose. */
  readonly loyalty: number;
  readonly votesEach: number;
}

/** Everybody in study groups of one size, voting for each other with some loyalty. */
function votesOf({ people, groupSize, loyalty, votesEach }: Course, seed: number): Favour[] {
  const chance = chanceFrom(seed);
  const below = (bound: number): number => Math.floor(chance() * bound);
  return Array.from({ length: people }, (_, from) =>
    Array.from({ length: votesEach }, () => {
      const start = from - (from % groupSize);
      const size = Math.min(groupSize, people - start);
      const to = chance() < loyalty ? start + below(size) : below(people);
      return { from, to };
    }),
  ).flat();
}

const postsOf = (people: number): Map<number, number> =>
  new Map(Array.from({ length: people }, (_, person) => [person, 5]));

const studyCourse = fc.record({
  people: fc.integer({ min: 12, max: 150 }),
  groupSize: fc.integer({ min: 3, max: 6 }),
  loyalty: fc.double({ min: 0, max: 0.4, noNaN: true }),
  votesEach: fc.integer({ min: 0, max: 60 }),
});

/** Five newcomers, 1000 to 1004, who vote for each other and a little for somebody else. */
const ring = (votesInside: number, votesOutside: number): Favour[] => {
  const members = [1000, 1001, 1002, 1003, 1004];
  return members.flatMap((from) => [
    ...members.flatMap((to) => Array<Favour>(votesInside).fill({ from, to })),
    ...Array.from({ length: votesOutside }, (_, index) => ({ from, to: index })),
  ]);
};

describe('groups that favour each other', () => {
  it('are not seen in study groups that like each other’s texts', () => {
    fc.assert(
      fc.property(studyCourse, fc.nat(), (course, seed) => {
        expect(findCollusion(votesOf(course, seed), postsOf(course.people))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('are seen in a ring of five, whatever the course around it does', () => {
    fc.assert(
      fc.property(studyCourse, fc.nat(), fc.integer({ min: 3, max: 9 }), (course, seed, votes) => {
        const posts = postsOf(course.people);
        for (let member = 1000; member < 1005; member += 1) posts.set(member, 2);
        const found = findCollusion([...votesOf(course, seed), ...ring(votes, votes)], posts);
        expect(found.map(({ members }) => members)).toEqual([[1000, 1001, 1002, 1003, 1004]]);
        expect(found[0]?.inside).toBe(20 * votes);
      }),
      { numRuns: 150 },
    );
  });

  it('are described by what can be counted', () => {
    const posts = postsOf(100);
    for (let member = 1000; member < 1005; member += 1) posts.set(member, 1);
    const [finding] = findCollusion([...ring(4, 4), { from: 7, to: 1000 }], posts);
    expect(finding).toEqual({
      members: [1000, 1001, 1002, 1003, 1004],
      inside: 80,
      expected: (100 * 4) / 504,
      givenInside: 0.8,
      receivedInside: 80 / 81,
      reciprocal: 1,
    });
  });

  it('are not two friends, nor a crowd around one good author', () => {
    const pair = [0, 1].flatMap((from) => Array<Favour>(2).fill({ from, to: 1 - from }));
    const fans = Array.from({ length: 40 }, (_, index) =>
      Array<Favour>(6).fill({ from: index + 1, to: 0 }),
    ).flat();
    expect(findCollusion(pair, postsOf(50))).toEqual([]);
    expect(findCollusion(fans, postsOf(50))).toEqual([]);
  });

  it('are not a whole seminar, where everybody has only each other', () => {
    const seminar = [0, 1, 2, 3].flatMap((from) =>
      [0, 1, 2, 3].flatMap((to) => Array<Favour>(10).fill({ from, to })),
    );
    expect(findCollusion(seminar, postsOf(4))).toEqual([]);
  });

  it('leave out whom they like but who does not give back to them alone', () => {
    const generous = Array.from({ length: 60 }, (_, index) => ({ from: 5, to: index }));
    const liked = [1000, 1001, 1002, 1003, 1004].flatMap((member) => [
      ...Array<Favour>(3).fill({ from: member, to: 5 }),
      ...Array<Favour>(3).fill({ from: 5, to: member }),
    ]);
    const posts = postsOf(100);
    for (let member = 1000; member < 1005; member += 1) posts.set(member, 1);
    const found = findCollusion([...ring(6, 2), ...generous, ...liked], posts);
    expect(found.map(({ members }) => members)).toEqual([[1000, 1001, 1002, 1003, 1004]]);
  });
});

it('a course of twenty thousand is searched in seconds', () => {
  const favours = votesOf({ people: 20_000, groupSize: 5, loyalty: 0.3, votesEach: 8 }, 1);
  const started = performance.now();
  findCollusion(favours, postsOf(20_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});
