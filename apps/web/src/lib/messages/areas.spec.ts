/* Whether a page brings the messages that it and its parts may say: else a reader meets a key. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { areasOf, type Area } from './areas.ts';

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));
const ROUTES = join(SOURCES, 'routes');

/** Folders that imports name, and parts that come when they are wanted. */
const ALIASES: Readonly<Record<string, string>> = {
  '#lib/': 'lib/',
  '#ui/': 'ui/',
  '#features/': 'features/',
  '#question/later': 'features/question/later.ts',
  '#later': 'lib/later.ts',
};

/** What these say of an area they say only on pages that have it, or after they made it known. */
const ELSEWHERE: Readonly<Record<string, readonly Area[]>> = {
  'lib/enhance.ts': ['offline'],
  'features/offline/': ['offline'],
  'features/question/AuthorName.svelte': ['question'],
};

const isElsewhere = (area: string, file: string): boolean =>
  Object.entries(ELSEWHERE).some(
    ([start, areas]) => file.startsWith(start) && areas.some((one) => one === area),
  );

const AREAS = readdirSync(new URL('./en/', import.meta.url)).map((name) => name.slice(0, -3));
const KEY = /['"`]([a-z]+)\.[\w$]+/g;
const IMPORT = /(?:^|\n)\s*(?:import|export) (?!type)[^;]*?from '([^']+)'|import\('([^']+)'\)/g;

function fileOf(name: string, from: string): string | null {
  const alias = Object.entries(ALIASES).find(([start]) => name.startsWith(start));
  if (!alias && !name.startsWith('.')) return null;
  const path = alias
    ? join(SOURCES, name.replace(alias[0], alias[1]))
    : resolve(dirname(from), name);
  return existsSync(path) && !path.includes(`${sep}messages${sep}`) ? path : null;
}

/** The areas that a file and everything it imports say something of. */
function said(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || /\.server\.ts$|\.css$/.test(file)) return new Set();
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const name = file.slice(SOURCES.length).replaceAll(sep, '/');
  const own = [...text.matchAll(KEY)]
    .map(([, area = '']) => area)
    .filter((area) => AREAS.includes(area) && !isElsewhere(area, name));
  const parts = [...text.matchAll(IMPORT)]
    .map(([, fixed, late]) => fileOf(fixed ?? late ?? '', file))
    .filter((part) => part !== null);
  return new Set([...own, ...parts.flatMap((part) => [...said(part, seen)])]);
}

const pages = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:^|[\\/])\+page\.svelte$/.test(name))
  .map((name) => `/${dirname(name).replaceAll(sep, '/')}`.replace(/^\/\.$/, '/'));

it.each(pages)('the page %s', (page) => {
  const file = join(ROUTES, page, '+page.svelte');
  const brought: readonly string[] = areasOf(page);
  expect([...said(file)].filter((area) => !brought.includes(area))).toEqual([]);
});
