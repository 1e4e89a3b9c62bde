import { EventHandler, type EventOf } from '@colloquy/platform/queue';
import { Injectable } from '@nestjs/common';
import { PushChannel } from './push.channel.ts';

/** Sends the message by which somebody sees whether any come to their device. */
@Injectable()
export class TryDeviceHandler extends EventHandler<'device.tried'> {
  readonly name = 'notifications.try-device';
  readonly handles = ['device.tried'] as const;

  constructor(private readonly push: PushChannel) {
    super();
  }

  handle({ payload: { accountId, deviceId } }: EventOf<'device.tried'>): Promise<void> {
    return this.push.sendTrial(accountId, deviceId);
  }
}
