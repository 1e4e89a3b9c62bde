import type { Part } from './part.ts';
import { TOLD } from './told-parts.ts';

const MINE = 't.account_id = $1';
const AUTHORED = 't.author_id = $1';
/** About something that they wrote. */
const OF_MY = (table: string, column: string): string =>
  `exists (select 1 from ${table} o where o.id = t.${column} and o.author_id = $1)`;

const SELF = [
  {
    name: 'account',
    table: 'account',
    whose: 't.id = $1',
    columns: [
      ...['id', 'email', 'email_verified_at', 'name', 'handle', 'about_markdown', 'locale'],
      ...['time_zone', 'is_administrator', 'origin_url', 'created_at'],
    ],
  },
  {
    name: 'sessions',
    table: 'session',
    whose: MINE,
    columns: ['address', 'user_agent', 'created_at', 'last_seen_at', 'expires_at'],
  },
  {
    name: 'account-links',
    table: 'account_token',
    whose: MINE,
    columns: ['purpose', 'email', 'created_at', 'expires_at', 'used_at'],
  },
  {
    name: 'courses',
    table: 'enrolment',
    whose: MINE,
    columns: ['course_id', 'role', 'state', 'cohort_id', 'created_at', 'ended_at'],
  },
] as const satisfies readonly Part[];

const WRITTEN = [
  {
    name: 'posts',
    table: 'post',
    whose: AUTHORED,
    post: 'id',
    columns: [
      ...['id', 'kind', 'title', 'body_markdown', 'structured', 'language', 'version'],
      ...['is_anonymous', 'visibility', 'created_at', 'edited_at', 'published_at', 'wiki_at'],
      ...['helpful_count', 'down_count', 'accepted_answer_id', 'accepted_at', 'restatement'],
      ...['closed_at', 'close_reason', 'close_note', 'deleted_at', 'delete_reason', 'hidden_at'],
      ...['dispute', 'licence', 'origin_url', 'origin_author', 'origin_author_url'],
    ],
  },
  {
    name: 'revisions',
    table: 'revision',
    whose: 't.editor_id = $1',
    post: 'post_id',
    columns: [
      ...['post_id', 'number', 'kind', 'title', 'body_markdown', 'tags', 'structured', 'reason'],
      ...['rolled_back_to', 'created_at'],
    ],
  },
  {
    name: 'comments',
    table: 'comment',
    whose: AUTHORED,
    post: 'post_id',
    columns: [
      ...['post_id', 'body_markdown', 'is_anonymous', 'helpful_count', 'created_at', 'edited_at'],
      ...['deleted_at', 'hidden_at', 'resolved_at', 'licence', 'origin_author'],
    ],
  },
  {
    name: 'suggested-edits',
    table: 'suggested_edit',
    whose: AUTHORED,
    post: 'post_id',
    columns: [
      ...['post_id', 'base_version', 'title', 'body_markdown', 'tags', 'reason', 'created_at'],
      ...['state', 'decided_at', 'decision_note'],
    ],
  },
  {
    name: 'drafts',
    table: 'draft',
    whose: MINE,
    columns: ['course_id', 'place', 'fields', 'updated_at'],
  },
  {
    name: 'questions-found-while-asking',
    table: 'deflection',
    whose: MINE,
    post: 'question_id',
    columns: ['title', 'created_at'],
  },
  {
    name: 'scheduled-questions',
    table: 'scheduled_question',
    whose: AUTHORED,
    columns: ['course_id', 'input', 'created_at', 'publish_at', 'done_at', 'failure'],
  },
  {
    name: 'announcements',
    table: 'announcement',
    whose: AUTHORED,
    columns: [
      ...['course_id', 'title', 'body_markdown', 'is_important', 'pinned_until', 'created_at'],
      ...['publish_at', 'published_at', 'edited_at', 'ended_at'],
    ],
  },
  {
    name: 'saved-replies',
    table: 'saved_reply',
    whose: MINE,
    columns: ['course_id', 'use', 'title', 'body_markdown', 'updated_at'],
  },
  {
    name: 'misconceptions',
    table: 'misconception',
    whose: 't.created_by_id = $1',
    columns: ['course_id', 'title', 'created_at', 'edited_at'],
  },
  {
    name: 'pseudonyms',
    table: 'pseudonym',
    whose: MINE,
    key: ['question_id'],
    post: 'question_id',
    columns: ['name'],
  },
  {
    name: 'pictures',
    table: 'upload',
    whose: MINE,
    columns: ['key', 'course_id', 'content_type', 'bytes', 'width', 'height', 'created_at'],
  },
] as const satisfies readonly Part[];

const MARKS = [
  {
    name: 'votes',
    table: 'vote',
    whose: MINE,
    post: 'post_id',
    columns: ['value', 'created_at'],
  },
  {
    name: 'same-here',
    table: 'same_here',
    whose: MINE,
    key: ['post_id'],
    post: 'post_id',
    columns: ['created_at'],
  },
  {
    name: 'bookmarks',
    table: 'bookmark',
    whose: MINE,
    key: ['post_id'],
    post: 'post_id',
    columns: ['created_at'],
  },
  {
    name: 'endorsements',
    table: 'endorsement',
    whose: 't.endorser_id = $1',
    post: 'post_id',
    columns: ['kind', 'note', 'post_version', 'created_at', 'suspended_at', 'confirmed_at'],
  },
  {
    name: 'closing-voices',
    table: 'close_voice',
    whose: MINE,
    key: ['question_id'],
    post: 'question_id',
    columns: ['act', 'closing', 'created_at'],
  },
] as const satisfies readonly Part[];

const MODERATION = [
  {
    name: 'flags',
    table: 'flag',
    whose: MINE,
    post: 'post_id',
    columns: [
      ...['kind', 'state', 'note', 'weight', 'post_version', 'claim', 'quote', 'source'],
      ...['created_at', 'decided_at', 'decision_note', 'comment_id', 'case_id'],
    ],
  },
  {
    name: 'cases-of-my-answers',
    table: 'inaccuracy_case',
    whose: OF_MY('post', 'post_id'),
    post: 'post_id',
    columns: [
      ...['id', 'state', 'answer_markdown', 'opened_at', 'repair_until', 'repaired_at'],
      ...['contested_at', 'contest_reason', 'lapsed_at', 'decided_at', 'decision_note'],
      ...['upheld_at', 'unaccepted_at'],
    ],
  },
  {
    name: 'steps-in-cases',
    table: 'case_step',
    whose: MINE,
    columns: ['case_id', 'act', 'note', 'created_at'],
  },
  {
    name: 'statements-on-hidden-posts',
    table: 'review_item',
    whose: `t.statement is not null and (${OF_MY('post', 'post_id')}
      and t.comment_id is null or ${OF_MY('comment', 'comment_id')})`,
    post: 'post_id',
    columns: ['statement', 'statement_at'],
  },
  {
    name: 'appeals',
    table: 'appeal',
    whose: MINE,
    columns: [
      ...['course_id', 'case_id', 'sanction_id', 'flag_id', 'statement', 'state', 'created_at'],
      ...['decided_at', 'decision_note'],
    ],
  },
  {
    name: 'sanctions',
    table: 'sanction',
    whose: MINE,
    columns: [
      ...['id', 'course_id', 'kind', 'ability', 'reason', 'given_at', 'ends_at'],
      ...['acknowledged_at', 'lifted_at', 'lift_reason'],
    ],
  },
  {
    name: 'corrections',
    table: 'correction_notice',
    whose: MINE,
    post: 'post_id',
    columns: ['reasons', 'created_at', 'seen_at'],
  },
  {
    name: 'reviews',
    table: 'review_item',
    whose: 't.decided_by_id = $1',
    post: 'post_id',
    columns: ['course_id', 'queue', 'decision', 'decided_at', 'effective_at', 'applied_at'],
  },
  {
    name: 'reviews-left-to-others',
    table: 'review_skip',
    whose: MINE,
    key: ['item_id'],
    columns: ['created_at'],
  },
  {
    name: 'log-of-my-acts',
    table: 'audit_entry',
    whose: 't.actor_id = $1',
    post: 'post_id',
    columns: ['course_id', 'act', 'reason', 'created_at'],
  },
  {
    name: 'log-about-me',
    table: 'audit_entry',
    whose: 't.subject_id = $1',
    post: 'post_id',
    columns: ['course_id', 'act', 'created_at'],
  },
] as const satisfies readonly Part[];

const STANDING = [
  {
    name: 'standings',
    table: 'standing',
    whose: MINE,
    key: ['course_id'],
    columns: [
      ...['course_id', 'total', 'open_total', 'answers_good', 'answers_bad', 'edits_good'],
      ...['edits_bad', 'flags_good', 'flags_bad'],
    ],
  },
  {
    name: 'points',
    table: 'reputation_entry',
    whose: MINE,
    post: 'post_id',
    columns: ['course_id', 'kind', 'day', 'points', 'created_at'],
  },
  {
    name: 'topics',
    table: 'topic_standing',
    whose: MINE,
    key: ['course_id', 'tag_id'],
    columns: ['course_id', 'tag_id', 'good', 'bad'],
  },
  {
    name: 'abilities',
    table: 'ability_state',
    whose: MINE,
    key: ['course_id', 'ability'],
    columns: [
      ...['course_id', 'ability', 'earned_at', 'granted_at', 'granted_until', 'grant_reason'],
      ...['suspended_at', 'suspended_until', 'suspend_reason'],
    ],
  },
  {
    name: 'badges',
    table: 'earned_badge',
    whose: MINE,
    key: ['course_id', 'badge'],
    post: 'post_id',
    columns: ['course_id', 'badge', 'awarded_at'],
  },
  {
    name: 'imported-badges',
    table: 'badge_award',
    whose: MINE,
    columns: ['course_id', 'name', 'awarded_at'],
  },
  {
    name: 'imported-reputation',
    table: 'imported_reputation',
    whose: MINE,
    key: ['course_id'],
    columns: ['course_id', 'reputation', 'down_votes_cast', 'edit_days', 'edits_are_named'],
  },
  {
    name: 'imported-bounties',
    table: 'imported_bounty',
    whose: 't.placed_by_id = $1',
    post: 'post_id',
    columns: ['amount', 'created_at'],
  },
] as const satisfies readonly Part[];

/** Everything that is a person's own, in the order in which it is told. */
export const PARTS = [
  ...SELF,
  ...WRITTEN,
  ...MARKS,
  ...MODERATION,
  ...STANDING,
  ...TOLD,
] as const satisfies readonly Part[];

export type PartName = (typeof PARTS)[number]['name'];
