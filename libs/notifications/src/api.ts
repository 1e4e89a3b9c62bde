import { CoursesApiModule } from '@colloquy/courses/api';
import { IdentityApiModule } from '@colloquy/identity/api';
import { QaApiModule } from '@colloquy/qa/api';
import { Module } from '@nestjs/common';
import { AnnouncementReadsService } from './announcements/announcement-reads.service.ts';
import {
  AnnouncementsResolver,
  CourseAnnouncementsResolver,
} from './announcements/announcements.resolver.ts';
import { AnnouncementsService } from './announcements/announcements.service.ts';
import {
  CourseFollowResolver,
  PersonFollowResolver,
  QuestionFollowResolver,
} from './follow/follow.resolver.ts';
import { FollowService } from './follow/follow.service.ts';
import { IntakeService } from './inbound/intake.service.ts';
import { InboxResolver, UnreadResolver } from './inbox/inbox.resolver.ts';
import { InboxService } from './inbox/inbox.service.ts';
import { LiveInboxResolver } from './live/live-inbox.resolver.ts';
import { LiveInboxService } from './live/live-inbox.service.ts';
import { PreferencesResolver } from './preferences/preferences.resolver.ts';
import { PreferencesService } from './preferences/preferences.service.ts';
import { PushDevicesResolver } from './push/devices.resolver.ts';
import { PushDevicesService } from './push/devices.service.ts';
import { UnsubscribeResolver } from './unsubscribe/unsubscribe.resolver.ts';
import { UnsubscribeService } from './unsubscribe/unsubscribe.service.ts';

export { INBOUND_MAX_BYTES } from './inbound/inbound-server.ts';
export { IntakeService };

/** Notifications in the API process. */
@Module({
  imports: [IdentityApiModule, CoursesApiModule, QaApiModule],
  providers: [
    AnnouncementReadsService,
    AnnouncementsService,
    FollowService,
    InboxService,
    AnnouncementsResolver,
    CourseAnnouncementsResolver,
    InboxResolver,
    UnreadResolver,
    QuestionFollowResolver,
    PersonFollowResolver,
    CourseFollowResolver,
    PreferencesService,
    PreferencesResolver,
    PushDevicesService,
    PushDevicesResolver,
    UnsubscribeService,
    UnsubscribeResolver,
    IntakeService,
  ],
  exports: [IntakeService],
})
export class NotificationsApiModule {}

/** The count of the inbox on open pages; needs a `Broadcast`. */
@Module({
  imports: [IdentityApiModule],
  providers: [LiveInboxService, LiveInboxResolver],
})
export class NotificationsLiveModule {}
