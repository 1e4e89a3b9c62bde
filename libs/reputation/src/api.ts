import { CoursesApiModule } from '@colloquy/courses/api';
import { Module } from '@nestjs/common';
import { AbilitiesService } from './abilities/abilities.service.ts';
import { OverviewResolver } from './overview/overview.resolver.ts';
import { OverviewService } from './overview/overview.service.ts';
import { StandingResolver } from './standing/standing.resolver.ts';
import { StandingService } from './standing/standing.service.ts';

export { AbilitiesService };

/** Reputation in the API process. */
@Module({
  imports: [CoursesApiModule],
  providers: [
    AbilitiesService,
    OverviewService,
    StandingService,
    StandingResolver,
    OverviewResolver,
  ],
})
export class ReputationApiModule {}
