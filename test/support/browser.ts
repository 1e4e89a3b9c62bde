import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const system = (): string | undefined =>
  [process.env.CHROMIUM_PATH, ...SYSTEM].find((path) => path && existsSync(path));

const packaged = async (): Promise<string> =>
  (await import('@sparticuz/chromium')).default.executablePath();

/** The system's Chromium if there is one, else the one that comes through npm. */
export const chromiumPath = async (): Promise<string> => system() ?? (await packaged());

export async function launchBrowser(): Promise<Browser> {
  const path = system();
  if (path) return chromium.launch({ executablePath: path, args: FLAGS });
  // Its own flags are for a machine without a sandbox and with one page: it would run everything in
  // one process, with the same-origin policy off.
  return chromium.launch({ executablePath: await packaged(), args: [...FLAGS, '--no-zygote'] });
}

export const PHONE = { width: 390, height: 844 } as const;
export const WIDE = { width: 1280, height: 900 } as const;

/** Whatever a page does takes far less than this; a test that waits longer has found a fault. */
const PATIENCE_MS = 10_000;

export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const baseURL = process.env.TEST_WEB_URL;
  const context = await browser.newContext({ baseURL, locale: 'en-GB', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}
