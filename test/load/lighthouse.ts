/*
 * `npm run bench -- --lighthouse`: what Lighthouse, with its preset for phones, thinks of pages that
 * a visitor reads. Lighthouse has 150 dependencies, so it is fetched by npm when asked for and is
 * no dependency of ours.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumPath } from '../support/browser.ts';
import { startStack } from '../support/stack.ts';

const LIGHTHOUSE = 'lighthouse@12.8.2';

/** A question that is mostly formulas, an ordinary one, and a list. */
const PAGES = [
  '/c/statistics-with-r/q/53',
  '/c/statistics-with-r/q/57',
  '/c/statistics-with-r',
] as const;

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const TIMES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

interface Report {
  readonly categories: Record<string, { readonly score: number }>;
  readonly audits: Record<string, { readonly displayValue: string }>;
}

async function reportOn(url: string, folder: string): Promise<Report> {
  const file = join(folder, 'report.json');
  await promisify(execFile)(
    'npm',
    [
      ...['exec', '--yes', '--package', LIGHTHOUSE, '--', 'lighthouse', url, '--quiet'],
      ...['--output=json', `--output-path=${file}`, `--only-categories=${CATEGORIES.join(',')}`],
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { cwd: folder, env: { ...process.env, CHROME_PATH: await chromiumPath() } },
  );
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

/** Prints the four scores of each page, and the times behind the first. */
export async function runLighthouse(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'colloquy-lighthouse-'));
  const stack = await startStack({ demo: true });
  try {
    for (const page of PAGES) {
      // Without the redirect to the address with the title: that is not the page.
      const { url } = await fetch(`${stack.webUrl}${page}`);
      const { categories, audits } = await reportOn(url, folder);
      const scores = CATEGORIES.map(
        (name) => `${name} ${Math.round((categories[name]?.score ?? 0) * 100)}`,
      );
      const times = TIMES.map((name) => `${name} ${audits[name]?.displayValue ?? '–'}`);
      process.stdout.write(`${page}\n  ${scores.join(', ')}\n  ${times.join(', ')}\n`);
    }
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
