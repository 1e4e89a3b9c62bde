import type { AuditFilterInput } from '#gql/types.ts';

/** What the log's form asks for, as typed. */
export interface LogFilter {
  act: string;
  actor: string;
  subject: string;
  from: string;
  until: string;
}

const DAY_MS = 24 * 3_600_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const handle = (text: string): string | undefined => text.replace(/^@/, '') || undefined;

function dayOf(text: string, days: number): string | undefined {
  const at = DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at + days * DAY_MS).toISOString();
}

export const typedFilter = (search: URLSearchParams): LogFilter => {
  const text = (name: string): string => search.get(name)?.trim() ?? '';
  return {
    act: text('act'),
    actor: text('actor'),
    subject: text('subject'),
    from: text('from'),
    until: text('until'),
  };
};

/** The filter as the API takes it; days are those of UTC, the last one whole. */
export const apiFilter = (typed: LogFilter): AuditFilterInput => ({
  act: typed.act || undefined,
  actor: handle(typed.actor),
  subject: handle(typed.subject),
  from: dayOf(typed.from, 0),
  until: dayOf(typed.until, 1),
});

/** The filter in an address, so that a list, its next page and its file are of the same rows. */
export function searchOf(typed: LogFilter): string {
  const entries = Object.entries(typed).filter(([, value]) => value !== '');
  return new URLSearchParams(entries).toString();
}
