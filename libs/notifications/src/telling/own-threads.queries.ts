import { FOLLOWS_MENTIONED, FOLLOWS_WRITTEN } from '../preferences/settings.ts';
import type { ToldEvent } from './recipients.queries.ts';

const POST = `select t.author_id, coalesce(t.question_id, t.id) as question_id from post t
   where t.id = ($1::jsonb->>'postId')::int`;

/** Who wrote what begins a thread or answers, and where. */
const WRITTEN: Partial<Record<ToldEvent, string>> = {
  'question.asked': POST,
  'answer.posted': POST,
  // Who only comments does not follow: measured, that is most of what would be told.
  'comment.posted': `select null::int as author_id, r.question_id from comment r
     where r.id = ($1::jsonb->>'commentId')::int`,
};

const followOf = (written: string): string => `
  insert into follow (account_id, target, target_id, is_muted, created_at)
  select a.id, 'QUESTION', w.question_id, false, $3
    from (${written}) w
    join account a on a.id = any(array_append($2::int[], w.author_id))
    left join notification_settings s on s.account_id = a.id
   where a.deleted_at is null
     and case when a.id is not distinct from w.author_id then ${FOLLOWS_WRITTEN} else ${FOLLOWS_MENTIONED} end
   order by a.id
  on conflict do nothing`;

/**
 * Lets the author of what event `$1` tells, and those it mentions, `$2`, follow the question from `$3`
 * on, as far as they like that. Who follows or muted it is left alone. Undefined for other events.
 */
export const followWritten = (type: ToldEvent): string | undefined => {
  const written = WRITTEN[type];
  return written && followOf(written);
};
