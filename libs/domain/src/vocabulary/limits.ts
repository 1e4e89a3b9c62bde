/** Bounds of what people write and how often. Lengths count Unicode code points. */

/** A title names the difficulty: under 15 characters it cannot, over 150 it is the body. */
export const TITLE_MIN = 15;
export const TITLE_MAX = 150;
/** Twenty characters keep out "help pls" and let "See ?var, argument na.rm" in. */
export const BODY_MIN = 20;
/** Twice Stack Exchange's 30,000: imported posts and long worked examples must fit. */
export const BODY_MAX = 60_000;
export const STRUCTURED_PART_MAX = 10_000;
export const TAGS_MIN = 1;
/** Five, as on Stack Exchange: more tags than that say nothing. */
export const TAGS_MAX = 5;
export const TAG_NAME_MAX = 35;
export const COMMENT_MIN = 2;
export const COMMENT_MAX = 1_000;
export const RESTATEMENT_MIN = 10;
export const RESTATEMENT_MAX = 300;
export const NOTE_MAX = 500;
export const REASON_MIN = 3;
export const REASON_MAX = 2_000;
/** A claim is one sentence that can be right or wrong: "it is wrong" is too short for that. */
export const CLAIM_MIN = 15;
export const CLAIM_MAX = 300;
/** The place in the answer, as copied from it; a whole derivation is more than a place. */
export const QUOTE_MIN = 3;
export const QUOTE_MAX = 1_000;
export const SOURCE_MAX = 500;
export const MISCONCEPTION_MIN = 10;
export const MISCONCEPTION_MAX = 150;
export const SAVED_REPLY_TITLE_MAX = 80;
export const NAME_MAX = 60;
export const HANDLE_MIN = 2;
export const HANDLE_MAX = 30;
export const ABOUT_MAX = 3_000;
export const EMAIL_MAX = 254;
/** NIST SP 800-63B-4 asks for 15 where a password stands alone and 8 at the least; no composition rules. */
export const PASSWORD_MIN = 10;
/** Bounds the cost of hashing, far above any passphrase. */
export const PASSWORD_MAX = 200;
export const SLUG_MIN = 2;
export const SLUG_MAX = 60;
export const COURSE_TITLE_MIN = 3;
export const COURSE_TITLE_MAX = 100;
export const COURSE_DESCRIPTION_MAX = 5_000;
export const DRAFT_MAX = 100_000;

/** Two weeks: a longer wait for staff leaves a question unanswered for half a course. */
export const LEARNERS_FIRST_HOURS_MAX = 336;
/** Under an hour nobody can mend; over two weeks a wrong answer has been learned. */
export const REPAIR_HOURS_MIN = 1;
export const REPAIR_HOURS_MAX = 336;
/** A course is held in one language, sometimes in a few. */
export const LANGUAGES_MAX = 5;
/** Bounds lists that pages show whole. */
export const COHORTS_MAX = 200;
export const COHORT_NAME_MAX = 60;
export const LESSONS_MAX = 500;
export const LESSON_LABEL_MAX = 20;
export const LESSON_TITLE_MAX = 150;
export const LESSON_URL_MAX = 2_000;
/** One paste of a seminar's list. */
export const INVITE_AT_ONCE_MAX = 100;

export const ANNOUNCEMENT_TITLE_MIN = 3;
export const ANNOUNCEMENT_TITLE_MAX = 150;
export const ANNOUNCEMENT_BODY_MAX = 5_000;
/** More than three above a list and nobody reads any. */
export const ANNOUNCEMENTS_PINNED_MAX = 3;
/** A term's plan fits, and a page shows them whole. */
export const SCHEDULED_MAX = 100;
/** Further ahead nobody knows what the course will be. */
export const SCHEDULE_DAYS_MAX = 366;

/** Rows in one page of a connection. */
export const PAGE_SIZE_DEFAULT = 20;
export const PAGE_SIZE_MAX = 100;

/** Edits by the author within this time fold into one revision, so that typos leave no trail. */
export const FOLD_EDITS_MS = 5 * 60_000;
/** The asker may accept an answer of their own only after others had a day. */
export const ACCEPT_OWN_ANSWER_AFTER_MS = 24 * 3_600_000;
/** Staff may accept for an asker who has been silent for a week. */
export const STAFF_ACCEPT_AFTER_MS = 7 * 24 * 3_600_000;

/** Uploads: a phone photograph fits, a video does not. */
export const UPLOAD_MAX_BYTES = 8 * 1024 * 1024;
/** Decoded pixels, so that a small file cannot become a huge picture in memory. */
export const UPLOAD_MAX_PIXELS = 40_000_000;
export const UPLOAD_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

export const SESSION_DAYS = 30;
export const RESET_TOKEN_MINUTES = 60;
/** A mail may wait for the weekend to be read. */
export const VERIFY_DAYS = 3;
/** Who changes their address looks into the new mailbox on the day. */
export const EMAIL_CHANGE_HOURS = 24;
/** Who was away for a week can still bring back an address that somebody else changed. */
export const EMAIL_RESTORE_DAYS = 7;
export const INVITATION_DAYS = 14;
/** Who wrote somewhere years ago may read that address seldom. */
export const OFFER_DAYS = 14;

/** Several events of one kind about one post within this time become one notification. */
export const NOTIFICATION_GROUP_MS = 5 * 60_000;
/** After a message about a post, what follows on it within this time is one more message. */
export const DELIVERY_HOLD_MS = 5 * 60_000;
/** What happened longer ago is told in the inbox alone: an import or a long outage mails nobody. */
export const DELIVERY_STALE_MS = 24 * 3_600_000;
/** How long what was sent can be looked up, in days: as long as a complaint may take. */
export const DELIVERY_KEPT_DAYS = 90;
/** How long a mail can be answered, in days: a course's term of hearing is a month. */
export const REPLY_DAYS = 30;
/** Pictures that one mail can bring. */
export const REPLY_PICTURES_MAX = 5;
/** Unread notifications are counted to here: whoever has more needs no exact number. */
export const UNREAD_COUNT_MAX = 100;

/** So long others see that somebody is writing unless they hear it again: two beats may be missed. */
export const WRITING_SECONDS = 45;

/** Somebody may be offline for a holiday; what was written is sent when they are back. */
export const POSTING_KEY_KEPT_DAYS = 30;
