const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u;
const SCORE = /^(>=|<=|>|<|=)?(-?\d{1,6})$/u;

/**
 * The moment that `before:` or `after:` a year, month or day means, in UTC: before it begins, or
 * after it has ended. Null for what is no date.
 */
export function readDay(value: string, side: 'before' | 'after'): Date | null {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const begin = new Date(Date.UTC(y, m, d));
  const isReal =
    begin.getUTCFullYear() === y && begin.getUTCMonth() === m && begin.getUTCDate() === d;
  if (!isReal) return null;
  if (side === 'before') return begin;
  if (month === undefined) return new Date(Date.UTC(y + 1, 0, 1));
  return new Date(day === undefined ? Date.UTC(y, m + 1, 1) : Date.UTC(y, m, d + 1));
}

/** The bounds that `score:>=3`, `score:<0` or `score:5` (at least) name; null for anything else. */
export function readScore(value: string): { scoreAtLeast?: number; scoreAtMost?: number } | null {
  const [, sign = '>=', digits] = SCORE.exec(value) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits);
  if (sign === '>=') return { scoreAtLeast: number };
  if (sign === '>') return { scoreAtLeast: number + 1 };
  if (sign === '<=') return { scoreAtMost: number };
  if (sign === '<') return { scoreAtMost: number - 1 };
  return { scoreAtLeast: number, scoreAtMost: number };
}
