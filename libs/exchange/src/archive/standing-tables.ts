import type { ArchiveTable } from './tables.ts';

const IMPORTED: readonly ArchiveTable[] = [
  {
    name: 'imported-reputation',
    table: 'imported_reputation',
    columns: ['reputation', 'down_votes_cast', 'edit_days', 'edits_are_named'],
    refs: { account_id: 'person' },
    before: { edit_days: [], edits_are_named: false },
    ofCourse: 'course_id',
    order: 'r0.n',
  },
  {
    name: 'imported-bounties',
    table: 'imported_bounty',
    columns: ['is_award', 'amount', 'created_at'],
    refs: { post_id: 'post', placed_by_id: 'person' },
    own: 'bounty',
    order: 'own.n',
  },
];

const STANDING: readonly ArchiveTable[] = [
  {
    name: 'reputation',
    table: 'reputation_entry',
    columns: ['kind', 'cause_id', 'day', 'is_hidden', 'points', 'created_at'],
    refs: { account_id: 'person', post_id: 'post', question_id: 'post' },
    inside: {
      cause_id: {
        by: 'kind',
        kinds: {
          EDIT_APPLIED: 'edit',
          BOUNTY_AWARDED: 'bounty',
          BOUNTY_PLACED: 'bounty',
          FLAG_UPHELD: 'flag',
          REPAIR_VERIFIED: 'case',
          VERIFIED_A_REPAIR: 'case',
          LEFT_INACCURATE: 'case',
        },
      },
    },
    where: 'r0.n is not null',
    ofCourse: 'course_id',
    order: 't.id',
  },
  {
    name: 'standings',
    table: 'standing',
    columns: [
      'total',
      'open_total',
      'answers_good',
      'answers_bad',
      'edits_good',
      'edits_bad',
      'flags_good',
      'flags_bad',
      'is_stale',
    ],
    refs: { account_id: 'person' },
    ofCourse: 'course_id',
    order: 'r0.n',
  },
  {
    name: 'topics',
    table: 'topic_standing',
    columns: ['good', 'bad'],
    refs: { account_id: 'person', tag_id: 'tag' },
    ofCourse: 'course_id',
    order: 'r0.n, r1.n',
  },
  {
    name: 'abilities',
    table: 'ability_state',
    columns: [
      'ability',
      'earned_at',
      'granted_at',
      'granted_until',
      'grant_reason',
      'suspended_at',
      'suspended_until',
      'suspend_reason',
    ],
    refs: { account_id: 'person', granted_by_id: 'person', suspended_by_id: 'person' },
    ofCourse: 'course_id',
    order: 'r0.n, t.ability',
  },
  {
    name: 'earned-badges',
    table: 'earned_badge',
    columns: ['badge', 'awarded_at'],
    refs: { account_id: 'person', post_id: 'post' },
    ofCourse: 'course_id',
    order: 'r0.n, t.badge',
  },
  {
    name: 'weeks',
    table: 'course_week',
    columns: [
      'week',
      'questions',
      'answered',
      'endorsed',
      'answers',
      'first_answer_median',
      'first_answer_p90',
      'gini',
      'helpers',
      'counted_at',
    ],
    refs: {},
    ofCourse: 'course_id',
    order: 't.week',
  },
];

const INVITATIONS: readonly ArchiveTable[] = [
  {
    name: 'answer-invitations',
    table: 'answer_invitation',
    columns: ['invited_at'],
    refs: { question_id: 'post', account_id: 'person' },
    ofCourse: 'course_id',
    order: 'r0.n, r1.n',
  },
];

/** Whom somebody follows stays with the person; what of the course they follow goes with it. */
const FOLLOWS: readonly ArchiveTable[] = [
  {
    name: 'course-follows',
    table: 'follow',
    columns: ['is_muted', 'created_at'],
    refs: { account_id: 'person' },
    where: `t.target = 'COURSE'`,
    fixed: { target: 'COURSE' },
    ofCourse: 'target_id',
    order: 'r0.n',
  },
  {
    name: 'question-follows',
    table: 'follow',
    columns: ['is_muted', 'created_at'],
    refs: { target_id: 'post', account_id: 'person' },
    where: `t.target = 'QUESTION'`,
    fixed: { target: 'QUESTION' },
    order: 'r0.n, r1.n',
  },
];

/** How people stand in the course, and what they want to hear of it. */
export const STANDING_TABLES: readonly ArchiveTable[] = [
  ...IMPORTED,
  ...STANDING,
  ...INVITATIONS,
  ...FOLLOWS,
];
