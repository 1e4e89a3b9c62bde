import { demoCourse } from './content/index.ts';
import { DEMO_PASSWORD } from './replay-people.ts';

/** One account for each role, as somebody who looks around wants to try them. */
const shown: readonly (readonly [handle: string, role: string])[] = [
  ['mina', 'learner'],
  ['tomas', 'learner'],
  ['ada', 'moderator'],
  ['okoye', 'staff and owner'],
  ['admin', 'administrator'],
];

const emailOf = (handle: string): string =>
  demoCourse.people.find((person) => person.handle === handle)?.email ?? '';

/** Whom to sign in as. The password is in the public sources, so it is no secret. */
export const signIns = (): string => {
  const people = shown.map(([handle, role]) => `${emailOf(handle)} (${role})`).join(', ');
  return `Sign in with the password ${DEMO_PASSWORD} as ${people}`;
};
