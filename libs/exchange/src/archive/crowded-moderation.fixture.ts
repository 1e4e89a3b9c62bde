import { CROWDED_COURSE } from './crowded-course.fixture.ts';

const AT = `'2026-03-04T05:06:07.089Z'`;

/** What moderators and peers did in the crowded course; ids are far from those of other tables. */
const CROWDED_MODERATION: readonly string[] = [
  `update post set hidden_at = ${AT}, dispute = 'DISPUTED' where id = 92`,
  `update comment set hidden_at = ${AT} where deleted_at is not null`,
  `insert into misconception (id, course_id, title, refutation_markdown, created_by_id, created_at,
     edited_at, endorsed_by_id, endorsed_at, merged_into_id)
   values (210, 70, 'n is the divisor', '', 32, ${AT}, null, null, null, null),
          (211, 70, 'Divides by n', 'It *is* n - 1.', 31, ${AT}, ${AT}, 31, ${AT}, null)`,
  `update misconception set merged_into_id = 211 where id = 210`,
  `insert into inaccuracy_case (id, course_id, post_id, question_id, state, post_version,
     judged_version, answer_markdown, opened_at, repair_until, repaired_at, repaired_by_id,
     repair_revision_id, decided_at, decided_by_id, decision_note)
   select 220, 70, 92, 90, 'REPAIR_VERIFIED', 1, 2, 'As it was', ${AT}, ${AT}, ${AT}, 31,
     (select id from revision where post_id = 92), ${AT}, 32, 'well mended'`,
  `insert into case_step (id, case_id, act, account_id, note, created_at)
   values (230, 220, 'FLAG', 32, '', ${AT}), (231, 220, 'VERIFY_REPAIR', null, 'so', ${AT})`,
  `insert into correction_notice (id, course_id, case_id, post_id, account_id, reasons, created_at)
   values (240, 70, 220, 92, 32, '{ACCEPTED,HELPFUL}', ${AT})`,
  `insert into flag (id, course_id, post_id, comment_id, account_id, kind, state, note, weight,
     post_version, case_id, claim, quote, quote_prefix, quote_suffix, source, misconception_id,
     duplicate_of_id, created_at, decided_at, decided_by_id)
   values (250, 70, 92, null, 32, 'INACCURATE', 'UPHELD', '', 1.5, 1, 220, 'It is n - 1', 'by n', 'a',
           'b', 'a book', 211, null, ${AT}, ${AT}, 31),
          (251, 70, 91, null, 32, 'DUPLICATE', 'OPEN', 'same', 0.3, 1, null, null, null, null, null,
           null, null, 90, ${AT}, null, null),
          (252, 70, 92, (select min(id) from comment), null, 'UNKIND', 'OPEN', '', 1, 1, null, null,
           null, null, null, null, null, null, ${AT}, null, null)`,
  `insert into saved_reply (id, course_id, account_id, use, title, body_markdown, updated_by_id, updated_at)
   values (260, 70, null, 'SANCTION', 'Tone', 'Please be *kind*.', 31, ${AT})`,
  `insert into sanction (id, course_id, account_id, kind, reason, saved_reply_id, given_by_id,
     given_at, ends_at, lifted_at, lifted_by_id, lift_reason)
   values (270, 70, 33, 'WARNING', 'unkind', 260, 31, ${AT}, null, ${AT}, 31, 'forgiven')`,
  `insert into appeal (id, course_id, case_id, sanction_id, flag_id, account_id, statement, state, created_at)
   values (280, 70, null, 270, null, 33, 'I was not', 'PENDING', ${AT}),
          (281, 70, 220, null, null, 31, 'It was right', 'DISMISSED', ${AT})`,
  `insert into conduct_finding (id, course_id, kind, key, account_ids, post_id, evidence, found_at,
     seen_at, judged_by_id)
   values (290, 70, 'EDIT_WAR', '32 31 on 92', '{32,31}', 92, '{"reversals": 4}', ${AT}, ${AT}, null)`,
  `insert into review_item (id, course_id, queue, subject, post_id, comment_id, case_id,
     suggested_edit_id, appeal_id, state, created_at, claimed_by_id, decided_by_id, decision)
   select 300, 70, 'REPAIRS', 'case:220', 92, null::int, 220, null::int, null::int, 'DECIDED',
     ${AT}::timestamptz, null::int, 32, '{"choice": "VERIFY_REPAIR", "rejectedFlagIds": [251, 250]}'::jsonb
   union all select 301, 70, 'FLAGS', 'comment:' || min(id), 92, min(id), null, null, null, 'OPEN',
     ${AT}, 31, null, null from comment
   union all select 302, 70, 'SUGGESTED_EDITS', 'edit:' || min(id), 92, null, null, min(id), null,
     'MOOT', ${AT}, null, null, null from suggested_edit
   union all select 303, 70, 'ENDORSEMENTS', 'endorsement:4711', 92, null, null, null, null, 'MOOT',
     ${AT}, null, null, null
   union all select 304, 70, 'APPEALS', 'appeal:280', null, null, null, null, 280, 'OPEN', ${AT},
     null, null, null`,
  `insert into review_skip (item_id, account_id, created_at) values (304, 32, ${AT})`,
  `insert into close_voice (question_id, account_id, act, closing, created_at)
   values (90, 32, 'CLOSE', '{"note": "", "reason": "DUPLICATE", "duplicateOfNumber": 2}', ${AT})`,
  `insert into announcement (id, course_id, author_id, title, body_markdown, body_html, is_important,
     created_at, publish_at, published_at)
   values (305, 70, 31, 'Exam', 'On *Monday*', '<p>', true, ${AT}, ${AT}, ${AT})`,
  `insert into audit_entry (course_id, actor_id, act, post_id, subject_id, reason, details, created_at)
   values (70, 31, 'flags.decided', 92, 32, 'so', '{"choice": "UPHOLD", "flagIds": [250, 252]}', ${AT}),
          (70, 31, 'cohort.changed', null, 33, '', '{"from": 5, "to": null}', ${AT}),
          (70, 31, 'role.changed', null, 33, '', '{"from": "LEARNER", "to": "MODERATOR"}', ${AT}),
          (70, 31, 'announcement.made', null, null, '', '{"announcementId": 305}', ${AT}),
          (70, 31, 'endorsement.withdrawn', 92, 31, '', '{"endorsementId": 4711}', ${AT})`,
];

const CROWDED_STANDING: readonly string[] = [
  `insert into imported_reputation (course_id, account_id, reputation, down_votes_cast, edit_days,
     edits_are_named)
   values (70, 33, 101, 3, '{2018-03-12,2018-03-13}', true)`,
  `insert into imported_bounty (id, post_id, placed_by_id, is_award, amount, created_at)
   values (310, 92, 32, true, 50, ${AT})`,
  `insert into reputation_entry (course_id, account_id, kind, post_id, question_id, cause_id, day,
     is_hidden, points, created_at)
   values (70, 31, 'BOUNTY_AWARDED', 92, 90, 310, '2026-03-04', false, 50, ${AT}),
          (70, 32, 'FLAG_UPHELD', 92, 90, 250, '2026-03-04', true, 5, ${AT}),
          (70, 32, 'VERIFIED_A_REPAIR', 92, 90, 220, '2026-03-04', false, 5, ${AT}),
          (70, 31, 'FLOOR', null, null, null, '2026-03-05', false, 1, ${AT})`,
  `insert into standing (course_id, account_id, total, open_total, answers_good, flags_good)
   values (70, 31, 51, 51, 1, 0), (70, 32, 10, 5, 0, 1)`,
  `insert into topic_standing (course_id, account_id, tag_id, good, bad) values (70, 31, 10, 1, 0)`,
  `insert into ability_state (course_id, account_id, ability, granted_at, granted_by_id, grant_reason)
   values (70, 32, 'REVIEW', ${AT}, 31, 'careful')`,
  `insert into earned_badge (course_id, account_id, badge, post_id, awarded_at)
   values (70, 31, 'REPAIR', 92, ${AT})`,
  `insert into answer_invitation (question_id, account_id, course_id, invited_at)
   values (91, 31, 70, ${AT})`,
  `insert into course_week (course_id, week, questions, gini, helpers, counted_at)
   values (70, '2026-03-02', 2, 0.25, '[{"role": "LEARNER", "people": 1, "answers": "FEW"}]', ${AT})`,
  `insert into follow (account_id, target, target_id, is_muted, created_at)
   values (32, 'QUESTION', 90, true, ${AT}), (31, 'COURSE', 70, false, ${AT}),
          (32, 'PERSON', 31, false, ${AT})`,
];

/** A course with rows in every table that an archive has. */
export const WHOLE_COURSE: readonly string[] = [
  ...CROWDED_COURSE,
  ...CROWDED_MODERATION,
  ...CROWDED_STANDING,
];
