import type { Problem } from '@colloquy/domain/vocabulary';

const accepted = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
};

/** Problems of a BCP 47 language tag. */
export const checkLanguage = (path: string, tag: string): Problem[] =>
  accepted(() => Intl.getCanonicalLocales(tag)) && tag !== ''
    ? []
    : [{ path, code: 'NOT_WELL_FORMED' }];

/** The tag as BCP 47 writes it, as `pt-BR`. */
export const canonicalLanguage = (tag: string): string => Intl.getCanonicalLocales(tag)[0] ?? tag;

/** Problems of an IANA time zone name. */
export const checkTimeZone = (path: string, timeZone: string): Problem[] =>
  accepted(() => new Intl.DateTimeFormat('en', { timeZone })) && timeZone !== ''
    ? []
    : [{ path, code: 'UNKNOWN' }];
