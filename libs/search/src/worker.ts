import { Module } from '@nestjs/common';
import { engineProvider } from './engine/engine.provider.ts';
import { FiltersService } from './finding/filters.service.ts';
import { IndexCourse, IndexThread, IndexTopic } from './indexing/index.job.ts';
import { IndexingService } from './indexing/indexing.service.ts';
import { MatchSavedSearches } from './saved/match.job.ts';
import { MatchingService } from './saved/matching.service.ts';
import { SuspectDuplicates } from './similar/suspicion.job.ts';
import { SuspicionService } from './similar/suspicion.service.ts';
import { InviteHelpers } from './routing/invitations.job.ts';
import { InvitationsService } from './routing/invitations.service.ts';

/** Keeps the index in the worker process. */
@Module({
  providers: [
    ...[engineProvider, IndexingService, IndexThread, IndexCourse, IndexTopic],
    ...[FiltersService, MatchingService, MatchSavedSearches],
    ...[InvitationsService, InviteHelpers, SuspicionService, SuspectDuplicates],
  ],
  exports: [IndexingService],
})
export class SearchWorkerModule {}
export { IndexingService } from './indexing/indexing.service.ts';
