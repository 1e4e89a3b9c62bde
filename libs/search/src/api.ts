import { CoursesApiModule } from '@colloquy/courses/api';
import { QaApiModule } from '@colloquy/qa/api';
import { Module } from '@nestjs/common';
import { engineProvider } from './engine/engine.provider.ts';
import { FiltersService } from './finding/filters.service.ts';
import { ScopeService } from './finding/scope.service.ts';
import { SearchResolver } from './finding/search.resolver.ts';
import { SearchService } from './finding/search.service.ts';
import { SavedSearchesResolver } from './saved/saved.resolver.ts';
import { SavedSearchesService } from './saved/saved.service.ts';
import { DeflectionsService } from './similar/deflections.service.ts';
import { CourseSimilarResolver, QuestionSimilarResolver } from './similar/similar.resolver.ts';
import { CourseSuggestionsResolver } from './routing/course-suggestions.resolver.ts';
import { ForYouService } from './routing/for-you.service.ts';
import { SimilarService } from './similar/similar.service.ts';
import { TaggingService } from './tagging/tagging.service.ts';

/** Finding in the API process. */
@Module({
  imports: [CoursesApiModule, QaApiModule],
  providers: [
    ...[engineProvider, ScopeService, FiltersService, SearchService, SimilarService],
    ...[DeflectionsService, SearchResolver, CourseSimilarResolver, QuestionSimilarResolver],
    ...[ForYouService, TaggingService, CourseSuggestionsResolver],
    ...[SavedSearchesService, SavedSearchesResolver],
  ],
})
export class SearchApiModule {}
