import { TAG_NAME_MAX, TAGS_MAX, TAGS_MIN, type Problem } from '../vocabulary/index.ts';

/** A tag as typed, in the one form that it is kept in: lower case, spaces as hyphens. */
export const tagNameOf = (typed: string): string =>
  typed
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');

/** Words of letters and digits of any script; `#`, `+` and `.` are for c#, c++ and node.js. */
const TAG_NAME = /^[\p{L}\p{M}\p{N}#+.]+(-+[\p{L}\p{M}\p{N}#+.]+)*$/u;

/** Names that are steps of a path, so no address can hold them. */
const PATH_STEPS = new Set(['.', '..']);

/** Problems of one name in the form of `tagNameOf`. */
export function checkTagName(path: string, name: string): Problem[] {
  if (name === '') return [{ path, code: 'REQUIRED' }];
  if ([...name].length > TAG_NAME_MAX) return [{ path, code: 'TOO_LONG', bound: TAG_NAME_MAX }];
  const fits = TAG_NAME.test(name) && !PATH_STEPS.has(name);
  return fits ? [] : [{ path, code: 'NOT_WELL_FORMED' }];
}

/** Problems of a question's tags as typed, each at its place; repeats are no problem. */
export function checkTags(path: string, typed: readonly string[]): Problem[] {
  const names = new Set(typed.map(tagNameOf));
  if (names.size < TAGS_MIN) return [{ path, code: 'TOO_FEW', bound: TAGS_MIN }];
  if (names.size > TAGS_MAX) return [{ path, code: 'TOO_MANY', bound: TAGS_MAX }];
  return typed.flatMap((name, place) => checkTagName(`${path}.${place}`, tagNameOf(name)));
}
