import { Module } from '@nestjs/common';
import { engineProvider } from './engine/engine.provider.ts';
import { IndexCourse, IndexThread } from './indexing/index.job.ts';
import { IndexingService } from './indexing/indexing.service.ts';

/** Keeps the index in the worker process. */
@Module({
  providers: [engineProvider, IndexingService, IndexThread, IndexCourse],
  exports: [IndexingService],
})
export class SearchWorkerModule {}
export { IndexingService } from './indexing/indexing.service.ts';
