import type { HomeQuery } from '#gql/types.ts';
import { to } from '#lib/path.ts';

type Viewer = NonNullable<HomeQuery['viewer']>;
export type OwnEnrolment = Viewer['enrolments'][number];
type Waiting = NonNullable<OwnEnrolment['course']['waiting']>;
export type WaitingName = Exclude<keyof Waiting, '__typename'>;

/** The API counts no further; from here on it is "many". */
const COUNTED_MAX = 100;

/** What waits, the most personal first, and the list where it is found. */
const PLACES: readonly (readonly [WaitingName, (course: string) => string])[] = [
  ['answersToMine', (course) => `${to.course(course)}?show=mine&sort=active`],
  ['suspendedEndorsements', (course) => `${to.course(course)}/endorsements`],
  ['joinRequests', (course) => `${to.staff(course, 'members')}?show=requested`],
  ['pendingEdits', (course) => `${to.course(course)}/edits`],
  ['unanswered', (course) => `${to.course(course)}?show=unanswered`],
  ['newQuestions', (course) => to.course(course)],
];

interface WaitingPlace {
  name: WaitingName;
  n: number;
  isMany: boolean;
  href: string;
}

/** The lists in a course that hold something for the viewer. */
export const waitingPlaces = (course: string, waiting: Waiting | null): WaitingPlace[] =>
  PLACES.map(([name, href]) => ({ name, n: waiting?.[name] ?? 0, href: href(course) }))
    .filter(({ n }) => n > 0)
    .map((place) => ({ ...place, isMany: place.n >= COUNTED_MAX }));
