import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ClosingService } from '@colloquy/qa';
import type { TestPerson } from '@colloquy/testing';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { NotificationsWorld } from '../notifications-world.fixture.ts';
import { UnsubscribeService } from '../unsubscribe/unsubscribe.service.ts';
import { INBOUND_MAX_BYTES, InboundServer } from './inbound-server.ts';
import { IntakeService } from './intake.service.ts';

// Whole acts and mails follow each other here, on machines that may be busy.
jest.setTimeout(30_000);

const DAY_MS = 86_400_000;

let world: NotificationsWorld;
let server: InboundServer;
let smtp: Transporter;
let asker: TestPerson;
let helper: TestPerson;
beforeAll(async () => {
  world = await NotificationsWorld.make();
  server = new InboundServer(world.get(IntakeService));
  const port = await server.listen(0, '127.0.0.1');
  smtp = createTransport({ host: '127.0.0.1', port, ignoreTLS: true });
}, 60_000);
afterAll(async () => {
  smtp.close();
  await server.close();
  await world.drop();
});
beforeEach(async () => {
  world.mails.all.clear();
  [asker, helper] = [await world.member(), await world.member()];
});

/** An answer to a question of the asker's, and the mail that tells of it. */
async function answered() {
  const question = await world.ask(asker);
  const answer = await world.answer(question, helper);
  await world.settle();
  const [mail] = world.mailsTo(asker);
  if (!mail?.replyTo) throw new Error('the asker was not mailed');
  return { question, answer, mail, to: mail.replyTo };
}

const REPLY = `Thank you, that is clear now!

On Monday, 2 March 2026, Colloquy wrote:
> somebody answered your question:
> A text that is long enough to be posted.

--
Ada Asker
Sent from a phone`;

/** A picture of one dot. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let sent = 0;
const mailIn = async (to: string, facts: SendMailOptions = {}): Promise<void> => {
  const messageId = `<reply-${(sent += 1)}@example.org>`;
  await smtp.sendMail({
    from: asker.email ?? '',
    to,
    subject: 'Re: it',
    text: REPLY,
    messageId,
    ...facts,
  });
  await world.settle();
};

const commentsOn = ({ id }: { id: number }) =>
  world.database.query<{ body: string; authorId: number }>(
    `select body_markdown as body, author_id as "authorId" from comment where post_id = $1`,
    [id],
  );

const outcome = async (): Promise<string | null> => {
  const text = 'select outcome from inbound_mail order by id desc limit 1';
  const [row] = await world.database.query<{ outcome: string | null }>(text);
  return row?.outcome ?? null;
};

const notices = (): string[] =>
  world
    .mailsTo(asker)
    .map(({ idempotencyKey }) => idempotencyKey)
    .filter((key) => key.startsWith('inbound'));

describe('a reply by mail', () => {
  it('is a comment under the answer, without what it quotes and how it is signed', async () => {
    const { answer, to } = await answered();
    await mailIn(to);
    expect(await commentsOn(answer)).toEqual([
      { body: 'Thank you, that is clear now!', authorId: asker.id },
    ]);
    expect(await world.kinds(helper)).toEqual(['COMMENT']);
  });

  it('is an answer where the mail told of a new question', async () => {
    await world.follows.follow(asker.viewer, { target: 'COURSE', id: world.course.id }, 'FOLLOW');
    await world.preferences.choose(asker.viewer, null, [
      { category: 'NEW_QUESTIONS', inbox: true, mail: 'AT_ONCE', push: false },
    ]);
    const question = await world.ask(helper);
    await world.settle();
    const [mail] = world.mailsTo(asker);
    expect(mail?.text).toContain('becomes an answer');
    await mailIn(mail?.replyTo ?? '');
    expect(await world.kinds(helper)).toEqual(['ANSWER']);
    expect(await outcome()).toBe('ANSWER');
    expect(question.id).toBeGreaterThan(0);
  });

  it('that comes twice is one', async () => {
    const { answer, to } = await answered();
    const messageId = '<same@example.org>';
    await Promise.allSettled([1, 2, 3].map(() => mailIn(to, { messageId })));
    await world.settle();
    expect(await commentsOn(answer)).toHaveLength(1);
  });

  it('is understood from HTML alone', async () => {
    const { answer, to } = await answered();
    const html = '<p>That <b>helps</b>.</p><blockquote>quoted before</blockquote>';
    await mailIn(to, { html, text: undefined });
    expect((await commentsOn(answer))[0]?.body).toContain('That helps.');
  });

  it.each([
    ['from somebody else', { from: 'mallory@example.org' }, 'WRONG_SENDER', 1],
    ['by a robot', { headers: { 'Auto-Submitted': 'auto-replied' } }, 'AUTOMATIC', 0],
    ['of a list', { headers: { Precedence: 'bulk' } }, 'AUTOMATIC', 0],
    ['in a loop', { headers: { 'X-Loop': 'yes' } }, 'AUTOMATIC', 0],
    ['out of office', { subject: 'Abwesenheitsnotiz: Re: it' }, 'AUTOMATIC', 0],
    ['with nothing new', { text: '> only\n> quoted' }, 'EMPTY', 1],
    ['that is too long', { text: 'long '.repeat(300) }, 'TOO_LONG', 1],
  ])('%s is no comment', async (_, facts, expected, told) => {
    const { answer, to } = await answered();
    await mailIn(to, facts);
    expect(await commentsOn(answer)).toEqual([]);
    expect(await outcome()).toBe(expected);
    expect(notices()).toHaveLength(told);
  });

  it('from somebody else is told of to whose address it is, once a day', async () => {
    const { to } = await answered();
    for (let each = 0; each < 3; each += 1) await mailIn(to, { from: 'mallory@example.org' });
    expect(notices()).toHaveLength(1);
    world.clock.advance(DAY_MS + 1);
    await mailIn(to, { from: 'mallory@example.org' });
    expect(notices()).toHaveLength(2);
  });

  it('comes with the picture that was put between the words, and without that of a signature', async () => {
    const { answer, to } = await answered();
    const picture = (name: string) => ({ filename: name, cid: name, content: PIXEL });
    const html = '<p>Look: <img src="cid:plot.png"></p><p>-- <br>Ada <img src="cid:logo.png"></p>';
    const attachments = [picture('plot.png'), picture('logo.png')];
    await mailIn(to, { html, text: undefined, attachments });
    await mailIn(to, {
      html,
      text: 'Again: [image: plot.png]\n\n-- \nAda [image: logo.png]',
      attachments,
    });
    const bodies = (await commentsOn(answer)).map(({ body }) => body);
    expect(bodies).toEqual([
      expect.stringMatching(/^Look:\n\n!\[\]\(\S+\)$/),
      expect.stringMatching(/^Again:\n\n!\[\]\(\S+\)$/),
    ]);
    expect(notices()).toEqual([]);
  });

  it('that is far too large is refused, and none of it held', async () => {
    const { to } = await answered();
    const text = Buffer.alloc(INBOUND_MAX_BYTES + 1, 'x'.repeat(79) + '\n').toString();
    await expect(mailIn(to, { text })).rejects.toThrow(/too large|exceeds/i);
  });

  it('without a return path is no comment: it is a report', async () => {
    const { answer, to } = await answered();
    await mailIn(to, { envelope: { from: '', to } });
    expect(await commentsOn(answer)).toEqual([]);
    expect(await outcome()).toBe('AUTOMATIC');
  });

  it('to an address that was forged is not taken at all', async () => {
    const { to } = await answered();
    const forged = to.replace(/.@/, (end) => (end === 'a@' ? 'b@' : 'a@'));
    await expect(mailIn(forged)).rejects.toThrow('No such mailbox');
    await expect(mailIn('anybody@in.example.org')).rejects.toThrow('No such mailbox');
  });

  it('that comes after a month, or where one may not write, is answered kindly', async () => {
    const { question, answer, to } = await answered();
    const staff = await world.member('STAFF');
    const closing = { reason: 'OFF_TOPIC' as const, note: '', duplicateOfNumber: null };
    await world.get(ClosingService).close(staff.viewer, question.id, closing);
    await world.database.query(`update enrolment set state = 'LEFT' where account_id = $1`, [
      asker.id,
    ]);
    await mailIn(to);
    expect(await outcome()).toBe('REFUSED');
    world.clock.advance(32 * DAY_MS);
    await mailIn(to);
    expect(await outcome()).toBe('EXPIRED');
    expect(notices()).toHaveLength(2);
    expect(await commentsOn(answer)).toEqual([]);
  });

  it('of somebody who may not write in the course for a while is answered, and nothing more', async () => {
    const { answer, to } = await answered();
    await world.database.query(
      `insert into sanction (course_id, account_id, kind, reason, given_at)
       values ($1, $2, 'COURSE_SUSPENDED', 'So that all can calm down.', $3)`,
      [world.course.id, asker.id, world.clock.now()],
    );
    await mailIn(to);
    expect(await outcome()).toBe('REFUSED');
    expect(notices()).toHaveLength(1);
    expect(await commentsOn(answer)).toEqual([]);
  });

  it('comes without what may not be attached, and its writer is told', async () => {
    const { answer, to } = await answered();
    const attachments = [{ filename: 'homework.pdf', content: 'not a picture' }];
    await mailIn(to, { attachments });
    expect(await commentsOn(answer)).toHaveLength(1);
    expect(notices()).toHaveLength(1);
  });
});

const report = (status: string, address: string | null): string => `From: mailer-daemon@example.org
To: nobody
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; ${address ?? ''}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} it says

--b--
`;

describe('a report', () => {
  const reportIn = async (raw: string, to: string): Promise<void> => {
    await smtp.sendMail({ envelope: { from: '', to }, raw: raw.replaceAll('\n', '\r\n') });
    await world.settle();
  };
  const isMailed = async (): Promise<boolean> => {
    const before = world.mailsTo(asker).length;
    await world.answer(await world.ask(asker), helper);
    await world.settle();
    return world.mailsTo(asker).length > before;
  };

  it('that the address does not exist ends mails to it, until its owner says otherwise', async () => {
    const { mail } = await answered();
    await reportIn(report('5.1.1', asker.email), mail.bounceTo ?? '');
    expect(await isMailed()).toBe(false);
    const mails = new UnsubscribeService(world.database, world.config, world.preferences);
    expect(await mails.problemOf(asker.id)).toMatchObject({ reason: 'BOUNCED' });
    await mails.allowMail(asker.viewer);
    expect(await mails.problemOf(asker.id)).toBeNull();
    expect(await isMailed()).toBe(true);
  });

  it.each([
    ['of a mailbox that is full', '5.2.2', 'MAY_PASS'],
    ['of another address', '5.1.1', 'OTHER_ADDRESS'],
    ['of a sender that is not liked', '5.1.8', 'MAY_PASS'],
  ])('%s changes nothing', async (_, status, expected) => {
    const { mail } = await answered();
    const address = expected === 'OTHER_ADDRESS' ? 'other@example.org' : asker.email;
    await reportIn(report(status, address), mail.bounceTo ?? '');
    expect(await outcome()).toBe(expected);
    expect(await isMailed()).toBe(true);
  });

  it('of the address that the account had before, and that names none, changes nothing', async () => {
    const { mail } = await answered();
    const nameless = report('5.1.1', asker.email).replace(/^Final-Recipient:.*\n/m, '');
    const setEmail = 'update account set email = $2 where id = $1';
    await world.database.query(setEmail, [asker.id, `new-${asker.email}`]);
    await reportIn(nameless, mail.bounceTo ?? '');
    expect(await outcome()).toBe('OTHER_ADDRESS');
    await world.database.query(setEmail, [asker.id, asker.email]);
    await reportIn(nameless.replace('Undelivered', 'Undelivered still'), mail.bounceTo ?? '');
    expect(await outcome()).toBe('BOUNCED');
  });

  it('of an address that mails were sent on to names the first too', async () => {
    const { mail } = await answered();
    const sentOn = report('5.1.1', 'elsewhere@example.net').replace(
      'Action: failed',
      `Original-Recipient: rfc822;<${asker.email}>\nAction: failed`,
    );
    await reportIn(sentOn, mail.bounceTo ?? '');
    expect(await outcome()).toBe('BOUNCED');
  });

  it('of a complaint ends mails to whoever complained', async () => {
    const { mail } = await answered();
    const arf = `From: abuse@example.org
To: complaint@in.example.org
Subject: Complaint
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

This is a complaint.
--b
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Somebody/1.0
Version: 1

--b
Content-Type: message/rfc822

From: colloquy@example.org
List-Unsubscribe: <${mail.list?.unsubscribe ?? ''}>
Subject: Re: it

Text
--b--
`;
    await reportIn(arf, 'complaint@in.example.org');
    expect(await outcome()).toBe('COMPLAINED');
    expect(await isMailed()).toBe(false);
  });
});
