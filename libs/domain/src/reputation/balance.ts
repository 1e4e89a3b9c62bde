import { CourseRole } from '../vocabulary/index.ts';

/** How many people of a role did something so many times. */
export interface Share {
  readonly role: CourseRole | null;
  readonly times: number;
  readonly people: number;
}

/**
 * The Gini coefficient of acts over those who acted at least once: 0 when all did alike, nearing 1
 * when one did everything; null when nobody did anything.
 */
export function gini(shares: readonly Pick<Share, 'times' | 'people'>[]): number | null {
  const sorted = shares.filter(({ people }) => people > 0).toSorted((a, b) => a.times - b.times);
  const people = sorted.reduce((sum, share) => sum + share.people, 0);
  const acts = sorted.reduce((sum, share) => sum + share.people * share.times, 0);
  if (acts === 0) return null;
  let before = 0;
  let weighted = 0;
  for (const share of sorted) {
    // The ranks before + 1 … before + people, each with the same number of acts.
    weighted += share.times * share.people * (before + (share.people + 1) / 2);
    before += share.people;
  }
  return (2 * weighted) / (people * acts) - (people + 1) / people;
}

/** Ten answers in a week are more than one a day: somebody carries the course. */
const MANY = 10;
/** Three are no accident. */
const SOME = 3;

export type HelpAmount = 'FEW' | 'SOME' | 'MANY';
export const helpAmount = (times: number): HelpAmount => {
  if (times >= MANY) return 'MANY';
  return times >= SOME ? 'SOME' : 'FEW';
};

export interface HelperGroupCount {
  readonly role: 'LEARNER' | 'MODERATOR' | 'STAFF';
  readonly answers: HelpAmount;
  readonly people: number;
}

/** Who helped, grouped by role and amount, never by name; groups without people are left out. */
export function helperGroups(shares: readonly Share[]): HelperGroupCount[] {
  const named = shares.map(({ role, times, people }) => ({
    role: groupOf(role),
    answers: helpAmount(times),
    people,
  }));
  return [...Map.groupBy(named, ({ role, answers }) => `${role} ${answers}`).values()].flatMap(
    (group) => {
      const [first] = group;
      return first ? [{ ...first, people: group.reduce((sum, one) => sum + one.people, 0) }] : [];
    },
  );
}

/** Whoever has left counts as a learner, which most were. */
function groupOf(role: CourseRole | null): HelperGroupCount['role'] {
  if (role === CourseRole.STAFF || role === CourseRole.OWNER) return 'STAFF';
  return role === CourseRole.MODERATOR ? 'MODERATOR' : 'LEARNER';
}
