import { Database } from '@colloquy/db';
import { Config } from '@colloquy/platform/config';
import { layoutMail, Mailer } from '@colloquy/platform/mail';
import { Injectable } from '@nestjs/common';
import { DeliveryChannel, type DeliveryItem, type DeliveryMessage } from '../delivery/channel.ts';
import { addresseeOf } from './addressee.ts';
import { linkTo } from './links.ts';
import { wordsIn, type NotificationWords } from './words.ts';

const lineOf = (words: NotificationWords, item: DeliveryItem): string => {
  const { kind, actorName, eventCount, detail } = item;
  return words.lines[kind]({ actor: actorName, count: eventCount, detail });
};

const titleOf = ({ announcementTitle, questionTitle, courseTitle }: DeliveryItem): string =>
  announcementTitle ?? questionTitle ?? courseTitle;

/** A mail about one post, at once. */
@Injectable()
export class EmailChannel extends DeliveryChannel {
  readonly name = 'EMAIL';

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async send({ id, accountId, items }: DeliveryMessage): Promise<string | null> {
    const addressee = await addresseeOf(this.database, accountId);
    const [first] = items;
    if (!addressee || !first) return 'NO_ADDRESS';
    const words = wordsIn(addressee.locale);
    const lines = items.map((item) => lineOf(words, item));
    const heading = titleOf(first);
    const content = {
      ...{ locale: words.locale, heading, paragraphs: lines, footnotes: [words.why] },
      action: { label: words.open, link: linkTo(this.config.PUBLIC_URL, first) },
    };
    await this.mailer.send({
      ...{ to: addressee.email, subject: `Re: ${heading}`, ...layoutMail(content) },
      idempotencyKey: `delivery:${id}`,
    });
    return null;
  }
}

/** Everything that waited, in one mail at the hour that the person chose. */
@Injectable()
export class DigestChannel extends DeliveryChannel {
  readonly name = 'DIGEST';

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {
    super();
  }

  async send({ id, accountId, items }: DeliveryMessage): Promise<string | null> {
    const addressee = await addresseeOf(this.database, accountId);
    if (!addressee) return 'NO_ADDRESS';
    const words = wordsIn(addressee.locale);
    const subject = words.digestSubject(addressee.digestRhythm, items.length);
    const lines = items.map((item) => {
      const title = titleOf(item);
      return `${title} — ${lineOf(words, item)}`;
    });
    const content = {
      ...{ locale: words.locale, heading: subject, footnotes: [words.why] },
      paragraphs: [words.digestIntro, ...lines],
      action: { label: words.openInbox, link: `${this.config.PUBLIC_URL}/inbox` },
    };
    await this.mailer.send({
      ...{ to: addressee.email, subject, ...layoutMail(content) },
      idempotencyKey: `delivery:${id}`,
    });
    return null;
  }
}
