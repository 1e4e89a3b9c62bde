import { QaWorkerModule } from '@colloquy/qa/worker';
import { Module } from '@nestjs/common';
import { AnnouncementsService } from './announcements/announcements.service.ts';
import { ReachHandler } from './announcements/reach.handler.ts';
import { ReachService } from './announcements/reach.service.ts';
import { DELIVERY_CHANNELS, DeliveryHandler } from './delivery/delivery.handler.ts';
import { DueDeliveries } from './delivery/delivery.jobs.ts';
import { DigestChannel, EmailChannel } from './email/email.channel.ts';
import { PostOffice } from './email/post-office.ts';
import { InboundHandler } from './inbound/inbound.handler.ts';
import { IntakeService } from './inbound/intake.service.ts';
import { ReplyService } from './inbound/reply.service.ts';
import { PushChannel } from './push/push.channel.ts';
import { TryDeviceHandler } from './push/try-device.handler.ts';
import { StaffDigestsService } from './staff/staff-digests.service.ts';
import { TellingHandler } from './telling/telling.handler.ts';

export { InboundServer } from './inbound/inbound-server.ts';
export { IntakeService };
export { notificationJobs } from './notifications.jobs.ts';

const channels = [EmailChannel, DigestChannel, PushChannel];

/** Notifications in the worker process. */
@Module({
  imports: [QaWorkerModule],
  providers: [
    AnnouncementsService,
    ReachService,
    ReachHandler,
    TellingHandler,
    DeliveryHandler,
    DueDeliveries,
    StaffDigestsService,
    PostOffice,
    IntakeService,
    InboundHandler,
    ReplyService,
    TryDeviceHandler,
    ...channels,
    {
      provide: DELIVERY_CHANNELS,
      useFactory: (...ready: unknown[]) => ready,
      inject: channels,
    },
  ],
})
export class NotificationsWorkerModule {}
