import { HANDLE_MAX, HANDLE_MIN, type Problem } from '../vocabulary/index.ts';
import { checkText } from './text.ts';

/** For names with no letter that ASCII has, and those too short to be a handle. */
const NAMELESS = 'person';

const HANDLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Letters that no decomposition turns into ASCII, as their speakers write them without. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The handle that a name suggests: lower-case ASCII words joined by hyphens. */
export function handleOf(name: string): string {
  const ascii = name
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => SPELLED_OUT[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '');
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  const handle = words.join('-').slice(0, HANDLE_MAX).replace(/-$/, '');
  return handle.length < HANDLE_MIN ? NAMELESS : handle;
}

/** The handle with something behind it, still within the longest allowed. */
export function suffixed(handle: string, suffix: string | number): string {
  const end = `-${suffix}`;
  return `${handle.slice(0, HANDLE_MAX - end.length).replace(/-+$/, '')}${end}`;
}

/** Problems of a handle that a person chose. */
export function checkHandle(path: string, handle: string): Problem[] {
  const problems = checkText(path, handle, { min: HANDLE_MIN, max: HANDLE_MAX });
  if (problems.length > 0) return problems;
  return HANDLE.test(handle) ? [] : [{ path, code: 'NOT_WELL_FORMED' }];
}
