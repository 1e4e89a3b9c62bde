/** A course with a row of every kind, in the order in which the rows need each other. */
const AT = `'2026-03-04T05:06:07.089Z'`;

export const CROWDED_COURSE: readonly string[] = [
  `insert into course (id, slug, title, description_markdown, visibility, vote_model, languages,
     next_question_number, created_at) overriding system value
   values (70, 'crowded', 'Crowded', 'All *kinds*', 'PRIVATE', 'CLASSIC', '{en,de}', 3, ${AT})`,
  `insert into account (id, email, password_hash, name, handle, about_markdown, created_at)
   values (31, 'ann@example.org', '$argon2id$v=19', 'Ann', 'ann', 'I *am*', ${AT}),
          (32, 'ben@example.org', '$argon2id$v=19', 'Ben', 'ben', '', ${AT}),
          (33, null, null, 'Gone', 'gone', '', ${AT}),
          (34, 'not@example.org', null, 'Not of the course', 'not', '', ${AT})`,
  `insert into cohort (id, course_id, name) values (5, 70, 'Monday')`,
  `insert into lesson (id, course_id, label, title, url, position)
   values (6, 70, '3.2', 'Variance', null, 2)`,
  `insert into enrolment (course_id, account_id, role, state, cohort_id, created_at, ended_at)
   values (70, 31, 'OWNER', 'ACTIVE', null, ${AT}, null), (70, 32, 'LEARNER', 'ACTIVE', 5, ${AT}, null),
          (70, 33, 'LEARNER', 'LEFT', 5, ${AT}, ${AT})`,
  `insert into upload (key, course_id, account_id, content_type, bytes, width, height, created_at)
   values ('courses/7/aa11.png', 70, 32, 'image/png', 36, 4, 3, ${AT}),
          ('courses/7/bb22.png', 70, null, 'image/png', 36, 4, 3, ${AT})`,
  `insert into tag (id, course_id, name, parent_id, excerpt, description_markdown, created_at)
   values (11, 70, 'r', null, 'R', '*R*', ${AT}), (10, 70, 'sd', 11, '', '', ${AT})`,
  `insert into tag_synonym (course_id, tag_id, name) values (70, 10, 'deviation')`,
  `insert into tag_prerequisite (tag_id, requires_id) values (10, 11)`,
  `insert into tag_preference (tag_id, account_id, kind) values (10, 32, 'FOLLOW')`,
  `insert into post (id, course_id, kind, author_id, body_markdown, body_html, created_at, number,
     title, slug, structured, visibility, cohort_id, lesson_id, last_activity_at, version, language)
   values (90, 70, 'QUESTION', 32, 'Why? ![plot](/media/courses/7/aa11.png)', '<p>', ${AT}, 1,
     'Why is it so?', 'why-is-it-so', '{"tried":"I *tried*","triedHtml":"<p>","expected":"","got":""}',
     'COHORT', 5, 6, ${AT}, 2, 'de'),
     (91, 70, 'QUESTION', null, 'Again', '<p>', ${AT}, 2, 'Why again?', 'why-again', null, 'COURSE',
     null, null, ${AT}, 1, 'en')`,
  `update post set closed_at = ${AT}, closed_by_id = 31, close_reason = 'DUPLICATE', close_note = 'see',
     duplicate_of_id = 90, is_anonymous = true, published_at = ${AT} where id = 91`,
  `insert into post (id, course_id, kind, author_id, body_markdown, body_html, created_at,
     question_id, edited_at, edited_by_id, origin_url, origin_author, origin_author_url, licence, wiki_at)
   values (92, 70, 'ANSWER', 31, 'See @ben and #2.', '<p>', ${AT}, 90, ${AT}, 32,
     null, 'Ann', 'https://a.b/users/1', 'CC BY-SA 4.0', ${AT})`,
  `insert into post (id, course_id, kind, author_id, body_markdown, body_html, created_at,
     question_id, deleted_at, deleted_by_id, delete_reason, origin_url)
   values (89, 70, 'ANSWER', 33, 'As in #2', '<p>', ${AT}, 90, ${AT}, 31, 'unkind', 'https://a.b/a/1')`,
  `update post set accepted_answer_id = 92, accepted_at = ${AT}, accepted_by_id = 32,
     restatement = 'It clicked' where id = 90`,
  `insert into post_tag (post_id, tag_id, position) values (90, 10, 0), (90, 11, 1), (91, 11, 0)`,
  `insert into comment (post_id, question_id, author_id, body_markdown, body_html, created_at,
     helpful_count, resolved_at, resolved_by_id)
   values (92, 90, 32, 'Thanks', '<p>', ${AT}, 2, ${AT}, 31)`,
  `insert into comment (post_id, question_id, author_id, body_markdown, body_html, created_at,
     deleted_at, deleted_by_id, origin_author, licence, edited_at)
   values (90, 90, null, 'Old', '<p>', ${AT}, ${AT}, 31, 'Somebody', 'CC BY-SA 3.0', ${AT})`,
  `insert into revision (post_id, number, kind, editor_id, title, body_markdown, tags, structured,
     reason, rolled_back_to, created_at)
   values (90, 1, 'INITIAL', 32, 'Why?', 'Why?', '{sd}', null, '', null, ${AT}),
          (90, 2, 'ROLLBACK', null, 'Why is it so?', 'Why? ![plot](/media/courses/7/aa11.png)', '{sd,r}',
           '{"tried":"I *tried*","triedHtml":"<p>","expected":"","got":""}', 'back', 1, ${AT}),
          (92, 1, 'INITIAL', 31, null, 'See @ben and #2.', '{}', null, '', null, ${AT})`,
  `insert into suggested_edit (course_id, post_id, author_id, base_version, title, body_markdown, tags,
     reason, state, decided_by_id, decided_at, decision_note, created_at)
   values (70, 92, 32, 1, null, 'Better', '{}', 'clear', 'DECLINED', 31, ${AT}, 'no', ${AT})`,
  `insert into vote (post_id, account_id, value, created_at)
   values (90, 31, 'HELPFUL', ${AT}), (92, null, 'DOWN', ${AT}), (92, 32, 'HELPFUL', ${AT})`,
  `insert into bookmark (post_id, account_id, created_at) values (90, 31, ${AT})`,
  `insert into same_here (post_id, account_id, created_at) values (90, 33, ${AT})`,
  `insert into endorsement (post_id, endorser_id, kind, note, post_version, created_at, suspended_at)
   values (92, 31, 'CORRECT', 'yes', 1, ${AT}, null)`,
  `insert into pseudonym (question_id, account_id, name) values (91, 32, 'Quiet Heron')`,
  `insert into post_link (post_id, target_id, kind, created_at) values (91, 90, 'DUPLICATE', ${AT})`,
  `insert into badge_award (course_id, account_id, name, awarded_at) values (70, 31, 'Student', ${AT})`,
];
