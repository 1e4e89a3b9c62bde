import { CoursesWorkerModule } from '@colloquy/courses/worker';
import { IdentityWorkerModule } from '@colloquy/identity/worker';
import { NotificationsWorkerModule } from '@colloquy/notifications/worker';
import { ReputationWorkerModule } from '@colloquy/reputation/worker';
import { SearchWorkerModule } from '@colloquy/search/worker';
import { ModerationWorkerModule } from '@colloquy/moderation/worker';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PlatformModule, type Platform } from './platform.module.ts';

/** The features' handlers, on the technical services. */
@Module({})
export class WorkerModule {
  static with(platform: Platform): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DiscoveryModule,
        PlatformModule.with(platform),
        IdentityWorkerModule,
        CoursesWorkerModule,
        ReputationWorkerModule,
        SearchWorkerModule,
        NotificationsWorkerModule,
        ModerationWorkerModule,
      ],
    };
  }
}
