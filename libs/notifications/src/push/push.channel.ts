import { Database } from '@colloquy/db';
import { Clock } from '@colloquy/platform/clock';
import { Config } from '@colloquy/platform/config';
import { Injectable } from '@nestjs/common';
import webPush, { WebPushError } from 'web-push';
import { ComeBackLater, DeliveryChannel, type DeliveryMessage } from '../delivery/channel.ts';
import { addressIn } from '../email/addresses.ts';
import { linkTo } from '../email/links.ts';
import { wordsIn } from '../email/words.ts';
import { FORGET_DEVICE, TO_SEND_TO, type DeviceToSend } from './devices.queries.ts';

/** A device that is off for longer finds it in the inbox. */
const KEPT_SECONDS = 24 * 3_600;
const PATIENCE_MS = 10_000;
/** For a service that has had enough and does not say until when. */
const WAIT_SECONDS = 60;

const TOO_LARGE = 413;
const TOO_MANY = 429;
/** Trying again would bring the same. */
const FOR_GOOD: readonly number[] = [404, 410, TOO_LARGE];
const SITE = 'Colloquy';

/** What the service worker of the web shows. */
export interface PushPayload {
  /** The same for the same message: a repetition takes the place of the first. */
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  readonly url: string;
}

/** A message on the person's devices; without titles and names unless the device may show them. */
@Injectable()
export class PushChannel extends DeliveryChannel {
  readonly name = 'PUSH';

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send(message: DeliveryMessage): Promise<string | null> {
    const devices = await this.#devices(message.accountId);
    const topic = `d${message.id}`;
    const results = await Promise.allSettled(
      devices.map((device) =>
        this.#sendTo(device, topic, payloadOf(this.config.PUBLIC_URL, device, message)),
      ),
    );
    const failed = results.find(({ status }) => status === 'rejected');
    // It is sent to all again: where it arrived it takes the place of the first.
    if (failed?.status === 'rejected') throw failed.reason;
    return results.some((one) => one.status === 'fulfilled' && one.value) ? null : 'NO_DEVICE';
  }

  /** A message by which somebody sees whether any come to their device. */
  async sendTrial(accountId: number, deviceId: number): Promise<void> {
    for (const device of await this.#devices(accountId, deviceId)) {
      const tag = `trial${deviceId}`;
      const url = `${this.config.PUBLIC_URL}/account/notifications`;
      const body = wordsIn(device.locale).pushTried;
      await this.#sendTo(device, tag, { tag, url, title: SITE, body });
    }
  }

  #devices(accountId: number, deviceId: number | null = null): Promise<DeviceToSend[]> {
    const values = [accountId, this.clock.now(), deviceId];
    return this.database.query<DeviceToSend>(TO_SEND_TO, values);
  }

  /** Whether the push service took it; a device that it knows no more is forgotten. */
  async #sendTo(device: DeviceToSend, topic: string, payload: PushPayload): Promise<boolean> {
    const { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey, MAIL_FROM } = this.config;
    if (!publicKey || !privateKey) return false;
    const { endpoint, p256dh, auth } = device;
    const subject = `mailto:${addressIn(MAIL_FROM)}`;
    const options = {
      vapidDetails: { subject, publicKey, privateKey },
      ...{ TTL: KEPT_SECONDS, topic, timeout: PATIENCE_MS },
    };
    const subscription = { endpoint, keys: { p256dh, auth } };
    try {
      await webPush.sendNotification(subscription, JSON.stringify(payload), options);
      return true;
    } catch (error) {
      if (!(error instanceof WebPushError)) throw error;
      if (error.statusCode === TOO_MANY) throw new ComeBackLater(this.#after(error));
      if (!FOR_GOOD.includes(error.statusCode)) throw error;
      if (error.statusCode !== TOO_LARGE) await this.database.query(FORGET_DEVICE, [device.id]);
      return false;
    }
  }

  /** When a service that has had enough wants to be asked again. */
  #after({ headers }: WebPushError): Date {
    const seconds = Number((headers as Record<string, unknown>)['retry-after']);
    const wait = seconds > 0 && seconds < KEPT_SECONDS ? seconds : WAIT_SECONDS;
    return new Date(this.clock.now().getTime() + wait * 1_000);
  }
}

function payloadOf(
  publicUrl: string,
  { showsText, locale }: DeviceToSend,
  { id, items }: DeliveryMessage,
): PushPayload {
  const words = wordsIn(locale);
  const [first] = items;
  const url = first && items.length === 1 ? linkTo(publicUrl, first) : `${publicUrl}/inbox`;
  const tag = `delivery:${id}`;
  if (!first || !showsText) {
    const count = items.reduce((sum, { eventCount }) => sum + eventCount, 0);
    return { tag, url, title: SITE, body: words.pushed(count) };
  }
  const { kind, actorName: actor, eventCount: count, detail } = first;
  const line = words.lines[kind]({ actor, count, detail });
  return {
    tag,
    url,
    title: first.questionTitle ?? first.courseTitle,
    body: line.replace(/:$/, '.'),
  };
}
