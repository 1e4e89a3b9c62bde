import { CoursesApiModule } from '@colloquy/courses/api';
import { IdentityApiModule } from '@colloquy/identity/api';
import { Module } from '@nestjs/common';
import { actResolvers, actServices } from './acts.providers.ts';
import { LiveThreadsService } from './live/live-threads.service.ts';
import { LiveResolver } from './live/live.resolver.ts';
import { WritingService } from './live/writing.service.ts';
import { writingResolvers, writingServices } from './writing.providers.ts';

/**
 * Questions and answers in the API process. Its GraphQL module must have
 * `inheritResolversFromInterfaces`, because `Post` resolves what questions and answers share.
 */
@Module({
  imports: [IdentityApiModule, CoursesApiModule],
  providers: [...writingServices, ...actServices, ...writingResolvers, ...actResolvers],
  exports: [...writingServices, ...actServices],
})
export class QaApiModule {}

/** Threads that change while they are open; needs the `Broadcast`. */
@Module({
  imports: [IdentityApiModule, QaApiModule],
  providers: [LiveThreadsService, WritingService, LiveResolver],
})
export class QaLiveModule {}
