import { Module } from '@nestjs/common';
import { InvitationMailHandler } from './invitations/invitation-mail.handler.ts';

/** Handlers of this feature's events. */
export const courseHandlers = [InvitationMailHandler];

/** Courses in the worker process. */
@Module({ providers: courseHandlers })
export class CoursesWorkerModule {}
