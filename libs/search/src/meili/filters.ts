import type { EngineQuery, Filters, Scope } from '../engine/search-engine.ts';

const list = (values: readonly (string | number)[]): string =>
  `[${values.map((v) => JSON.stringify(v)).join(', ')}]`;

/** Rights first: what is not in these courses for these audiences is neither found nor counted. */
export const scopeFilter = ({ courseIds, audiences }: Scope): string[] => [
  `courseId IN ${list(courseIds)}`,
  `audience IN ${list(audiences)}`,
];

export const amongIds = (ids: readonly number[]): string => `id IN ${list(ids)}`;

export const filterOf = ({ scope, filters }: EngineQuery): string[] => [
  ...scopeFilter(scope),
  ...filterParts(filters),
];

function filterParts(filters: Filters): string[] {
  const parts: string[] = [];
  const add = (condition: string, isExcluded = false): void =>
    void parts.push(isExcluded ? `NOT (${condition})` : condition);
  for (const { value, isExcluded } of filters.tags) add(`tagIds IN ${list(value)}`, isExcluded);
  for (const { value, isExcluded } of filters.states) add(`states = ${value}`, isExcluded);
  for (const { value, isExcluded } of filters.authors)
    add(`authorIds IN ${list(value)}`, isExcluded);
  for (const { value, isExcluded } of filters.lessons)
    add(`lessonId IN ${list(value)}`, isExcluded);
  for (const { value, isExcluded } of filters.askers) add(`askerId = ${value}`, isExcluded);
  for (const { value, isExcluded } of filters.followed) add(amongIds(value), isExcluded);
  if (filters.onlyIds) add(amongIds(filters.onlyIds));
  if (filters.before) add(`createdAt < ${filters.before.getTime()}`);
  if (filters.after) add(`createdAt >= ${filters.after.getTime()}`);
  if (filters.scoreAtLeast !== null) add(`score >= ${filters.scoreAtLeast}`);
  if (filters.scoreAtMost !== null) add(`score <= ${filters.scoreAtMost}`);
  return parts;
}
