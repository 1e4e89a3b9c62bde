import { CATEGORY_OF, DEFAULT_CHOICES, mustReachInbox } from '@colloquy/domain/notifications';
import { NotificationKind } from '@colloquy/domain/vocabulary';

const defaults = Object.values(NotificationKind).map((kind) => {
  const category = CATEGORY_OF[kind];
  const { inbox, mail, push } = DEFAULT_CHOICES[category];
  return `('${kind}', '${category}', ${mustReachInbox(category)}, ${inbox}, '${mail}', ${push})`;
});

/**
 * Joins to a row `n` with account_id, course_id and kind what its person chose, as `chosen` with
 * category, inbox, mail and push: for the course, else for all courses, else the defaults.
 */
export const CHOSEN = `
  join (values ${defaults.join(', ')}) as by_default(kind, category, is_fixed, inbox, mail, push)
    on by_default.kind = n.kind
  left join notification_preference here on here.account_id = n.account_id
    and here.course_id = n.course_id and here.category = by_default.category
  left join notification_preference everywhere on everywhere.account_id = n.account_id
    and everywhere.course_id is null and everywhere.category = by_default.category
  cross join lateral (select by_default.category,
    by_default.is_fixed or coalesce(here.inbox, everywhere.inbox, by_default.inbox) as inbox,
    coalesce(here.mail, everywhere.mail, by_default.mail) as mail,
    coalesce(here.push, everywhere.push, by_default.push) as push) chosen`;
