import { CourseRole } from '@colloquy/domain/vocabulary';
import type { Chance } from './chance.ts';

/*
 * Who is in a simulated course and what they do with what they read. The rates are assumptions,
 * chosen on the pessimistic side; the decision record names what they rest on.
 */

export type Character = 'HONEST' | 'CARELESS' | 'MALICIOUS';
export type Quality = 'RIGHT' | 'WRONG' | 'HARMFUL';

export interface Person {
  readonly character: Character;
  readonly role: CourseRole;
  /** How their flags were decided so far. */
  upheld: number;
  rejected: number;
}

export interface Community {
  readonly people: readonly Person[];
  /** Groups of five who flag together. */
  readonly rings: readonly (readonly Person[])[];
  readonly maliciousShare: number;
}

export const RING_SIZE = 5;
export const MALICIOUS_SHARE_MAX = 0.2;

/** How likely somebody who reads a post flags it. HARM is spam or unkind. */
export const flagging: Record<Character, Record<Quality, { INACCURATE: number; HARM: number }>> = {
  HONEST: {
    RIGHT: { INACCURATE: 0.003, HARM: 0.0005 },
    WRONG: { INACCURATE: 0.08, HARM: 0 },
    HARMFUL: { INACCURATE: 0, HARM: 0.25 },
  },
  CARELESS: {
    RIGHT: { INACCURATE: 0.02, HARM: 0.004 },
    WRONG: { INACCURATE: 0.05, HARM: 0.004 },
    HARMFUL: { INACCURATE: 0.01, HARM: 0.12 },
  },
  // Some of their flags are right: that is how they keep a weight.
  MALICIOUS: {
    RIGHT: { INACCURATE: 0.04, HARM: 0.01 },
    WRONG: { INACCURATE: 0.04, HARM: 0.01 },
    HARMFUL: { INACCURATE: 0, HARM: 0.1 },
  },
};

const learner = (character: Character): Person => ({
  character,
  role: CourseRole.LEARNER,
  upheld: 0,
  rejected: 0,
});

const trusted = (role: CourseRole): Person => ({ ...learner('HONEST'), role });

/** 30 to 240 people, a moderator for every thirty, one of the staff; up to 20 % are malicious. */
export function makeCommunity(chance: Chance): Community {
  const size = Math.round(30 * 8 ** chance.next());
  const maliciousShare = chance.between(0, MALICIOUS_SHARE_MAX);
  const malicious = Array.from({ length: Math.floor(size * maliciousShare) }, () =>
    learner('MALICIOUS'),
  );
  const careless = Math.round((size - malicious.length) * chance.between(0.2, 0.4));
  const people = [
    ...malicious,
    ...Array.from({ length: size - malicious.length }, (_, index) =>
      learner(index < careless ? 'CARELESS' : 'HONEST'),
    ),
    ...Array.from({ length: Math.max(2, Math.round(size / 30)) }, () =>
      trusted(CourseRole.MODERATOR),
    ),
    trusted(CourseRole.STAFF),
  ];
  const rings = Array.from({ length: Math.floor(malicious.length / RING_SIZE) }, (_, ring) =>
    malicious.slice(ring * RING_SIZE, (ring + 1) * RING_SIZE),
  );
  return { people, rings, maliciousShare };
}
