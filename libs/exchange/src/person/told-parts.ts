import type { Part } from './part.ts';

const MINE = 't.account_id = $1';

/** What somebody was told of and how they want to be told. */
export const TOLD = [
  {
    name: 'notifications',
    table: 'notification',
    whose: MINE,
    post: 'post_id',
    columns: ['course_id', 'kind', 'event_count', 'first_at', 'last_at', 'read_at'],
  },
  {
    name: 'messages-sent-to-me',
    table: 'delivery',
    whose: MINE,
    post: 'post_id',
    columns: ['channel', 'state', 'due_at', 'created_at', 'sent_at', 'reason'],
  },
  {
    name: 'notification-choices',
    table: 'notification_preference',
    whose: MINE,
    columns: ['course_id', 'category', 'inbox', 'mail', 'push'],
  },
  {
    name: 'notification-settings',
    table: 'notification_settings',
    whose: MINE,
    key: ['account_id'],
    columns: [
      ...['quiet_from', 'quiet_until', 'snoozed_until', 'digest_rhythm', 'digest_hour'],
      ...['digest_weekday', 'follows_written', 'follows_mentioned', 'visited_at', 'away_since'],
    ],
  },
  {
    name: 'devices',
    table: 'push_device',
    whose: MINE,
    columns: ['endpoint', 'shows_text', 'created_at'],
  },
  {
    name: 'follows',
    table: 'follow',
    whose: MINE,
    key: ['target', 'target_id'],
    columns: ['target', 'target_id', 'is_muted', 'created_at'],
  },
  {
    name: 'tags-chosen',
    table: 'tag_preference',
    whose: MINE,
    key: ['tag_id'],
    columns: ['tag_id', 'kind'],
  },
  {
    name: 'saved-searches',
    table: 'saved_search',
    whose: MINE,
    columns: ['course_id', 'name', 'query', 'order', 'notifies', 'created_at'],
  },
  {
    name: 'invitations-to-answer',
    table: 'answer_invitation',
    whose: MINE,
    key: ['question_id'],
    post: 'question_id',
    columns: ['invited_at'],
  },
] as const satisfies readonly Part[];
