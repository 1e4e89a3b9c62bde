import type { Browser, Page } from 'playwright-core';
import { openContext, WIDE } from './browser.ts';

/** A reader with scripts on, and without the policy that would stop scripts of others. */
export interface Watcher {
  /** Opens a page, and hovers, focuses and presses everything on it that could be a trap. */
  visit(path: string): Promise<void>;
  /** The same for a page of the test's own. */
  show(html: string): Promise<void>;
  /** What happened on the page that should not, a line each; empty for nothing. */
  happened(): readonly string[];
  /** What the browser makes of an XML text of the site. */
  parseXml(path: string): Promise<{ path: string; status: number; errors: number }>;
  close(): Promise<void>;
}

declare global {
  interface Window {
    __ran: string[];
  }
}

/** Runs in every page and frame before its own scripts: whatever a payload calls leaves a word. */
function setTraps(): void {
  window.__ran = [];
  const names = ['alert', 'prompt', 'confirm', 'print', 'open', 'xss', 'XSS', 'evil', 'pwn'];
  for (const name of names)
    Object.defineProperty(window, name, {
      value: (...words: unknown[]) => {
        const top = window.parent as Window;
        (top.__ran ?? window.__ran).push(`${name}(${words.map(String).join()}) was called`);
        return null;
      },
    });
}

/** Lets the page come alive, its pictures fail and whatever they start run. */
async function settle(): Promise<void> {
  const scripts = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
  await Promise.all([...scripts].map(({ href }) => import(href)));
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
}

/** What no text of a reader may leave in the page: a line each. */
function lookAround(): string[] {
  const found: string[] = [];
  const script = /^(?:javascript|vbscript|data|livescript|mocha):/i;
  const links = ['href', 'src', 'xlink:href', 'action', 'formaction', 'data', 'srcset', 'poster'];
  for (const element of document.querySelectorAll('main *')) {
    const shown = element.outerHTML.slice(0, 120);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${name} in ${shown}`);
      // What a browser skips in an address.
      const address = [...value].filter((sign) => sign > ' ').join('');
      if (links.includes(name.toLowerCase()) && script.test(address))
        found.push(`script: address in ${shown}`);
    }
    const forbidden = 'iframe, frame, object, embed, applet, base, meta, link, style, portal';
    if (element.matches(`${forbidden}, .prose form, .prose script, .prose input:not([disabled])`))
      found.push(`${element.localName} in ${shown}`);
    const svg = element.closest('svg');
    if (svg?.closest('.prose') && !svg.closest('.katex')) found.push(`drawing ${shown}`);
    if (element.closest('.prose') && element.id && element.id in document)
      found.push(`name of the document's own in ${shown}`);
  }
  return [...found, ...window.__ran];
}

/** Touches everything that people wrote as a reader could, all in one go. */
function touchAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('main *, .prose *')) {
    for (const type of ['mouseover', 'mouseenter', 'mousemove', 'mousedown', 'focus', 'mouseout'])
      element.dispatchEvent(new MouseEvent(type, { bubbles: type !== 'focus' }));
    if (element.closest('.prose')) element.focus?.({ preventScroll: true });
  }
  // Links within the web lead away, as they should; any other would run something.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.prose a'))
    if (!['http:', 'https:', 'mailto:'].includes(link.protocol)) link.click();
}

const isOwn = (address: string): boolean => {
  const { protocol, origin } = new URL(address);
  return origin === process.env.TEST_WEB_URL || protocol === 'data:' || protocol === 'about:';
};

export async function watch(browser: Browser): Promise<Watcher> {
  const context = await openContext(browser, { bypassCSP: true, viewport: WIDE });
  await context.addInitScript(setTraps);
  // Pictures from elsewhere are allowed in texts, but a test asks nothing of other machines.
  await context.route(
    (url) => !isOwn(url.href),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  const seen: string[] = [];
  listen(page, seen);
  let looked: string[] = [];
  const touch = async (): Promise<void> => {
    const before = page.url();
    await page.evaluate(touchAll);
    await page.waitForLoadState('load');
    looked = await page.evaluate(lookAround);
    if (page.url().split('#')[0] !== before.split('#')[0]) seen.push(`led to ${page.url()}`);
  };
  return {
    visit: async (path) => {
      const answer = await page.goto(path);
      if (answer?.status() !== 200) seen.push(`${path} answered ${answer?.status()}`);
      await page.evaluate(settle);
      const texts = await page.locator('.prose').count();
      if (path.includes('/q/') && texts < 2) seen.push(`${path} shows no texts`);
      await touch();
    },
    show: async (html) => {
      await page.goto('/healthz');
      await page.setContent(html, { waitUntil: 'networkidle' });
      await touch();
    },
    happened: () => [...seen, ...looked],
    parseXml: async (path) => {
      await page.goto('/sign-in');
      return page.evaluate(async (address) => {
        const answer = await fetch(address);
        const document = new DOMParser().parseFromString(await answer.text(), 'application/xml');
        const errors = document.getElementsByTagName('parsererror').length;
        return { path: address, status: answer.status, errors };
      }, path);
    },
    close: () => context.close(),
  };
}

function listen(page: Page, seen: string[]): void {
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => seen.push(`popup ${popup.url()}`));
  page.on('frameattached', (frame) => seen.push(`iframe ${frame.url()}`));
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('request', (request) => {
    // A picture by https is the one thing of another site that a text may show.
    if (!isOwn(request.url()) && request.resourceType() !== 'image')
      seen.push(`${request.resourceType()} asked of ${request.url()}`);
  });
}

/** What machines read of a page, as it was served. */
export async function machineTexts(path: string): Promise<{ data: string; canonical: number }> {
  const html = await (await fetch(`${process.env.TEST_WEB_URL}${path}`)).text();
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  return { data, canonical: html.split('rel="canonical"').length - 1 };
}
