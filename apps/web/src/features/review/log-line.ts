import { AuditAct } from '@colloquy/domain/vocabulary';
import { page } from '$app/state';
import type { Key } from '#lib/messages/index.ts';
import { t } from '#lib/messages/index.ts';
import { dueTime } from '#lib/time.ts';

type Details = Readonly<Record<string, unknown>>;

/** What an act is called after the name of whoever did it; undefined for a word of an older log. */
export function doneIn(act: string): string | undefined {
  const isKnown = Object.values(AuditAct).some((known) => known === act);
  return isKnown ? t(`log.did_${act.replaceAll(/[.-]/g, '_')}` as never) : undefined;
}

/** The acts that a list can be filtered by, as it names them, in the order of the reader's alphabet. */
export const filterActs = (): { act: string; text: string }[] =>
  Object.values(AuditAct)
    .map((act) => ({ act, text: doneIn(act) ?? act }))
    .sort((a, b) => a.text.localeCompare(b.text, page.data.locale));

const text = (details: Details, name: string): string | undefined => {
  const value = details[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A word of a closed list by its message, such as a state; nothing for a word without one. */
function word(prefix: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const key = `${prefix}${value}` as Key;
  const said = t(key as never);
  return said === key ? undefined : said;
}

const STATES: Readonly<Record<string, string>> = {
  'case.decided': 'moderation.case_',
  'appeal.decided': 'moderation.appeal_',
  'finding.judged': 'review.finding_',
};

function stateOf(act: string, details: Details): string | undefined {
  const state = text(details, 'state');
  if (act === 'edit.decided')
    return state && t(state === 'APPLIED' ? 'log.applied' : 'log.declined');
  return word(STATES[act] ?? 'moderation.case_', state);
}

function rolesOf(details: Details): string | undefined {
  const [from, to] = ['from', 'to'].map((name) => word('log.role_', text(details, name)));
  return from && to ? t('log.fromTo', { from, to }) : undefined;
}

/** What belongs to an act, in plain words: what was decided, which ability, until when. */
export function wordsOf(act: string, details: Details): string[] {
  const kind = text(details, 'kind');
  const until = text(details, 'until') ?? text(details, 'endsAt');
  const count = details['count'];
  const said = [
    word('review.choice_', text(details, 'choice')),
    stateOf(act, details),
    act.startsWith('sanction') ? word('review.kind_', kind) : word('review.finding_', kind),
    word('review.ability_', text(details, 'ability')),
    word('review.close_', text(details, 'reason')),
    word('log.role_', text(details, 'role')),
    act === 'role.changed' ? rolesOf(details) : undefined,
    typeof count === 'number' ? t('log.people', { n: count }) : undefined,
    text(details, 'title') ?? text(details, 'name'),
    details['ownDecision'] === true ? t('log.ownDecision') : undefined,
    until && t('log.until', { time: dueTime(until, page.data.locale, page.data.timeZone) }),
  ];
  return said.filter((one) => one !== undefined && one !== '') as string[];
}
