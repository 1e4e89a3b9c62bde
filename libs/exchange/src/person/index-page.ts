import { type IndexWords, wordsIn } from './words.ts';
import type { PartName } from './parts.ts';

/** One file that is in the copy. */
export interface FileCount {
  readonly name: PartName;
  /** Rows, once they are written. */
  count: number;
}

export interface IndexFacts {
  readonly files: readonly FileCount[];
  /** BCP 47 language of the person. */
  readonly locale: string;
  readonly now: Date;
}

const STYLE = `body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif;
color-scheme:light dark}td{padding:.3rem .8rem .3rem 0;vertical-align:top}td:last-child{text-align:end}`;

/** The page to begin with: what each file holds and how much of it. Only our own words are in it. */
export function indexPage({ files, locale, now }: IndexFacts): string {
  const words: IndexWords = wordsIn(locale);
  const rows = files.map(
    ({ name, count }) =>
      `<tr><td><a href="${name}.jsonl">${name}</a><td>${words.parts[name]}<td>${count}`,
  );
  return `<!doctype html>
<html lang="${words.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${STYLE}</style>
<h1>${words.title}</h1>
<p>${words.made} <time datetime="${now.toISOString()}">${now.toISOString().slice(0, 10)}</time>.</p>
<p>${words.format}</p>
<p>${words.leftOut}</p>
<table>
${rows.join('\n')}
</table>
</html>
`;
}
