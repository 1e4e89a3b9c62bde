import type { HomeQuery } from '#gql/types.ts';
import { to } from '#lib/path.ts';

type Viewer = NonNullable<HomeQuery['viewer']>;
export type OwnEnrolment = Viewer['enrolments'][number];
type Course = OwnEnrolment['course'];
type Waiting = NonNullable<Course['waiting']>;
type Own = NonNullable<Course['viewerModeration']>;
type WaitingName = Exclude<keyof Waiting | keyof Own, '__typename'> | 'reviews';

/** The API counts no further; from here on it is "many". */
const COUNTED_MAX = 100;

/** What waits, the most personal first, and the list where it is found. */
const PLACES: readonly (readonly [WaitingName, (course: string) => string])[] = [
  ['warnings', to.cases],
  ['corrections', to.cases],
  ['claims', to.cases],
  ['answersToMine', (course) => `${to.course(course)}?show=mine&sort=active`],
  ['suspendedEndorsements', (course) => `${to.course(course)}/endorsements`],
  ['joinRequests', (course) => `${to.staff(course, 'members')}?show=requested`],
  ['pendingEdits', (course) => `${to.course(course)}/edits`],
  ['reviews', (course) => to.review(course)],
  ['unanswered', (course) => `${to.course(course)}?show=unanswered`],
  ['newQuestions', (course) => to.course(course)],
];

interface WaitingPlace {
  name: WaitingName;
  n: number;
  isMany: boolean;
  href: string;
}

/** Suggested edits and endorsements are counted by names of their own. */
const COUNTED_APART = ['SUGGESTED_EDITS', 'ENDORSEMENTS'];

const reviewsOf = (course: Pick<Course, 'reviewQueues'>): number =>
  course.reviewQueues
    .filter(({ kind }) => !COUNTED_APART.includes(kind))
    .reduce((sum, { left }) => sum + left, 0);

/** The lists in a course that hold something for the viewer. */
export function waitingPlaces(
  course: Pick<Course, 'slug' | 'waiting' | 'viewerModeration' | 'reviewQueues'>,
): WaitingPlace[] {
  const counts: Partial<Record<string, number>> = {
    ...course.waiting,
    ...course.viewerModeration,
    reviews: reviewsOf(course),
  };
  return PLACES.map(([name, href]) => ({ name, n: counts[name] ?? 0, href: href(course.slug) }))
    .filter(({ n }) => n > 0)
    .map((place) => ({ ...place, isMany: place.n >= COUNTED_MAX }));
}
