import { CoursesApiModule } from '@colloquy/courses/api';
import { IdentityApiModule } from '@colloquy/identity/api';
import { ModerationApiModule } from '@colloquy/moderation/api';
import { QaApiModule } from '@colloquy/qa/api';
import { ReputationApiModule } from '@colloquy/reputation/api';
import { SearchWorkerModule } from '@colloquy/search/worker';
import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type Platform } from '../platform.module.ts';

/** The features as the API has them: the replay does what people do. */
@Module({})
export class DemoModule {
  static with(platform: Platform): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        PlatformModule.with(platform),
        ...[IdentityApiModule, CoursesApiModule, QaApiModule],
        ...[ReputationApiModule, ModerationApiModule, SearchWorkerModule],
      ],
    };
  }
}
