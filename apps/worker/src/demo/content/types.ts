/**
 * The shape of the demo course: what was done, by whom and when. Everything here is an act that
 * a replay performs through the real services with its clock set to the given moment; nothing is
 * a finished row. Fields that are left out mean "none".
 *
 * Votes, "same here" and bookmarks carry no moment: the replay spreads them over the days after
 * the post, before it is deleted, and for a question that was private after it is published.
 */

/** A moment of the term: `day` 0 is a Monday, the term's first day; `time` is 'HH:MM' in UTC. */
export interface Moment {
  day: number;
  time: string;
}

/** Who does it. Always the handle of a person in `people`. */
export type Handle = string;

export interface DemoPerson {
  handle: Handle;
  name: string;
  email: string;
  locale: 'en' | 'fr';
  /** IANA name. */
  timeZone: string;
  about?: string;
  /** Role in the course; the administrator has none and is not enrolled. */
  role: 'LEARNER' | 'MODERATOR' | 'STAFF' | 'OWNER' | null;
  /** Key of a cohort. */
  cohort?: string;
  siteAdministrator?: true;
}

export interface DemoCohort {
  key: string;
  name: string;
}

export interface DemoLesson {
  /** As '3.2'. Questions name their lesson by it. */
  number: string;
  title: string;
  /** Day of the term on which the lesson opens. */
  day: number;
}

export interface DemoConcept {
  name: string;
  description: string;
  synonyms?: string[];
  /** Concepts that a learner should have met before this one. */
  prerequisites?: string[];
}

/** First level of the tag tree. A topic can be used as a tag too. */
export interface DemoTopic {
  name: string;
  description: string;
  concepts: DemoConcept[];
}

export interface DemoComment {
  author: Handle;
  /** The writer is shown to classmates under the thread's pseudonym. */
  anonymous?: true;
  body: string;
  at: Moment;
  resolved?: { by: Handle; at: Moment };
}

export interface DemoEndorsement {
  by: Handle;
  kind: 'CORRECT' | 'WELL_EXPLAINED' | 'COURSE_METHOD';
  note?: string;
  at: Moment;
  /** Set when an edit after `at` suspended the endorsement and its author confirmed it again. */
  confirmedAt?: Moment;
}

/** The whole text after the edit, not a difference. */
export interface DemoAnswerEdit {
  by: Handle;
  at: Moment;
  body: string;
  reason: string;
}

export interface DemoSuggestedEdit {
  by: Handle;
  at: Moment;
  /** The whole text that is proposed. */
  body: string;
  reason: string;
  /** Left out while it waits. */
  decision?: { by: Handle; at: Moment; apply: boolean; note?: string };
}

export interface DemoDeletion {
  by: Handle;
  at: Moment;
  reason: string;
}

export interface DemoAnswer {
  author: Handle;
  anonymous?: true;
  body: string;
  at: Moment;
  helpfulBy?: Handle[];
  bookmarkedBy?: Handle[];
  comments?: DemoComment[];
  endorsements?: DemoEndorsement[];
  edits?: DemoAnswerEdit[];
  suggestedEdits?: DemoSuggestedEdit[];
  deleted?: DemoDeletion;
}

/** Parts that are left out stay as they are. */
export interface DemoQuestionEdit {
  by: Handle;
  at: Moment;
  title?: string;
  body?: string;
  tags?: string[];
  reason: string;
  /** The edit was undone: the question went back to the revision before it. */
  rolledBack?: { by: Handle; at: Moment; reason: string };
}

export interface DemoQuestion {
  /** Stable name of the question inside the demo content; never shown. */
  key: string;
  title: string;
  /** Markdown. `figure:NAME` as an image address stands for the uploaded figure of that name. */
  body: string;
  tried?: string;
  expected?: string;
  got?: string;
  tags: string[];
  /** Number of a lesson. */
  lesson?: string;
  language: 'en' | 'fr';
  author: Handle;
  anonymous?: true;
  /** Visibility when it was asked; 'COURSE' when left out. */
  visibility?: 'COURSE' | 'COHORT' | 'STAFF';
  /** Key of the cohort that sees it; only with 'COHORT'. */
  cohort?: string;
  at: Moment;
  helpfulBy?: Handle[];
  sameHereBy?: Handle[];
  bookmarkedBy?: Handle[];
  comments?: DemoComment[];
  answers: DemoAnswer[];
  /** `answer` is the index in `answers`; `by` is the asker when left out. */
  accepted?: { answer: number; at: Moment; by?: Handle; restatement?: string };
  edits?: DemoQuestionEdit[];
  closed?: {
    by: Handle;
    at: Moment;
    reason: 'DUPLICATE' | 'NEEDS_DETAIL' | 'OFF_TOPIC' | 'ANSWERED_IN_MATERIAL';
    /** Key of the older question; only with 'DUPLICATE'. */
    duplicateOf?: string;
    note: string;
  };
  reopened?: { by: Handle; at: Moment; note: string };
  deleted?: DemoDeletion;
  /** A private question to staff that was later shown to the course, its asker anonymised. */
  publishedFromPrivate?: { by: Handle; at: Moment };
  /** Name of the figure to upload before the question is replayed, for it or one of its answers. */
  figure?: string;
}

export interface DemoFigure {
  name: string;
  /** File name in the folder `figures`. */
  file: string;
  alt: string;
}

export interface DemoCourse {
  slug: string;
  title: string;
  description: string;
  languages: string[];
  policies: {
    visibility: 'OPEN' | 'LISTED' | 'PRIVATE';
    voteModel: 'KIND' | 'CLASSIC';
    anonymity: 'OFF' | 'PEERS';
    /** Staff answers to questions that the whole course sees come no sooner than this. */
    learnersFirstHours: number;
  };
  /** Length in days: every moment lies before it. */
  termDays: number;
  cohorts: DemoCohort[];
  lessons: DemoLesson[];
  topics: DemoTopic[];
  people: DemoPerson[];
  figures: DemoFigure[];
  /** In the order in which they were asked. */
  questions: DemoQuestion[];
}
