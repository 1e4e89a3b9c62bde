import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { describeWith, sharedJson } from '../../support/shared-data.ts';
import { type Hostile, hostileCourse, plant } from '../../support/hostile.ts';
import { machineTexts, watch } from '../../support/watch.ts';

jest.setTimeout(120_000);

const FILE = 'text/xss-payloads.json';
const collected = sharedJson<{ payload: string }[]>(FILE);

const OWN = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z]( data:text/html,<script>alert(1)</script>)',
  '<javascript:alert(1)> ![x](javascript:alert(1)) [r]\n\n[r]: javascript:alert(1)',
  '<a href="jav&#x09;ascript:alert(1)">tab</a> <a href="&#1;javascript:alert(1)">control</a>',
  '<a href="vbscript:alert(1)">a</a> <a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">b</a>',
  '<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  '<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=20>x</text></a></svg>',
  '<math><maction actiontype="statusline#" xlink:href="javascript:alert(1)">x</maction></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '$\\href{javascript:alert(1)}{x}$ $\\url{javascript:alert(1)}$ $\\href{ java\\nscript:alert(1)}{y}$',
  '$\\htmlClass{x" onmouseover="alert(1)}{x}$ $\\htmlId{a}{b}$ $\\htmlStyle{position:fixed}{c}$ $\\htmlData{x=y}{d}$',
  '$\\includegraphics[alt={" onerror="alert(1)}]{javascript:alert(1)}$ $\\text{</math><img src=x onerror=alert(1)>}$',
  '```"><img src=x onerror=alert(1)>\n<img src=x onerror=alert(1)>\n```',
  '@x"onmouseover="alert(1) @<img/src=x/onerror=alert(1)> #1"><img src=x onerror=alert(1)>',
  '| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert`1`) |',
  '[^1]: <img src=x onerror=alert(1)>\n\nnote[^1] and [^"onclick=alert(1)]',
  '</script><script>alert(1)</script><!--<script>',
  ']]></title></content></entry><script>alert(1)</script>&nbsp;&#x0;\u0001\ufffe',
  '{@html "<img src=x onerror=alert(1)>"} {{constructor.constructor("alert(1)")()}}',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe><object data=javascript:alert(1)></object>',
  '<form action=javascript:alert(1)><button formaction=javascript:alert(1) id=x name=body>go</button></form>',
  '<base href=//elsewhere.example/><meta http-equiv=refresh content="0;url=javascript:alert(1)"><link rel=stylesheet href=//elsewhere.example/x.css>',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

async function expectNothingRuns(course: Hostile): Promise<void> {
  const watcher = await watch(browser);
  try {
    for (const path of course.pages) {
      await watcher.visit(path);
      expect({ path, happened: watcher.happened() }).toEqual({ path, happened: [] });
    }
  } finally {
    await watcher.close();
  }
}

describe('a script that somebody writes', () => {
  let course: Hostile;
  beforeAll(async () => {
    course = await hostileCourse('own');
    await plant(course, OWN);
  }, 60_000);

  it('runs nowhere, though nothing but the cleaning of texts is in its way', async () => {
    await expectNothingRuns(course);
  });

  it('breaks out of no data for search engines', async () => {
    for (const path of course.pages.filter((each) => each.includes('/q/'))) {
      const { data, canonical } = await machineTexts(path);
      expect(JSON.parse(data)).toMatchObject({ '@type': 'QAPage' });
      expect(canonical).toBe(1);
    }
  });

  it('leaves feeds and site maps well formed', async () => {
    const watcher = await watch(browser);
    const base = `/c/${course.slug}`;
    for (const path of [`${base}/feed.atom`, `${base}/sitemap.xml`, '/sitemap.xml'])
      expect(await watcher.parseXml(path)).toEqual({ path, status: 200, errors: 0 });
    await watcher.close();
  });
});

describe('the guard of these tests', () => {
  it('sees a script that runs, a handler, a script address and a foreign frame', async () => {
    const watcher = await watch(browser);
    await watcher.show(
      '<main><img src=x onerror="alert(1)"><a href="java&#9;script:alert(2)">x</a><iframe src="about:blank"></iframe></main>',
    );
    const happened = watcher.happened().join('\n');
    for (const sign of ['alert', 'onerror', 'script:', 'iframe']) expect(happened).toContain(sign);
    await watcher.close();
  });
});

describeWith(collected, FILE)('each of the collected scripts', () => {
  it('runs nowhere, though nothing but the cleaning of texts is in its way', async () => {
    const course = await hostileCourse('collected');
    await plant(
      course,
      (collected ?? []).map(({ payload }) => payload),
    );
    await expectNothingRuns(course);
  });
});
