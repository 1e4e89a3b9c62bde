import { Module } from '@nestjs/common';
import { TellingHandler } from './telling/telling.handler.ts';

/** Notifications in the worker process. */
@Module({ providers: [TellingHandler] })
export class NotificationsWorkerModule {}
