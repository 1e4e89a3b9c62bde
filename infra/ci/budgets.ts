/*
 * What a first visit of the question page costs: JavaScript and style sheets, compressed as a
 * browser gets them. Files that the page does not load at once do not count.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { ApiClient } from '../../test/support/api-client.ts';
import { startStack } from '../../test/support/stack.ts';
import { root } from './steps.ts';

/** Compressed bytes; a phone on a weak connection has the page in about two seconds with these. */
const BUDGETS = { js: 60_000, css: 20_000 } as const;

const PAGE = '/c/statistics-with-r/q/1';

/** Every file of ours that the HTML loads at once, and what those files import. */
function filesOf(html: string): Set<string> {
  const files = new Set(
    [...html.matchAll(/_app\/immutable\/[\w./-]+\.(?:js|css)/g)].map(([path]) => path),
  );
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    for (const [, path] of textOf(file).matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
      files.add(join(file, '..', path ?? ''));
  }
  return files;
}

const textOf = (file: string): string =>
  readFileSync(join(root, 'apps/web/build/client', file), 'utf8');

const stack = await startStack({ demo: true });
try {
  // Somebody who is signed in: visitors get no scripts at all.
  const mina = new ApiClient(stack.apiUrl);
  await mina.data(`mutation ($input: SignInInput!) { signIn(input: $input) { id } }`, {
    input: { email: 'mina@example.org', password: 'learn-together' },
  });
  const page = await fetch(`${stack.webUrl}${PAGE}`, { headers: { cookie: mina.cookie } });
  const html = await page.text();
  const files = [...filesOf(html)];
  for (const kind of ['js', 'css'] as const) {
    const own = files.filter((file) => file.endsWith(`.${kind}`));
    const size = own.reduce((sum, file) => sum + brotliCompressSync(textOf(file)).length, 0);
    const verdict = size <= BUDGETS[kind] ? 'within' : 'OVER';
    console.log(`${kind}: ${own.length} files, ${size} bytes, ${verdict} ${BUDGETS[kind]}`);
    if (own.length === 0 || size > BUDGETS[kind]) process.exitCode = 1;
  }
} finally {
  await stack.stop();
}
