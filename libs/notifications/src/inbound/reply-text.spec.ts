import { describe, expect, it } from '@jest/globals';
import { readMail } from './reading.ts';
import { replyTextOf } from './reply-text.ts';

const OURS = 'colloquy@example.org';
const QUOTED = '> Hal Helper answered your question:\n> A text that is long enough.';

const textOf = async (body: string | Buffer, head = 'Content-Type: text/plain; charset=utf-8') =>
  replyTextOf(
    await readMail(
      Buffer.concat([
        Buffer.from(`From: Mina <mina@example.org>\r\nSubject: Re: it\r\n${head}\r\n\r\n`),
        Buffer.from(body),
      ]),
    ),
    OURS,
  );

describe('what somebody wrote in a reply', () => {
  it.each([
    ['Gmail', `On Mon, Mar 2, 2026 at 10:15 AM Colloquy <${OURS}> wrote:\n\n${QUOTED}`],
    [
      'Gmail in German',
      `Am Mo., 2. März 2026 um 10:15 Uhr schrieb Colloquy <\n${OURS}>:\n\n${QUOTED}`,
    ],
    ['Gmail in French', `Le lun. 2 mars 2026 à 10:15, Colloquy <${OURS}> a écrit :\n\n${QUOTED}`],
    ['Gmail in Polish', `pon., 2 mar 2026 o 10:15 Colloquy <${OURS}> napisał(a):\n\n${QUOTED}`],
    ['Gmail in Japanese', `2026年3月2日(月) 10:15 Colloquy <${OURS}>:\n\n${QUOTED}`],
    ['Thunderbird in German', `Am 02.03.26 um 10:15 schrieb Colloquy:\n${QUOTED}`],
    [
      'an iPhone',
      `Sent from my iPhone\n\n> On 2 Mar 2026, at 10:15, Colloquy <${OURS}> wrote:\n> \n${QUOTED}`,
    ],
    [
      'Yahoo, which marks nothing',
      `On Monday, March 2, 2026, Colloquy <${OURS}> wrote:  \n \n Hal answered\n\nA text`,
    ],
    [
      'Outlook',
      `From: Colloquy <${OURS}>\nSent: Monday\nTo: Mina\nSubject: Re: it\n\nHal answered`,
    ],
    [
      'Outlook in Swedish',
      `Från: Colloquy <${OURS}>\nSkickat: den 2 mars\nTill: Mina\n\nHal svarade`,
    ],
    [
      'Proton',
      `Sent with Proton Mail secure email.\n\nOn Monday, Colloquy <${OURS}> wrote:\n\n${QUOTED}`,
    ],
  ])('is found above what %s quotes', async (_, quoted) => {
    expect(await textOf(`That helps.\n\nBut why?\n\n${quoted}\n`)).toBe('That helps.\n\nBut why?');
  });

  it('is found below and between what is quoted, each part as a paragraph', async () => {
    const head = `Am Mo., 2. März 2026 um 10:15 Uhr schrieb Colloquy <\n${OURS}>:`;
    expect(await textOf(`${head}\n${QUOTED}\n\nThat helps.\n\n> More.\n\nBut why?\n`)).toBe(
      'That helps.\n\nBut why?',
    );
  });

  it.each([
    ['a rule', 'One part\n\n---\n\nThe other', 'One part\n\n* * *\n\nThe other'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['indented code', 'Try:\n\n    x <- 1\n\nand tell', 'Try:\n\n    x <- 1\n\nand tell'],
    [
      'a line like a head',
      'On page 3 the author wrote:\n\nso?',
      'On page 3 the author wrote:\n\nso?',
    ],
  ])('keeps %s', async (_, body, kept) => {
    expect(await textOf(body)).toBe(kept);
  });

  it('is read from HTML where the other part is empty', async () => {
    const parts =
      '--b\r\nContent-Type: text/plain\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Only <b>here</b>.</p>\r\n--b--\r\n';
    expect(await textOf(parts, 'Content-Type: multipart/alternative; boundary=b')).toBe(
      'Only **here**.',
    );
  });

  it('is read although its letters are not in the set that it names', async () => {
    expect(await textOf(Buffer.from('Schöne Grüße', 'latin1'))).toBe('Schöne Grüße');
    expect(await textOf('Schöne Grüße \uFFFD')).toBe('Schöne Grüße \uFFFD');
  });
});
