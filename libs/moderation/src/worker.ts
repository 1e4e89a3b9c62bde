import { QaWorkerModule } from '@colloquy/qa/worker';
import { Module } from '@nestjs/common';
import {
  ApplyDecisionHandler,
  DeletedPostsHandler,
  FillQueuesHandler,
  FirstPostsHandler,
  MendedQuestionsHandler,
  SuspectedDuplicatesHandler,
} from './handlers/moderation.handlers.ts';
import { moderationServices } from './moderation.providers.ts';

export { moderationJobs } from './handlers/moderation.jobs.ts';

const handlers = [
  ApplyDecisionHandler,
  FillQueuesHandler,
  FirstPostsHandler,
  MendedQuestionsHandler,
  SuspectedDuplicatesHandler,
  DeletedPostsHandler,
];

/** Moderation in the worker process. */
@Module({
  imports: [QaWorkerModule],
  providers: [...moderationServices, ...handlers],
  exports: moderationServices,
})
export class ModerationWorkerModule {}
