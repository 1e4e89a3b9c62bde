import { basename, resolve } from 'node:path';

/** Sites of the network that are not under stackexchange.com. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  stackoverflow: 'stackoverflow.com',
  serverfault: 'serverfault.com',
  superuser: 'superuser.com',
  askubuntu: 'askubuntu.com',
  stackapps: 'stackapps.com',
  mathoverflow: 'mathoverflow.net',
};

/**
 * Host of the site that a folder was dumped from: `quantumcomputing` →
 * `quantumcomputing.stackexchange.com`, `french-meta` → `french.meta.stackexchange.com`,
 * `meta.askubuntu.com` as it stands. What a host name cannot hold becomes a hyphen.
 */
export function siteHost(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replace(/\.(7z|zip|xml)$/, '')
    .replace(/[^a-z0-9.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  if (name.includes('.')) return name;
  const meta = /^(.+)-meta$/.exec(name)?.[1];
  const site = meta ?? (name || 'unknown');
  const own = OWN_NAMES[site];
  if (own) return meta ? `meta.${own}` : own;
  return meta ? `${site}.meta.stackexchange.com` : `${site}.stackexchange.com`;
}

const START_OF_3_0 = new Date('2011-04-08T00:00:00Z');
const START_OF_4_0 = new Date('2018-05-02T00:00:00Z');

/**
 * Licence of a contribution: what the row says, else by its date, as Stack Exchange's page on
 * licensing lists the periods (stackoverflow.com/help/licensing).
 */
export function licenceOf(stated: string | undefined, created: Date): string {
  if (stated?.trim()) return stated.trim();
  if (created < START_OF_3_0) return 'CC BY-SA 2.5';
  return created < START_OF_4_0 ? 'CC BY-SA 3.0' : 'CC BY-SA 4.0';
}

const DUMP_DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Dates of dumps are UTC without saying so, with or without milliseconds. Null for anything else,
 * and for years that the database does not write with four digits.
 */
export function dumpDate(text: string | undefined): Date | null {
  const [, day, time = '00:00', zone = 'Z'] = DUMP_DATE.exec(text?.trim() ?? '') ?? [];
  if (day === undefined) return null;
  const date = new Date(`${day}T${time}${zone}`);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date : null;
}

/** Longer than any tag of the network (35) by far; what is longer came there by mistake. */
const TAG_MAX = 200;

/** Tags are written `<a><b>` in older dumps and `|a|b|` in newer ones; repeats count once. */
export const dumpTags = (text: string | undefined): string[] => [
  ...new Set(
    (text ?? '')
      .split(/[<>|]+/)
      .map((name) => name.trim().normalize('NFC').toLowerCase())
      .filter((name) => name !== '' && name.length <= TAG_MAX),
  ),
];

const CLOSE_REASONS: Readonly<Record<string, string>> = {
  '1': 'DUPLICATE',
  '101': 'DUPLICATE',
  '10': 'ANSWERED_IN_MATERIAL',
  '4': 'NEEDS_DETAIL',
  '103': 'NEEDS_DETAIL',
  '104': 'NEEDS_DETAIL',
};

/**
 * Our reason for a close-reason id of PostHistory (rows of type 10, attribute Comment): exact
 * duplicate, general reference, not a real question, needs details, needs focus; all others say
 * in one way or another that the question does not belong there.
 */
export const closeReasonOf = (id: string): string => CLOSE_REASONS[id.trim()] ?? 'OFF_TOPIC';
