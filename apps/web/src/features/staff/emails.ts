import type { Formed } from '#lib/act.ts';

/** Addresses as people paste them: with blanks, commas, semicolons or line ends between; each once. */
export const emailsIn = (text: string): string[] => [
  ...new Set(text.split(/[\s,;]+/).filter((word) => word !== '')),
];

/** The addresses that the last try was refused for; the API names each by its place. */
export function refusedEmails(formed: Formed | undefined): string[] {
  const typed = emailsIn(formed?.typed?.['emails'] ?? '');
  return (formed?.failure?.problems ?? []).flatMap(({ path }) => {
    const place = /\bemails\.(\d+)$/.exec(path)?.[1];
    return place === undefined ? [] : [typed[Number(place)] ?? ''].filter(Boolean);
  });
}
