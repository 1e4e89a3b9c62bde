import { IdentityApiModule } from '@colloquy/identity/api';
import { Module } from '@nestjs/common';
import {
  CourseFollowResolver,
  PersonFollowResolver,
  QuestionFollowResolver,
} from './follow/follow.resolver.ts';
import { FollowService } from './follow/follow.service.ts';
import { InboxResolver, UnreadResolver } from './inbox/inbox.resolver.ts';
import { InboxService } from './inbox/inbox.service.ts';
import { PreferencesResolver } from './preferences/preferences.resolver.ts';
import { PreferencesService } from './preferences/preferences.service.ts';

/** Notifications in the API process. */
@Module({
  imports: [IdentityApiModule],
  providers: [
    InboxService,
    FollowService,
    InboxResolver,
    UnreadResolver,
    QuestionFollowResolver,
    PersonFollowResolver,
    CourseFollowResolver,
    PreferencesService,
    PreferencesResolver,
  ],
})
export class NotificationsApiModule {}
