/*
 * The numbers in the rules of badges. The rules themselves are words in the message catalogues and
 * statements in libs/reputation; every number stands here, once.
 */

/** Explained to ten: a class, if a small one. */
export const BADGE_PEOPLE = 10;
/** Five others with the same question make it worth having asked aloud. */
export const BADGE_SAME_HERE = 5;
/** A question that nobody answered for a week was given up by most. */
export const BADGE_LATE_DAYS = 7;
/** Within the hour somebody is still sitting over the exercise. */
export const BADGE_QUICK_MINUTES = 60;
/** A newcomer who hears nothing for a day does not come back. */
export const BADGE_WELCOME_HOURS = 24;
export const BADGE_EDITS = 5;
export const BADGE_TOPICS = 3;
/** Weeks of one course in which an answer helped; half of an ordinary term is seven. */
export const BADGE_WEEKS = 4;
