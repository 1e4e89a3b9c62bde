interface Award {
  name: string;
  awardedAt: string;
}

/** Badges of one name as one, with how often and when last; the most recent first. */
export function badgesByName(
  awards: readonly Award[],
): { name: string; n: number; last: string }[] {
  const groups = Map.groupBy(awards, ({ name }) => name);
  return [...groups]
    .map(([name, group]) => ({
      name,
      n: group.length,
      last: group.map(({ awardedAt }) => awardedAt).reduce((a, b) => (a > b ? a : b)),
    }))
    .sort((a, b) => (a.last < b.last ? 1 : -1));
}
