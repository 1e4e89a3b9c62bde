import { Module } from '@nestjs/common';
import { DELIVERY_CHANNELS, DeliveryHandler } from './delivery/delivery.handler.ts';
import { DueDeliveries } from './delivery/delivery.jobs.ts';
import { DigestChannel, EmailChannel } from './email/email.channel.ts';
import { TellingHandler } from './telling/telling.handler.ts';

export { notificationJobs } from './notifications.jobs.ts';

const channels = [EmailChannel, DigestChannel];

/** Notifications in the worker process. */
@Module({
  providers: [
    TellingHandler,
    DeliveryHandler,
    DueDeliveries,
    ...channels,
    {
      provide: DELIVERY_CHANNELS,
      useFactory: (...ready: unknown[]) => ready,
      inject: channels,
    },
  ],
})
export class NotificationsWorkerModule {}
