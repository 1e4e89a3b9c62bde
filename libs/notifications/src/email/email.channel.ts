import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { layoutMail } from '@colloquy/platform/mail';
import { Injectable } from '@nestjs/common';
import { DeliveryChannel, type DeliveryMessage } from '../delivery/channel.ts';
import { replyAddress } from './addresses.ts';
import {
  atOnceContent,
  digestContent,
  listIdOf,
  replyTargetOf,
  unsubscribeLink,
} from './compose.ts';
import { PostOffice } from './post-office.ts';
import { wordsIn } from './words.ts';

/** The mail of a delivery: the same key for every try. */
const keyOf = (id: number): string => `delivery:${id}`;

/** A mail about one post, at once. */
@Injectable()
export class EmailChannel extends DeliveryChannel {
  readonly name = 'EMAIL';

  constructor(
    private readonly office: PostOffice,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {
    super();
  }

  send({ id, accountId, items }: DeliveryMessage): Promise<string | null> {
    const [first] = items;
    if (!first) return Promise.resolve('NOT_WANTED');
    const unsubscribe = unsubscribeLink(this.config, accountId, first);
    const target = replyTargetOf(accountId, items.at(-1) ?? first);
    const replyTo = target && replyAddress(this.config, target, this.clock.now());
    return this.office.post(accountId, ({ locale }) => {
      const words = wordsIn(locale);
      const reply = replyTo ? target : null;
      const content = atOnceContent(this.config, { words, items, unsubscribe, reply });
      return {
        ...{ subject: content.subject.replace(/\s+/g, ' '), ...layoutMail(content) },
        idempotencyKey: keyOf(id),
        ...(first.questionId !== null && { thread: `question:${first.questionId}` }),
        ...(replyTo && { replyTo }),
        list: { id: listIdOf(first), unsubscribe },
      };
    });
  }
}

/** Everything that waited, in one mail at the hour that the person chose. */
@Injectable()
export class DigestChannel extends DeliveryChannel {
  readonly name = 'DIGEST';

  constructor(
    private readonly office: PostOffice,
    private readonly config: Config,
  ) {
    super();
  }

  send({ id, accountId, items }: DeliveryMessage): Promise<string | null> {
    const unsubscribe = unsubscribeLink(this.config, accountId, null);
    return this.office.post(accountId, ({ locale, digestRhythm }) => {
      const words = wordsIn(locale);
      const subject = words.digestSubject(digestRhythm, items.length);
      const content = digestContent(this.config, words, items, { subject, unsubscribe });
      const list = { id: 'digest', unsubscribe };
      return { subject, ...layoutMail(content), idempotencyKey: keyOf(id), list };
    });
  }
}
